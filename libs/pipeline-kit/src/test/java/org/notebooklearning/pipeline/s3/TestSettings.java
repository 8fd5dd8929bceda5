package org.notebooklearning.pipeline.s3;

import java.net.URI;
import java.time.Duration;
import org.notebooklearning.teststore.LocalS3;

/// The way to a [LocalS3] for the store that is tested.
final class TestSettings {
    static final S3Settings.Login LOGIN =
            new S3Settings.Login(LocalS3.ACCESS_KEY, LocalS3.SECRET_KEY);

    private TestSettings() {}

    static S3Settings of(String bucket, int port, S3Settings.Login login) {
        return new S3Settings(
                "planner",
                URI.create("http://127.0.0.1:" + port),
                "us-east-1",
                bucket,
                "one/",
                true,
                login,
                Duration.ofSeconds(20));
    }
}
