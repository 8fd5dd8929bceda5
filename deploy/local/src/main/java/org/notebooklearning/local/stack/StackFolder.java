package org.notebooklearning.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.notebooklearning.contracts.json.Json;

/// The one folder of the user's that everything lives under, and the files by which the launcher
/// and the running stack know of each other.
public record StackFolder(Path data) {

    /// Where the stack keeps what must survive a restart.
    public Path kafka() {
        return data.resolve("kafka");
    }

    public Path postgresql() {
        return data.resolve("postgresql");
    }

    public Path artifacts() {
        return data.resolve("artifacts");
    }

    /// What was fetched from the web and may be asked for again.
    public Path downloads() {
        return data.resolve("downloads");
    }

    public Path logs() {
        return data.resolve("logs");
    }

    /// The log of one process of the stack.
    public Path log(String process) {
        return logs().resolve(process + ".log");
    }

    /// What the running stack says about itself; empty where none runs or the last one died.
    public Optional<StackState> running() {
        return lastState().filter(StackState::isAlive);
    }

    /// What the last stack said, whether or not it still runs.
    Optional<StackState> lastState() {
        try {
            return Optional.of(Json.read(Files.readAllBytes(stateFile()), StackState.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The stack's state can not be read: " + stateFile(), e);
        }
    }

    void write(StackState state) {
        try {
            Files.createDirectories(data);
            Path half = Files.createTempFile(data, "stack", ".part");
            Files.write(half, Json.bytes(state));
            Files.move(
                    half,
                    stateFile(),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The stack's state can not be written in " + data, e);
        }
    }

    void forgetState() {
        delete(stateFile());
    }

    /// Asks the running stack to stop in good order.
    public void requestStop() {
        try {
            Files.writeString(stopFile(), "");
        } catch (IOException e) {
            throw new UncheckedIOException("The stop file can not be written in " + data, e);
        }
    }

    boolean isStopRequested() {
        return Files.exists(stopFile());
    }

    void forgetStopRequest() {
        delete(stopFile());
    }

    Path lockFile() {
        return data.resolve("stack.lock");
    }

    private Path stateFile() {
        return data.resolve("stack.json");
    }

    private Path stopFile() {
        return data.resolve("stack.stop");
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can not be deleted", e);
        }
    }
}
