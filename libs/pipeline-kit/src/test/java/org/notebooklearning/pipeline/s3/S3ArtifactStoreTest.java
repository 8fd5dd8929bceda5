package org.notebooklearning.pipeline.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.artifact.Sha256;
import org.notebooklearning.pipeline.log.UnavailableException;
import org.notebooklearning.pipeline.store.ArtifactMissingException;
import org.notebooklearning.pipeline.store.ArtifactStore;
import org.notebooklearning.pipeline.store.ArtifactStoreContract;
import org.notebooklearning.teststore.LocalS3;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/// Against a server that speaks the interface of S3 and checks signatures.
class S3ArtifactStoreTest extends ArtifactStoreContract {
    private static final int PART = 5 << 20;
    private static final byte[] BREAD = "bread".getBytes(StandardCharsets.UTF_8);
    private static int buckets;
    private static LocalS3 server;
    private static S3Client client;
    @TempDir private Path files;
    private String bucket;
    private ArtifactStore store;

    @BeforeAll
    static void start() throws Exception {
        server = LocalS3.start();
        client = server.client();
    }

    @AfterAll
    static void stop() throws Exception {
        client.close();
        server.stop();
    }

    @BeforeEach
    void open() {
        bucket = "lessons-" + buckets++;
        client.createBucket(request -> request.bucket(bucket));
        store =
                S3ArtifactStore.open(
                        TestSettings.of(bucket, server.port(), TestSettings.LOGIN), PART);
    }

    @Override
    protected ArtifactStore store() {
        return store;
    }

    @Override
    protected ArtifactStore sameStore() {
        return S3ArtifactStore.open(TestSettings.of(bucket, server.port(), TestSettings.LOGIN));
    }

    @Test
    void sendsLargeFilesInParts() throws IOException {
        byte[] content = new byte[LocalS3.MOST_AT_ONCE + 1];
        new Random(1).nextBytes(content);
        // It takes no more in one piece, by an answer or by hanging up.
        assertThatThrownBy(
                        () ->
                                client.putObject(
                                        whole -> whole.bucket(bucket).key("whole"),
                                        RequestBody.fromBytes(content)))
                .isInstanceOf(SdkException.class);

        store.put(Files.write(files.resolve("large"), content), "application/pdf");

        S3Object object = client.listObjectsV2(all -> all.bucket(bucket)).contents().getFirst();
        assertThat(object.key()).startsWith("one/sha256/").endsWith(Sha256.of(content));
        assertThat(object.size()).isEqualTo(content.length);
    }

    @Test
    void leavesNothingOfFileThatChangedMeanwhile() {
        byte[] content = new byte[PART + 1];
        S3Parts parts = new S3Parts(client, bucket, PART);

        assertThatThrownBy(
                        () ->
                                parts.upload(
                                        "key",
                                        "text/plain",
                                        new ByteArrayInputStream(content),
                                        Sha256.of(BREAD)))
                .isInstanceOf(IOException.class)
                .hasMessage("The file was changed while it was stored: store it again");
        assertThat(client.listObjectsV2(all -> all.bucket(bucket)).contents()).isEmpty();
        assertThat(client.listMultipartUploads(all -> all.bucket(bucket)).uploads()).isEmpty();
    }

    @Test
    void saysWhatIsDamaged() {
        ArtifactRef ref = store.put(BREAD, "text/plain");
        String key = client.listObjectsV2(all -> all.bucket(bucket)).contents().getFirst().key();
        client.putObject(object -> object.bucket(bucket).key(key), RequestBody.fromString("stone"));

        assertThatThrownBy(() -> store.get(ref))
                .isInstanceOf(ArtifactMissingException.class)
                .hasMessage("Artifact %s is damaged in bucket %s", ref.sha256(), bucket);
    }

    @Test
    void callsAgainWhatFailedInPassing() throws IOException {
        try (Stumbling front = Stumbling.before(server.port(), 2)) {
            ArtifactStore shaky =
                    S3ArtifactStore.open(
                            TestSettings.of(bucket, front.port(), TestSettings.LOGIN), PART);

            ArtifactRef ref = shaky.put(BREAD, "text/plain");

            assertThat(front.connections()).isEqualTo(3);
            assertThat(store.get(ref)).isEqualTo(BREAD);
        }
    }

