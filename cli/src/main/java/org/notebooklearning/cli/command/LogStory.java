package org.notebooklearning.cli.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.notebooklearning.local.stack.StackFolder;

/// What the processes of the local stack logged.
final class LogStory {
    /// The processes that have logs.
    static final List<String> PROCESSES =
            List.of("stack", "gateway", "ingest", "planner", "writer", "validator");

    private final StackFolder folder;

    LogStory(StackFolder folder) {
        this.folder = folder;
    }

    /// What all of them logged about one lesson, in the order in which it happened.
    List<LogLine> of(String lesson) throws IOException {
        List<LogLine> story = new ArrayList<>();
        for (String process : PROCESSES) {
            each(
                    process,
                    line -> {
                        // Most lines are about others: they are not even parsed.
                        if (line.contains(lesson)) {
                            LogLine.read(process, line)
                                    .filter(read -> read.isAbout(lesson))
                                    .ifPresent(story::add);
                        }
                    });
        }
        story.sort(Comparator.comparing(LogLine::at));
        return story;
    }

    /// The last `count` lines of one process, for people.
    List<String> end(String process, int count) throws IOException {
        Deque<String> last = new ArrayDeque<>();
        each(
                process,
                line -> {
                    last.add(line);
                    if (last.size() > count) {
                        last.removeFirst();
                    }
                });
        return last.stream()
                .flatMap(
                        line ->
                                LogLine.read(process, line)
                                        .map(LogLine::told)
                                        .orElse(List.of(line))
                                        .stream())
                .toList();
    }

    private void each(String process, Consumer<String> line) throws IOException {
        Path log = folder.log(process);
        if (!Files.exists(log)) {
            return;
        }
        try (BufferedReader reader = Files.newBufferedReader(log)) {
            reader.lines().forEach(line);
        }
    }
}
