package org.notebooklearning.source.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.source.outcome.SourceReading;

/// How a download ended, passing faults apart.
public sealed interface Download {

    /// What the server sent.
    ///
    /// @param address where it was found in the end
    /// @param mediaType in lower case without parameters, empty where the server says none
    /// @param charset as the server says, or null
    @SuppressWarnings("ArrayRecordComponent") // Passed on once, never compared.
    record Received(URI address, byte[] body, String mediaType, @Nullable String charset)
            implements Download {}

    /// It can not be had.
    record Rejected(SourceReading.Refused refused) implements Download {}
}
