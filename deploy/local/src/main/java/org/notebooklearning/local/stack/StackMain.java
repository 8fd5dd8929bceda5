package org.notebooklearning.local.stack;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;

/// The stack as a process: `StackMain DATA [OWNER]`. With the process id of an owner it ends when
/// the owner does, so that a killed launcher leaves nothing behind.
public final class StackMain {
    // A logger that nobody holds may be collected, and its level with it.
    private static final Logger OWN = Logger.getLogger("org.notebooklearning");

    private StackMain() {}

    public static void main(String[] args) throws Exception {
        quieten();
        StackFolder folder = new StackFolder(Path.of(args[0]));
        Files.createDirectories(folder.logs());
        try (FileChannel channel =
                        FileChannel.open(
                                folder.lockFile(),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                LoggerFactory.getLogger(StackMain.class)
                        .error("A stack already runs on {}", args[0]);
                System.exit(1);
            }
            ProcessHandle owner =
                    args.length > 1 ? ProcessHandle.of(Long.parseLong(args[1])).orElse(null) : null;
            Stack stack = new Stack(Path.of(System.getProperty("lesson.root")), folder, owner);
            Thread main = Thread.currentThread();
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(
                                    () -> {
                                        stack.stop();
                                        joinQuietly(main);
                                    }));
            stack.run();
        }
        // Kafka leaves threads that are no daemons; the hook finds the work done.
        Runtime.getRuntime().halt(0);
    }

    /// The engines tell every step at INFO; the stack's log is for what went wrong.
    private static void quieten() {
        Logger.getLogger("").setLevel(Level.WARNING);
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
