package org.notebooklearning.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.engines.PrivateFolder;

class ServiceSettingsTest {
    private static final String PASSWORD = "quarkus.datasource.password";

    @TempDir private Path temporary;

    @Test
    void areReadByTheOwnerAlone() throws IOException {
        Path file = write(Map.of(PASSWORD, "secret"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        assertThat(ServiceSettings.option(file))
                .contains("ingest.properties")
                .doesNotContain("secret");
    }

    @Test
    void comeBackAsTheyWereAndCountForMoreThanTheEnvironment() throws IOException {
        Map<String, String> odd =
                Map.of(PASSWORD, " a=b:c#d!e\\f ", "ingest.artifacts", "/home/zoë/my data/ü");
        Properties read = new Properties();
        try (Reader lines = Files.newBufferedReader(write(odd))) {
            read.load(lines);
        }

        assertThat(read).containsAllEntriesOf(odd).containsEntry("config_ordinal", "400");
    }

    @Test
    void areFoundInAFolderWithSpacesAndCommasBesideTheUsersOwnFiles() {
        Path file = temporary.resolve("a, b/ingest.properties");

        String alone = ServiceSettings.locations(file, null);
        assertThat(alone).doesNotContain(",", " ");
        assertThat(Path.of(URI.create(alone))).isEqualTo(file);
        assertThat(ServiceSettings.locations(file, "/etc/own.properties"))
                .isEqualTo("/etc/own.properties," + alone);
    }

    private Path write(Map<String, String> settings) {
        PrivateFolder folder = PrivateFolder.at(temporary.resolve("a, b"));
        return ServiceSettings.write(folder, "ingest", settings);
    }
}
