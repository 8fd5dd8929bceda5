package org.notebooklearning.source.fetch;

import org.jspecify.annotations.Nullable;

/// What a server tells one version of a page by (RFC 9110, 8.8).
record Validators(@Nullable String etag, @Nullable String lastModified, boolean mayBeStored) {
    static final Validators NONE = new Validators(null, null, false);

    boolean isEmpty() {
        return etag == null && lastModified == null;
    }
}