    @Test
    void saysThatStoreCanNotServe() throws IOException {
        try (Stumbling front = Stumbling.before(server.port(), 1000)) {
            ArtifactStore down =
                    S3ArtifactStore.open(
                            TestSettings.of(bucket, front.port(), TestSettings.LOGIN), PART);

            assertUnavailable(
                    down,
                    "The S3 store at http://127.0.0.1:%d can not serve now (503 ): look at its load"
                            + " and its log",
                    front.port());
        }
    }

    @Test
    void saysThatStoreIsAway() throws IOException {
        int port;
        try (Stumbling gone = Stumbling.before(server.port(), 0)) {
            port = gone.port();
        }
        ArtifactStore away =
                S3ArtifactStore.open(TestSettings.of(bucket, port, TestSettings.LOGIN), PART);

        assertUnavailable(
                away,
                "The S3 store at http://127.0.0.1:%d does not answer (java.net.ConnectException:"
                        + " Connection refused): bring it back, or set planner.s3.endpoint to where"
                        + " it is",
                port);
    }

    @Test
    void saysThatBucketIsMissing() {
        ArtifactStore nowhere =
                S3ArtifactStore.open(
                        TestSettings.of("nowhere", server.port(), TestSettings.LOGIN), PART);

        assertUnavailable(
                nowhere,
                "The S3 store at http://127.0.0.1:%d has no bucket nowhere: make it, or set"
                        + " planner.s3.bucket to one that is there",
                server.port());
    }

    @Test
    void saysThatUserIsUnknown() {
        S3Settings.Login stranger = new S3Settings.Login("stranger", "s3cret");

        assertUnavailable(
                S3ArtifactStore.open(TestSettings.of(bucket, server.port(), stranger), PART),
                "The S3 store at http://127.0.0.1:%d does not take the login (InvalidAccessKeyId):"
                        + " set planner.s3.access-key and planner.s3.secret-key-file to those of a"
                        + " user it has",
                server.port());
    }

    @Test
    void saysThatSecretIsWrong() {
        S3Settings.Login wrong = new S3Settings.Login(TestSettings.LOGIN.accessKey(), "guess");

        assertUnavailable(
                S3ArtifactStore.open(TestSettings.of(bucket, server.port(), wrong), PART),
                "The S3 store at http://127.0.0.1:%d does not take the login"
                        + " (SignatureDoesNotMatch): set planner.s3.access-key and"
                        + " planner.s3.secret-key-file to those of a user it has",
                server.port());
    }

    @Test
    void keepsSecretOutOfWhatIsPrinted() {
        assertThat(TestSettings.of(bucket, server.port(), TestSettings.LOGIN).toString())
                .contains(TestSettings.LOGIN.accessKey())
                .doesNotContain(TestSettings.LOGIN.secretKey());
    }

    /// Whatever is asked of it.
    private void assertUnavailable(ArtifactStore store, String message, int port) {
        ArtifactRef ref = new ArtifactRef(Sha256.of(BREAD), "text/plain", BREAD.length);
        String said = message.formatted(port);
        assertThat(store.fault()).hasValue(said);
        assertThatThrownBy(() -> store.get(ref))
                .isInstanceOf(UnavailableException.class)
                .hasMessage(said);
        assertThatThrownBy(() -> store.put(BREAD, "text/plain"))
                .isInstanceOf(UnavailableException.class)
                .hasMessage(said);
        assertThatThrownBy(() -> store.put(large(), "text/plain"))
                .isInstanceOf(UnavailableException.class)
                .hasMessage(said);
        assertThatThrownBy(() -> store.mark("one"))
                .isInstanceOf(UnavailableException.class)
                .hasMessage(said);
        assertThatThrownBy(() -> store.isMarked("one"))
                .isInstanceOf(UnavailableException.class)
                .hasMessage(said);
    }

    private Path large() throws IOException {
        return Files.write(files.resolve("large"), new byte[PART + 1]);
    }
}
