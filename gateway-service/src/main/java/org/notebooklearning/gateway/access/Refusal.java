package org.notebooklearning.gateway.access;

import java.time.Duration;

/// Why a call goes no further.
public sealed interface Refusal {
    /// Nobody is known who makes it.
    record NotSignedIn() implements Refusal {}

    /// Who makes it can not be found out now.
    record Unavailable() implements Refusal {}

    /// Only operators may.
    record NotAllowed() implements Refusal {}

    /// A page of another site had a browser send it.
    record CrossSite() implements Refusal {}

    /// It was sent to a name that is not the gateway's own.
    ///
    /// @param host the name
    record ForeignHost(String host) implements Refusal {}

    /// It names a session that there is not, or that is another caller's.
    record UnknownSession() implements Refusal {}

    /// Nothing is offered at its address, which a client may have come to by an older protocol.
    record NotOffered() implements Refusal {}

    /// Its path can be read in more than one way.
    record OddPath() implements Refusal {}

    /// Its body is larger than the address takes.
    ///
    /// @param limit what is taken, in words
    record TooLarge(String limit) implements Refusal {}

    /// Its body did not arrive in time.
    record TooSlow() implements Refusal {}

    /// The bodies of other calls take all the room there is.
    record NoRoom() implements Refusal {}

    /// The client made too many.
    ///
    /// @param again after which time one more is let through
    record TooMany(Duration again) implements Refusal {}
}
