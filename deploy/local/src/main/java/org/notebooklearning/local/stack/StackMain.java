package org.notebooklearning.local.stack;

import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import org.notebooklearning.kernel.PackageLayers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The stack as a process: `StackMain DATA [OWNER]`. With the process id of an owner it ends when
/// the owner does, so that a killed launcher leaves nothing behind, unless it was asked to stay.
/// The property `lesson.profile` names the file of engines that run elsewhere.
public final class StackMain {
    private static final Logger LOG = LoggerFactory.getLogger(StackMain.class);
    // A logger that nobody holds may be collected, and its level with it.
    private static final java.util.logging.Logger OWN =
            java.util.logging.Logger.getLogger("org.notebooklearning");

    private StackMain() {}

    public static void main(String[] args) {
        int code = 1;
        try {
            run(args);
            code = 0;
        } catch (Throwable e) {
            LOG.error("The stack ends", e);
        }
        // Kafka leaves threads that are no daemons: without this a start that failed would live on.
        Runtime.getRuntime().halt(code);
    }

    private static void run(String[] args) throws Exception {
        quieten();
        StackFolder folder = new StackFolder(Path.of(args[0]));
        folder.secure();
        try (StackLock _ =
                StackLock.on(folder)
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "A stack already runs on " + args[0]))) {
            folder.temporary(StackControl.PROCESS).clear();
            ProcessHandle owner =
                    args.length > 1 ? ProcessHandle.of(Long.parseLong(args[1])).orElse(null) : null;
            Path profile =
                    Optional.ofNullable(System.getProperty(StackControl.PROFILE))
                            .map(Path::of)
                            .orElse(null);
            Stack stack =
                    new Stack(Path.of(System.getProperty("lesson.root")), folder, owner, profile);
            Thread main = Thread.currentThread();
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(
                                    () -> {
                                        stack.stop();
                                        joinQuietly(main);
                                    }));
            Thread packages =
                    Thread.ofPlatform()
                            .name("packages")
                            .daemon()
                            .start(() -> PackageLayers.at(folder.data()).serve());
            try {
                stack.run();
            } finally {
                packages.interrupt();
                packages.join();
            }
        }
    }

    /// The engines tell every step at INFO; the stack's log is for what went wrong.
    private static void quieten() {
        java.util.logging.Logger.getLogger("").setLevel(Level.WARNING);
        OWN.setLevel(Level.INFO);
    }

    private static void joinQuietly(Thread main) {
        try {
            main.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
