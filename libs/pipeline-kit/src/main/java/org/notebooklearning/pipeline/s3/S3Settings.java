package org.notebooklearning.pipeline.s3;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Where the bucket is, and what the store is told of who calls.
///
/// @param service whose keys messages name
/// @param endpoint where the store is; null for Amazon's own in `region`
/// @param prefix what the names of all objects begin with: empty, or with `/` at its end
/// @param pathStyle whether the bucket stands in the path instead of the host's name
/// @param login null for what the environment holds, as Amazon's tools look for it
/// @param timeout how long one attempt of one call may take
public record S3Settings(
        String service,
        @Nullable URI endpoint,
        String region,
        String bucket,
        String prefix,
        boolean pathStyle,
        @Nullable Login login,
        Duration timeout) {

    /// A user of the store.
    public record Login(String accessKey, String secretKey) {
        /// Without the secret, which has no place in a log.
        @Override
        public String toString() {
            return "Login[" + accessKey + "]";
        }
    }

    /// The store, as messages name it.
    String place() {
        return endpoint == null ? "Amazon S3 in " + region : "the S3 store at " + endpoint;
    }
}
