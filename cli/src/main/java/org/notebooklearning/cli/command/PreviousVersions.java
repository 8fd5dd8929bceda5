package org.notebooklearning.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import org.notebooklearning.contracts.artifact.Sha256;

/// What a notebook held before commands wrote into it, in a hidden folder beside it: under the
/// notebook's name and a number, together with the hash of what was written then. So it is found
/// out whether somebody has changed the notebook since.
final class PreviousVersions {
    private static final String FOLDER = ".lesson-undo";

    private final Path file;
    private final Path folder;

    private PreviousVersions(Path file) {
        this.file = file;
        this.folder = file.resolveSibling(FOLDER);
    }

    /// The versions of the notebook that the learner calls `file`. A link stays, and what it leads
    /// to is written.
    static PreviousVersions of(Path file) throws IOException {
        return new PreviousVersions(
                Files.isRegularFile(file) ? file.toRealPath() : file.toAbsolutePath());
    }

    /// Writes `content` into the notebook, in one step; what it held is kept before.
    void write(byte[] content) throws IOException {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] before = Files.readAllBytes(file);
            if (!Arrays.equals(before, content)) {
                keep(before, content);
            }
        }
        OutputFile.write(file, content);
    }

    private void keep(byte[] before, byte[] written) throws IOException {
        Files.createDirectories(folder);
        int number = last() + 1;
        OutputFile.write(version(number), before);
        OutputFile.write(hash(number), Sha256.of(written).getBytes(StandardCharsets.US_ASCII));
    }

    /// Whether there is a version to go back to.
    boolean isThere() {
        return last() > 0;
    }

    /// Whether the notebook is as it was written last.
    boolean isUnchanged() throws IOException {
        return Files.isRegularFile(file)
                && Files.readString(hash(last())).equals(Sha256.of(Files.readAllBytes(file)));
    }

    /// Puts the last version back.
    ///
    /// @param aside where what the notebook holds now goes first; equal to the notebook where that
    ///     may be lost
    void restore(Path aside) throws IOException {
        if (!aside.equals(file) && Files.isRegularFile(file)) {
            OutputFile.write(aside, Files.readAllBytes(file));
        }
        int number = last();
        OutputFile.write(file, Files.readAllBytes(version(number)));
        Files.delete(version(number));
        Files.delete(hash(number));
        try (var left = Files.list(folder)) {
            if (left.findAny().isPresent()) {
                return;
            }
        }
        Files.delete(folder);
    }

    /// The notebook itself, as it really is called.
    Path file() {
        return file;
    }

    private int last() {
        int number = 0;
        while (Files.isRegularFile(version(number + 1))) {
            number++;
        }
        return number;
    }

    private Path version(int number) {
        return folder.resolve(file.getFileName() + "." + number);
    }

    private Path hash(int number) {
        return folder.resolve(file.getFileName() + "." + number + ".sha256");
    }
}
