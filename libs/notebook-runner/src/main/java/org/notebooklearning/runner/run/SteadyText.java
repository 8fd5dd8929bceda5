package org.notebooklearning.runner.run;

import java.util.List;
import java.util.regex.Pattern;

/// Text of an output without what changes from run to run and means nothing: addresses in memory,
/// drawn ids, times of day, measured seconds, the process's number.
final class SteadyText {
    private record Replacement(Pattern pattern, String by) {}

    private static final List<Replacement> REPLACEMENTS =
            List.of(
                    replace(
                            "\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b",
                            "id"),
                    replace("(?<![0-9a-zA-Z])[0-9a-f]{32}(?![0-9a-zA-Z])", "id"),
                    // The id that pandas draws for a styled table.
                    replace("(?<!\\w)T_[0-9a-f]{5}(?![0-9a-zA-Z])", "id"),
                    replace("\\b0x[0-9a-fA-F]{6,16}\\b", "address"),
                    replace("/ipykernel_\\d+/\\d+\\.py", "/cell.py"),
                    replace("\\b\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?", "time"),
                    replace("\\b\\d?\\d:\\d\\d(:\\d\\d)?(\\.\\d+)?\\b", "time"),
                    replace(
                            "\\b\\d+(\\.\\d+)?(e[-+]?\\d+)? ?"
                                    + "(ns|[µμu]s|ms|s|sec|secs|seconds|min|minutes)\\b",
                            "time"),
                    replace("\\b\\d+(\\.\\d+)? ?(it/s|s/it)\\b", "rate"));

    private SteadyText() {}

    static String of(String text) {
        String steady = text;
        for (Replacement replacement : REPLACEMENTS) {
            steady = replacement.pattern.matcher(steady).replaceAll(replacement.by);
        }
        return steady;
    }

    private static Replacement replace(String pattern, String by) {
        return new Replacement(Pattern.compile(pattern), by);
    }
}
