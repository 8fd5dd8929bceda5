package org.notebooklearning.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaFolderTest {
    @TempDir private Path temporary;
    private Path folder;

    @BeforeEach
    void choose() {
        folder = temporary.resolve("kafka");
    }

    @Test
    void isFormattedOnceAndForTheOwnerAlone() throws IOException {
        prepare();
        String first = Files.readString(folder.resolve("meta.properties"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        prepare();

        assertThat(folder.resolve("meta.properties")).hasContent(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(temporary).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void isFormattedAfterAFormattingThatWasKilled() throws IOException {
        Path draft = Files.createDirectories(temporary.resolve("kafka.part"));
        Files.writeString(draft.resolve("bootstrap.checkpoint"), "half");

        prepare();

        assertThat(Files.size(folder.resolve("bootstrap.checkpoint"))).isGreaterThan(4);
        assertThat(folder.resolve("meta.properties")).exists();
        assertThat(draft).doesNotExist();
    }

    @Test
    void isFormattedAfterAnEarlierVersionWasKilledFormattingIt() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("bootstrap.checkpoint"), "half");
        Files.writeString(folder.resolve("meta.properties.tmp"), "half");

        prepare();

        assertThat(Files.size(folder.resolve("bootstrap.checkpoint"))).isGreaterThan(4);
        assertThat(folder.resolve("meta.properties")).exists();
    }

    @Test
    void isLeftAloneWhereItHoldsSomethingElse() throws IOException {
        Path own = Files.createDirectories(folder).resolve("letters.txt");
        Files.writeString(own, "mine");

        assertThatThrownBy(this::prepare)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("never formatted");
        assertThat(own).hasContent("mine");
    }

    private void prepare() {
        new KafkaFolder(folder).prepare();
    }
}
