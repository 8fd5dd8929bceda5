package org.notebooklearning.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.engines.LocalSecrets;
import org.notebooklearning.engines.PrivateFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one folder of the user's that everything lives under, and the files by which the launcher
/// and the running stack know of each other. Nobody else on the machine can look into it.
public record StackFolder(Path data) {
    private static final Logger LOG = LoggerFactory.getLogger(StackFolder.class);
    private static final String STATE = "stack.json";
    private static final String STAY = "stack.stay";
    private static final String LOGS = "logs";
    private static final String TARGETS = "targets.json";

    /// Makes the folder where it is missing and closes it to other users; UnsafeFolderException
    /// where somebody else could change what is run or read from it.
    public void secure() {
        own().requireOwnContent();
    }

    private PrivateFolder own() {
        return PrivateFolder.at(data);
    }

    /// Where the stack keeps what must survive a restart.
    public Path kafka() {
        return data.resolve("kafka");
    }

    PrivateFolder postgresql() {
        return own().folder("postgresql");
    }

    /// PostgreSQL's programs, unpacked.
    PrivateFolder postgresqlBinaries() {
        return own().folder("postgresql-binaries");
    }

    public Path artifacts() {
        return data.resolve("artifacts");
    }

    /// What was fetched from the web and may be asked for again.
    public Path downloads() {
        return data.resolve("downloads");
    }

    /// The passwords of the stack.
    LocalSecrets secrets() {
        return LocalSecrets.in(own());
    }

    /// What each service is configured by, its passwords among it.
    PrivateFolder settings() {
        return own().folder("settings");
    }

    /// What a process of the stack needs while it runs: the system's folder for temporary files is
    /// open to everybody, and libraries use names there that others can guess.
    PrivateFolder temporary(String process) {
        return own().folder("tmp").folder(process);
    }

    public Path logs() {
        return data.resolve(LOGS);
    }

    /// The log of one process of the stack.
    public Path log(String process) {
        return logs().resolve(process + ".log");
    }

    /// The same, made where it is missing.
    Path prepareLog(String process) {
        return own().folder(LOGS).file(log(process).getFileName().toString());
    }

    /// What the running stack says about itself; empty where none runs or the last one died.
    public Optional<StackState> running() {
        return lastState().filter(StackState::isAlive);
    }

    /// What the last stack said, whether or not it still runs. A file that a fault of the disk left
    /// unreadable says nothing.
    Optional<StackState> lastState() {
        if (!Files.exists(stateFile())) {
            return Optional.empty();
        }
        secure();
        try {
            return Optional.of(Json.read(Files.readAllBytes(stateFile()), StackState.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            LOG.debug("{} is damaged", stateFile(), e);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The stack's state can not be read: " + stateFile(), e);
        }
    }

    void write(StackState state) {
        own().write(STATE, Json.bytes(state));
        scraped().write(TARGETS, ScrapeTargets.of(state));
    }

    void forgetState() {
        delete(stateFile());
        delete(scraped().path().resolve(TARGETS));
    }

    /// What a Prometheus reads to find the services of the running stack.
    private PrivateFolder scraped() {
        return own().folder("prometheus");
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

    /// Asks a stack that was started for one command to go on after it.
    public void requestStay() {
        own().write(STAY, new byte[0]);
    }

    /// Whether the running stack goes on after the command that started it.
    public boolean isStayRequested() {
        return Files.exists(data.resolve(STAY));
    }

    void forgetStayRequest() {
        delete(data.resolve(STAY));
    }

    /// Who uses the stack now.
    public StackUsers users() {
        return new StackUsers(own().folder("users"));
    }

    Path lockFile() {
        return data.resolve("stack.lock");
    }

    private Path stateFile() {
        return data.resolve(STATE);
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
