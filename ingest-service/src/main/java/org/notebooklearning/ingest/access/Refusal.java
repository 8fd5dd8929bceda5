package org.notebooklearning.ingest.access;

import java.time.Duration;

/// Why a call goes no further.
public sealed interface Refusal {
    /// Nobody is known who makes it.
    record NotSignedIn() implements Refusal {}

    /// Only operators may.
    record NotAllowed() implements Refusal {}

    /// A page of another site had a browser send it.
    record CrossSite() implements Refusal {}

    /// It was sent to a name that is not the gateway's own.
    ///
    /// @param host the name
    record ForeignHost(String host) implements Refusal {}

    /// The client made too many.
    ///
    /// @param again after which time one more is let through
    record TooMany(Duration again) implements Refusal {}
}
