package org.notebooklearning.runner.execution;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// The options that a bubblewrap knows. One that lacks some of those that the sandbox stands on is
/// not used: to leave them out would leave something open.
record BubblewrapOptions(Set<String> known) {
    /// Those that older versions lack.
    private static final Set<String> NEEDED =
            Set.of("--clearenv", "--disable-userns", "--remount-ro", "--seccomp", "--size");

    private static final Pattern OPTION = Pattern.compile("--[a-z0-9-]+");
    private static final Map<Path, BubblewrapOptions> FOUND = new ConcurrentHashMap<>();

    BubblewrapOptions {
        known = Set.copyOf(known);
    }

    /// The first of these programs that is new enough.
    static Optional<Path> firstFit(List<Path> programs) throws IOException, InterruptedException {
        for (Path program : programs) {
            if (of(program).known.containsAll(NEEDED)) {
                return Optional.of(program);
            }
        }
        return Optional.empty();
    }

    /// Those of the program `bubblewrap`, which is asked once.
    private static BubblewrapOptions of(Path bubblewrap) throws IOException, InterruptedException {
        BubblewrapOptions found = FOUND.get(bubblewrap);
        if (found == null) {
            found = ask(bubblewrap);
            FOUND.put(bubblewrap, found);
        }
        return found;
    }

    private static BubblewrapOptions ask(Path bubblewrap) throws IOException, InterruptedException {
        Process help =
                new ProcessBuilder(bubblewrap.toString(), "--help")
                        .redirectErrorStream(true)
                        .start();
        String text = new String(help.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        help.waitFor();
        Set<String> known = new HashSet<>();
        OPTION.matcher(text).results().forEach(option -> known.add(option.group()));
        return new BubblewrapOptions(known);
    }
}
