package org.notebooklearning.cli.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The environment variables that services read: those of the keys of docs/configuration.md, which
/// is compared with the code elsewhere, and of the framework's keys that services set by
/// themselves.
final class ReadVariables {
    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final List<String> WORKERS = List.of("ingest", "planner", "writer", "validator");
    private static final Pattern ROW =
            Pattern.compile("\\| `(<prefix>\\.)?([A-Za-z0-9_.-]+)` \\|.*");
    private static final Pattern FRAMEWORK = Pattern.compile("`(quarkus\\.[a-z.-]+)`");

    private ReadVariables() {}

    static Set<String> all() throws IOException {
        Set<String> names = new TreeSet<>(Set.of("JAVA_TOOL_OPTIONS"));
        boolean ofWorkers = false;
        for (String line : Files.readAllLines(ROOT.resolve("docs/configuration.md"))) {
            if (line.startsWith("#")) {
                ofWorkers = line.equals("### Workers");
            }
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                add(names, row.group(1) != null, row.group(2), ofWorkers);
            }
            FRAMEWORK.matcher(line).results().forEach(key -> names.add(variable(key.group(1))));
        }
        for (String service : WORKERS) {
            names.addAll(ownSettings(service));
        }
        names.addAll(ownSettings("gateway"));
        return names;
    }

    private static void add(Set<String> names, boolean ofEach, String key, boolean ofWorkers) {
        if (!ofEach) {
            names.add(variable(key));
            return;
        }
        WORKERS.forEach(service -> names.add(variable(service + "." + key)));
        if (!ofWorkers) {
            names.add(variable("gateway." + key));
        }
    }

    private static Set<String> ownSettings(String service) throws IOException {
        Properties own = new Properties();
        try (var text =
                Files.newBufferedReader(
                        ROOT.resolve(
                                service + "-service/src/main/resources/application.properties"))) {
            own.load(text);
        }
        Set<String> names = new TreeSet<>();
        own.stringPropertyNames().forEach(key -> names.add(variable(key)));
        return names;
    }

    private static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
