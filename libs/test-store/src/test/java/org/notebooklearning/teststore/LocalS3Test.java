package org.notebooklearning.teststore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

class LocalS3Test {
    @Test
    void tellsWhatWasPutIntoABucket() throws Exception {
        LocalS3 server = LocalS3.start();
        try (S3Client client = server.client()) {
            server.makeBucket("bread");
            client.putObject(
                    request -> request.bucket("bread").key("rye"), RequestBody.fromString("dark"));

            assertThat(server.keys("bread")).containsExactly("rye");
        } finally {
            server.stop();
        }
    }
}
