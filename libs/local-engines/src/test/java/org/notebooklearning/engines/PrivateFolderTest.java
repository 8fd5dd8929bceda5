package org.notebooklearning.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFolderTest {
    private static final int SOMEBODY_ELSE = 54_321;

    @TempDir private Path temporary;

    @Test
    void isForTheOwnerAloneAndSoAreItsFoldersAndFiles() throws IOException {
        PrivateFolder folder = PrivateFolder.at(temporary.resolve("above/data"));
        PrivateFolder inner = folder.folder("inner");
        Path file = inner.write("file", "text".getBytes(StandardCharsets.UTF_8));

        assertThat(permissions(folder.path())).isEqualTo("rwx------");
        assertThat(permissions(inner.path())).isEqualTo("rwx------");
        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(file).hasContent("text");
    }

    @Test
    void closesAFolderThatWasOpenToOthers() throws IOException {
        Path open = Files.createDirectory(temporary.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));

        PrivateFolder.at(open);

        assertThat(permissions(open)).isEqualTo("rwx------");
    }

    @Test
    void refusesAFolderOfSomebodyElseAndSaysWhatToDo() throws IOException {
        Path foreign = foreignFolder();

        assertThatThrownBy(() -> PrivateFolder.at(foreign))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(foreign.toString(), "belongs to ", "sudo chown -R");
    }

    @Test
    void refusesALinkThatSomebodyElseCanLeadElsewhere() throws IOException {
        assumeTrue(isRoot(), "only root can give links away");
        Path own = Files.createDirectory(temporary.resolve("own"));
        Path link = Files.createSymbolicLink(temporary.resolve("link"), own);
        assertThat(PrivateFolder.at(link).path()).isEqualTo(link);

        Files.setAttribute(link, "unix:uid", SOMEBODY_ELSE, LinkOption.NOFOLLOW_LINKS);

        assertThatThrownBy(() -> PrivateFolder.at(link))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(link.toString());
    }

    @Test
    void passesOverFilesThatAreReplacedWhileItLooks() throws Exception {
        PrivateFolder folder = PrivateFolder.at(temporary.resolve("data"));
        AtomicBoolean looking = new AtomicBoolean(true);
        Thread stack =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    while (looking.get()) {
                                        folder.write("stack.json", new byte[1]);
                                    }
                                });
        try {
            for (int look = 0; look < 3000; look++) {
                folder.requireOwnContent();
            }
        } finally {
            looking.set(false);
            stack.join();
        }
        assertThat(folder.path().resolve("stack.json")).hasSize(1);
    }

    @Test
    void refusesAPlaceWhereEverybodyMayRenameFolders() throws IOException {
        Path open = Files.createDirectory(temporary.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThatThrownBy(() -> PrivateFolder.at(open.resolve("data")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("chmod o-w " + open);
    }

    @Test
    void refusesAFileWhereAFolderIsToBe() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));

        assertThatThrownBy(() -> PrivateFolder.at(file)).isInstanceOf(UncheckedIOException.class);
    }

    private Path foreignFolder() throws IOException {
        if (!isRoot()) {
            return Path.of("/usr");
        }
        Path foreign = Files.createDirectory(temporary.resolve("foreign"));
        Files.setAttribute(foreign, "unix:uid", SOMEBODY_ELSE);
        return foreign;
    }

    private static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
