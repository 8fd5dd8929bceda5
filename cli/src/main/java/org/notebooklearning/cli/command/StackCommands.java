package org.notebooklearning.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.cli.client.Gateway;
import org.notebooklearning.local.stack.StackControl;
import org.notebooklearning.local.stack.StackState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The commands that run the stack on its own.
final class StackCommands {
    private StackCommands() {}

    private static StackControl control() {
        return new StackControl(LessonCommand.root(), LessonCommand.folder());
    }

    /// Starts the stack and leaves it running.
    @Command(
            name = "up",
            mixinStandardHelpOptions = true,
            description = "Starts the stack and leaves it running; unfinished lessons go on.")
    static final class Up implements Callable<Integer> {
        @Option(
                names = "--profile",
                paramLabel = "FILE",
                description =
                        "Start the services alone, on the Kafka, PostgreSQL and artifact store that"
                                + " FILE names; see docs/outside.md.")
        private @Nullable Path profile;

        @Override
        public Integer call() throws InterruptedException {
            Terminal terminal = Terminal.system();
            RunningStack.stay(LessonCommand.root(), LessonCommand.folder(), terminal, profile);
            return 0;
        }
    }

    /// Stops the stack.
    @Command(
            name = "down",
            mixinStandardHelpOptions = true,
            description = "Stops the stack; running work is finished or kept for the next start.")
    static final class Down implements Callable<Integer> {
        @Override
        public Integer call() throws InterruptedException {
            Terminal terminal = Terminal.system();
            terminal.passing("stack      stopping");
            terminal.line(control().stop() ? "stack      stopped" : "stack      is not running");
            return 0;
        }
    }

    /// Shows what runs and the last lessons.
    @Command(
            name = "status",
            mixinStandardHelpOptions = true,
            description = "Shows the stack's processes, the last lessons and your own concepts.")
    static final class Status implements Callable<Integer> {
        @Override
        public Integer call() {
            Terminal terminal = Terminal.system();
            Optional<StackState> running = control().running();
            if (running.isEmpty()) {
                terminal.line("stack      is not running; ./lesson up starts it");
                OwnConcepts.told(System.getenv()).forEach(terminal::line);
                return 1;
            }
            StackState state = running.get();
            terminal.line("stack      " + state.phase() + ", gateway " + state.gateway());
            if (state.profile() != null) {
                terminal.line("  on the engines of " + state.profile());
            }
            long total = 0;
            for (StackState.RunningProcess process : state.processes()) {
                long memory = residentBytes(process.pid());
                total += memory;
                terminal.line(
                        String.format(
                                Locale.ROOT,
                                "  %-14s pid %-8d %s %4d MiB",
                                process.name(),
                                process.pid(),
                                process.handle().isPresent() ? "runs " : "ended",
                                memory >> 20));
            }
            terminal.line(
                    String.format(
                            Locale.ROOT,
                            "  together %d MiB resident%s",
                            total >> 20,
                            state.profile() == null ? ", PostgreSQL apart" : ""));
            OwnConcepts.told(System.getenv()).forEach(terminal::line);
            return state.isReady() ? showLessons(state.gateway(), terminal) : 0;
        }

        private static int showLessons(String gateway, Terminal terminal) {
            try {
                for (JsonNode lesson : new Gateway(gateway).lessons()) {
                    lessonLines(lesson).forEach(terminal::line);
                }
                return 0;
            } catch (UncheckedIOException e) {
                terminal.line("  " + e.getMessage() + "; ./lesson logs shows why");
                return 1;
            }
        }

        /// One lesson in a line, and why it does not get on in another.
        static List<String> lessonLines(JsonNode lesson) {
            List<String> lines = new ArrayList<>();
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "  %-34s %-16s %s",
                            lesson.path("id").asText(),
                            lesson.path("state").asText(),
                            lesson.at("/request/topic").asText()));
            if (lesson.has("stalled")) {
                lines.add(
                        "    stalled and put back: "
                                + lesson.at("/stalled/reason").asText()
                                + "; it fails if it stalls again");
            }
            if (lesson.has("waiting")) {
                lines.add("    " + lesson.at("/waiting/text").asText());
            }
            return List.copyOf(lines);
        }

        /// Resident memory as Linux tells it; 0 where it does not.
        private static long residentBytes(long pid) {
            try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
                return lines.filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) << 10)
                        .findFirst()
                        .orElse(0);
            } catch (IOException e) {
                return 0; // ended meanwhile, or another operating system
            }
        }
    }
}
