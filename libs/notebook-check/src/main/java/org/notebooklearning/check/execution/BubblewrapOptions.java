package org.notebooklearning.check.execution;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The options that this machine's bubblewrap knows. Older ones lack some that only harden what
/// holds without them; to name an unknown option would refuse every run.
record BubblewrapOptions(Set<String> known) {
    private static final Pattern OPTION = Pattern.compile("--[a-z0-9-]+");
    private static final Map<Path, BubblewrapOptions> FOUND = new ConcurrentHashMap<>();

    BubblewrapOptions {
        known = Set.copyOf(known);
    }

    /// Those of the program `bubblewrap`, which is asked once.
    static BubblewrapOptions of(Path bubblewrap) throws IOException, InterruptedException {
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

    /// `option` with its values where it is known, nothing elsewhere.
    List<String> where(String option, String... values) {
        return known.contains(option)
                ? Stream.concat(Stream.of(option), Stream.of(values)).toList()
                : List.of();
    }
}
