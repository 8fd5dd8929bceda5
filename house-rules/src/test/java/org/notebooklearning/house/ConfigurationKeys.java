package org.notebooklearning.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The keys of all configuration interfaces, read from their source: nested groups with a dot
/// between.
final class ConfigurationKeys {
    private static final Pattern METHOD =
            Pattern.compile("(?m)^    ([A-Za-z<>.]+) ([a-z][A-Za-z]+)\\(\\);");
    private static final Pattern NESTED_METHOD =
            Pattern.compile("(?m)^        ([A-Za-z<>.]+) ([a-z][A-Za-z]+)\\(\\);");
    private static final Pattern GROUP = Pattern.compile("(?m)^    interface ([A-Z][A-Za-z]+) ");

    private ConfigurationKeys() {}

    /// Sorted and without repeats; keys of different services with one name are one.
    static List<String> in(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(path -> path.toString().contains("src/main/java"))
                    .filter(
                            path ->
                                    path.toString().endsWith("Config.java")
                                            || path.toString().endsWith("Settings.java"))
                    .flatMap(ConfigurationKeys::of)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private static Stream<String> of(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        if (!text.contains("@ConfigMapping")
                && !text.contains("interface WorkerConfig")
                && !text.contains("interface ServiceConfig")) {
            return Stream.empty();
        }
        List<String> groups = GROUP.matcher(text).results().map(group -> group.group(1)).toList();
        Stream<String> own =
                METHOD.matcher(text)
                        .results()
                        .filter(method -> !groups.contains(method.group(1)))
                        .map(ConfigurationKeys::key);
        Stream<String> nested =
                NESTED_METHOD
                        .matcher(text)
                        .results()
                        .map(method -> groupBefore(text, method.start()) + "." + key(method));
        return Stream.concat(own, nested).toList().stream();
    }

    /// The group that the method at `place` belongs to: the last that begins before it.
    private static String groupBefore(String text, int place) {
        return GROUP.matcher(text.substring(0, place))
                .results()
                .map(group -> dashed(group.group(1)))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static String key(java.util.regex.MatchResult method) {
        return dashed(method.group(2));
    }

    private static String dashed(String name) {
        String start = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        return Pattern.compile("([A-Z])").matcher(start).replaceAll("-$1").toLowerCase(Locale.ROOT);
    }
}
