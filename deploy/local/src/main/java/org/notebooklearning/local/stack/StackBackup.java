package org.notebooklearning.local.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.engines.PrivateFolder;

/// All that the local stack keeps for good, in one file and back: the logs of Kafka, the database,
/// the artifacts, what was downloaded, and the passwords that belong to them. What can be made anew
/// is left out. The file is a compressed tar archive, which keeps owners and rights; the programs
/// `tar` and `gzip` write and read it.
public final class StackBackup {
    private static final List<String> PARTS =
            List.of("kafka", "postgresql/data", "artifacts", "downloads", "secrets.properties");
    private static final String NOTE = "backup.json";
    private static final int FORMAT = 1;
    private final StackFolder folder;

    public StackBackup(StackFolder folder) {
        this.folder = folder;
    }

    /// Whether there is something that a restored backup would take the place of.
    public boolean wouldReplace() {
        return PARTS.stream().anyMatch(part -> Files.exists(folder.data().resolve(part)));
    }

    /// Writes everything into `file`, which is there whole or not at all, and for its owner alone.
    /// [StackFailedException] where the stack runs, or something can not be read or written.
    public void write(Path file) throws InterruptedException {
        folder.secure();
        whileStopped(
                () -> {
                    PrivateFolder own = PrivateFolder.at(folder.data());
                    own.write(NOTE, Json.bytes(new Note(FORMAT, Instant.now())));
                    Path target = file.toAbsolutePath();
                    Path half =
                            PrivateFolder.at(folder.data().resolve("backup"))
                                    .file(target.getFileName() + ".part");
                    List<String> command =
                            new ArrayList<>(
                                    List.of("tar", "--numeric-owner", "-czf", half.toString()));
                    command.addAll(List.of("-C", folder.data().toString(), NOTE));
                    PARTS.stream()
                            .filter(part -> Files.exists(folder.data().resolve(part)))
                            .forEach(command::add);
                    run(command);
                    Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
                    return file;
                });
    }

    /// Puts what stands in `file` into its places. What was there before is kept in the returned
    /// folder, and what an earlier restore had kept there goes.
    /// [StackFailedException] where the stack runs, or the file is no backup or damaged: then
    /// nothing is changed.
    public Path restore(Path file) throws InterruptedException {
        folder.secure();
        return whileStopped(
                () -> {
                    PrivateFolder fresh = PrivateFolder.at(folder.data().resolve("restoring"));
                    fresh.clear();
                    run(
                            List.of(
                                    "tar",
                                    "--numeric-owner",
                                    "-xpzf",
                                    file.toAbsolutePath().toString(),
                                    "-C",
                                    fresh.path().toString()));
                    requireBackup(fresh.path(), file);
                    PrivateFolder kept = PrivateFolder.at(folder.data().resolve("before-restore"));
                    kept.clear();
                    for (String part : PARTS) {
                        move(folder.data().resolve(part), kept.path().resolve(part));
                        move(fresh.path().resolve(part), folder.data().resolve(part));
                    }
                    fresh.clear();
                    return kept.path();
                });
    }

    private static void requireBackup(Path made, Path file) throws IOException {
        Path note = made.resolve(NOTE);
        if (!Files.exists(note)) {
            throw new StackFailedException(file + " is no backup of a local stack");
        }
        if (Json.read(Files.readAllBytes(note), Note.class).format() > FORMAT) {
            throw new StackFailedException(
                    file + " was made by a newer version: update this project, then restore it");
        }
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.createDirectories(to.getParent());
            Files.move(from, to);
        }
    }

    private <T> T whileStopped(Callable<T> work) throws InterruptedException {
        try (StackLock _ =
                StackLock.on(folder)
                        .orElseThrow(
                                () ->
                                        new StackFailedException(
                                                "The stack runs. Stop it first: ./lesson down"))) {
            return work.call();
        } catch (IOException e) {
            throw new UncheckedIOException("The stack's data can not be read or written", e);
        } catch (RuntimeException | InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("A backup throws nothing else", e);
        }
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said;
        try (InputStream out = process.getInputStream()) {
            said = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
        if (process.waitFor() != 0) {
            throw new StackFailedException("The archive can not be written or read: " + said);
        }
    }

    /// What a backup says of itself.
    ///
    /// @param format rises when what stands in it changes so that older versions can not read it
    record Note(int format, Instant made) {}
}
