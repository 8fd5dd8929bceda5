package org.notebooklearning.pipeline.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.pipeline.access.ServiceAccount;
import org.notebooklearning.pipeline.s3.S3Settings;
import org.notebooklearning.pipeline.store.ArtifactStore;
import org.notebooklearning.teststore.LocalS3;
import software.amazon.awssdk.services.s3.S3Client;

/// Which artifact store a service has by its settings, and what is said of those that do not fit.
class ConfiguredStoreTest {
    private static final byte[] BREAD = "bread".getBytes(StandardCharsets.UTF_8);
    @TempDir private Path folder;

    @Test
    void isFolderWhereNoBucketIsSet() {
        Path artifacts = folder.resolve("artifacts");
        Map<String, String> settings = Map.of("artifacts", artifacts.toString());

        ArtifactRef ref = store(settings).put(BREAD, "text/plain");

        assertThat(artifacts.resolve("sha256").resolve(ref.sha256().substring(0, 2)))
                .isDirectoryContaining(file -> file.endsWith(ref.sha256()));
    }

    @Test
    void isBucketWhereOneIsSet() throws Exception {
        LocalS3 server = LocalS3.start();
        try (S3Client client = server.client()) {
            client.createBucket(request -> request.bucket("lessons"));
            Path secret = folder.resolve("secret");
            Files.writeString(secret, LocalS3.SECRET_KEY + "\n");
            Map<String, String> settings = new HashMap<>();
            settings.put("artifacts", folder.resolve("artifacts").toString());
            settings.put("s3.bucket", "lessons");
            settings.put("s3.prefix", "one");
            settings.put("s3.endpoint", "http://127.0.0.1:" + server.port());
            settings.put("s3.access-key", LocalS3.ACCESS_KEY);
            settings.put("s3.secret-key-file", secret.toString());

            ArtifactRef ref = store(settings).put(BREAD, "text/plain");

            assertThat(store(settings).get(ref)).isEqualTo(BREAD);
            assertThat(client.listObjectsV2(all -> all.bucket("lessons")).contents())
                    .singleElement()
                    .satisfies(object -> assertThat(object.key()).startsWith("one/sha256/"));
            assertThat(folder.resolve("artifacts")).doesNotExist();
        } finally {
            server.stop();
        }
    }

    @Test
    void isAmazonsWithLoginOfTheEnvironmentWhereNothingMoreIsSet() {
        assertThat(s3(Map.of("s3.bucket", "lessons", "s3.region", "eu-central-1")))
                .isEqualTo(
                        new S3Settings(
                                "planner",
                                null,
                                "eu-central-1",
                                "lessons",
                                "",
                                false,
                                null,
                                Duration.ofSeconds(20)));
    }

    @Test
    void takesBucketInHostNamesOfStoreThatWantsIt() {
        S3Settings settings =
                s3(
                        Map.of(
                                "s3.bucket", "lessons",
                                "s3.prefix", "a/b/",
                                "s3.endpoint", "https://store:9000",
                                "s3.path-style", "false"));

        assertThat(settings.pathStyle()).isFalse();
        assertThat(settings.endpoint()).isEqualTo(URI.create("https://store:9000"));
        assertThat(settings.prefix()).isEqualTo("a/b/");
    }

    @Test
    void wantsUserAndSecretTogether() {
        String message =
                "planner.s3.access-key and planner.s3.secret-key-file belong together: set both or"
                        + " neither";
        assertRefused(Map.of("s3.access-key", "user"), message);
        assertRefused(Map.of("s3.secret-key", "secret"), message);
    }

    @Test
    void saysWhichFileOfSecretIsMissing() {
        Path nowhere = folder.resolve("nowhere");
        assertRefused(
                Map.of("s3.access-key", "user", "s3.secret-key-file", nowhere.toString()),
                "planner.s3.secret-key-file can not be read: " + nowhere);
    }

    @Test
    void saysThatAddressOfStoreIsNone() {
        assertRefused(
                Map.of("s3.endpoint", "store:9000"),
                "planner.s3.endpoint is no address of a store: store:9000. Write it as"
                        + " https://host:port");
    }

    private static void assertRefused(Map<String, String> given, String message) {
        Map<String, String> settings = new HashMap<>(given);
        settings.put("s3.bucket", "lessons");
        assertThatThrownBy(() -> store(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static ArtifactStore store(Map<String, String> settings) {
        return PlannerSettings.of(settings).store(ServiceAccount.PLANNER);
    }

    private static S3Settings s3(Map<String, String> settings) {
        return ConfiguredStore.settings(PlannerSettings.of(settings).s3(), "lessons", "planner");
    }
}
