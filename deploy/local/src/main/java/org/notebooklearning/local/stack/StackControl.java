package org.notebooklearning.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Starts and stops the stack's process from the launcher.
public final class StackControl {
    /// What the stack's own process is called.
    static final String PROCESS = "stack";

    /// The property that names the file of engines that run elsewhere.
    static final String PROFILE = "lesson.profile";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Path root;
    private final StackFolder folder;

    /// @param root the folder of the built project
    public StackControl(Path root, StackFolder folder) {
        this.root = root;
        this.folder = folder;
    }

    /// What runs now; empty where nothing does.
    public Optional<StackState> running() {
        return folder.running();
    }

    /// Who uses the stack now.
    public StackUsers users() {
        return folder.users();
    }

    /// Has a stack that was started for one command go on after it.
    public void keepRunning() {
        folder.requestStay();
    }

    /// Whether the running stack goes on after the command that started it.
    public boolean isKeptRunning() {
        return folder.isStayRequested();
    }

    /// Starts the stack's process without waiting for it. With `owned` it ends with this process,
    /// unless it is [kept running][#keepRunning()].
    public Process launch(boolean owned) {
        return launch(owned, null);
    }

    /// The same with engines that run elsewhere; [StackFailedException] with a remedy, and nothing
    /// started, where they do not let the services in.
    public Process launchOn(EngineProfile profile) {
        EngineCheck.require(profile, folder);
        return launch(false, profile);
    }

    private Process launch(boolean owned, @Nullable EngineProfile profile) {
        folder.secure();
        // What the stack and its services make is for their user alone.
        List<String> command =
                new ArrayList<>(List.of("sh", "-c", "umask 077 && exec \"$@\"", "sh"));
        // A session of its own, so that Ctrl-C in the terminal reaches the launcher only, which
        // then stops the stack in good order.
        setsid().ifPresent(program -> command.add(program.toString()));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(cache().options(!owned));
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx384m",
                        "-Xss512k",
                        "--sun-misc-unsafe-memory-access=allow",
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:-UsePerfData",
                        "-Djava.io.tmpdir=" + folder.temporary(PROCESS).path(),
                        "-Dlesson.root=" + root));
        if (profile != null) {
            command.add("-D" + PROFILE + "=" + profile.file());
        }
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        StackMain.class.getName(),
                        folder.data().toString()));
        if (owned) {
            command.add(String.valueOf(ProcessHandle.current().pid()));
        }
        Path log = folder.prepareLog(PROCESS);
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("The stack can not be started", e);
        }
    }

    /// Waits until the stack is ready, telling each phase; [StackFailedException] where it ended
    /// instead.
    public StackState awaitReady(@Nullable Process launched, Consumer<String> phases)
            throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        String told = "";
        while (Instant.now().isBefore(deadline)) {
            Optional<StackState> state = folder.running();
            if (state.isPresent()) {
                if (state.get().isReady()) {
                    return state.get();
                }
                if (!state.get().phase().equals(told)) {
                    told = state.get().phase();
                    phases.accept(told);
                }
            } else if (launched != null && !launched.isAlive()) {
                throw new StackFailedException(
                        "The local stack ended at its start. The reason is at the end of "
                                + folder.log(PROCESS));
            }
            Thread.sleep(LOOK);
        }
        throw new StackFailedException(
                "The local stack is not ready after "
                        + PATIENCE.toSeconds()
                        + " s. Look into "
                        + folder.logs());
    }

    /// Stops the stack in good order and waits for its end; false where none ran.
    public boolean stop() throws InterruptedException {
        Optional<ProcessHandle> stack =
                folder.running().flatMap(state -> state.processes().getFirst().handle());
        if (stack.isEmpty()) {
            return false;
        }
        folder.requestStop();
        if (Liveness.awaitEnd(stack.get(), PATIENCE)) {
            cache().keep();
        } else {
            stack.get().destroyForcibly();
        }
        return true;
    }

    private ClassCache cache() {
        return ClassCache.ofStack(root, System.getProperty("java.class.path"), folder);
    }

    private static Optional<Path> setsid() {
        return List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid")).stream()
                .filter(Files::isExecutable)
                .findFirst();
    }
}
