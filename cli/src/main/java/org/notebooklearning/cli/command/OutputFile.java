package org.notebooklearning.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/// How the commands write files: in one step, so that what a file held is not lost half way, and
/// never through a link that nobody named. Who may read a file that is replaced stays as it was.
final class OutputFile {
    private OutputFile() {}

    /// Whether something is called so; a link that leads nowhere is something, too.
    static boolean isTaken(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /// Writes a file whose name the command chose. A link of that name is replaced; what it leads
    /// to stays as it is.
    static void write(Path file, byte[] content) throws IOException {
        Path draft = file.resolveSibling("." + file.getFileName() + "-" + UUID.randomUUID());
        try {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                Files.copy(file, draft, StandardCopyOption.COPY_ATTRIBUTES);
                Files.write(draft, content);
            } else {
                Files.write(draft, content, StandardOpenOption.CREATE_NEW);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
