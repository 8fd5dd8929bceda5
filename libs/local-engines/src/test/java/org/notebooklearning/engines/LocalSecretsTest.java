package org.notebooklearning.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSecretsTest {
    private static final String KAFKA = "kafka.planner";
    private static final String DATABASE = "postgresql.ingest";

    @TempDir private Path temporary;

    @Test
    void keepsWhatItMadeInAFileForTheOwnerAlone() throws IOException {
        LocalSecrets secrets = secrets();
        String planner = secrets.named(KAFKA);
        String database = secrets.named(DATABASE);

        assertThat(planner).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(database);
        assertThat(secrets().named(KAFKA)).isEqualTo(planner);
        assertThat(secrets().named(DATABASE)).isEqualTo(database);
        assertThat(permissions(file())).isEqualTo("rw-------");
    }

    @Test
    void doesNotTellSecretsWhenItIsPrinted() {
        LocalSecrets secrets = secrets();
        assertThat(secrets.toString()).doesNotContain(secrets.named(KAFKA));
    }

    @Test
    void makesSecretsAnewThatOthersCouldRead() throws IOException {
        String before = secrets().named(KAFKA);
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(secrets().named(KAFKA)).isNotEqualTo(before).hasSize(43);
        assertThat(permissions(file())).isEqualTo("rw-------");
    }

    @Test
    void makesAnewWhatADiskFaultLeftOfTheFile() throws IOException {
        String planner = secrets().named(KAFKA);
        String database = secrets().named(DATABASE);
        String whole = Files.readString(file());
        for (String left :
                List.of(
                        "",
                        "\0\0\0\0",
                        "kafka.planner=\\u12",
                        whole.substring(0, whole.indexOf(database) + 20),
                        "kafka.planner=")) {
            Files.writeString(file(), left);

            assertThat(secrets().named(KAFKA)).as(left).hasSize(43);
            assertThat(secrets().named(DATABASE)).as(left).hasSize(43).isNotEqualTo(database);
        }
        assertThat(whole).contains(planner);
    }

    @Test
    void isNotHeldUpByAWriteThatWasKilled() throws IOException {
        String before = secrets().named(KAFKA);
        Files.writeString(folder().path().resolve("secrets.properties.part"), "kafka.planner=abc");

        assertThat(secrets().named(KAFKA)).isEqualTo(before);
        assertThat(secrets().named(DATABASE)).hasSize(43);
        assertThat(folder().path()).isDirectoryNotContaining("glob:**.part");
    }

    private LocalSecrets secrets() {
        return LocalSecrets.in(folder());
    }

    private PrivateFolder folder() {
        return PrivateFolder.at(temporary.resolve("secrets"));
    }

    private Path file() {
        return folder().path().resolve("secrets.properties");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
