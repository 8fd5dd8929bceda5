package org.notebooklearning.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The modules of the project, as its build names them.
final class Modules {
    static final Path ROOT = Path.of(System.getProperty("project.root"));

    /// This module, which has only tests.
    static final String OF_RULES = "house-rules";

    private static final Pattern MODULE = Pattern.compile("<module>(.+?)</module>");

    private Modules() {}

    /// Their folders from the project's root, in the order of the build.
    static List<String> all() throws IOException {
        return MODULE.matcher(Files.readString(ROOT.resolve("pom.xml")))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /// Where the classes of all modules with code are.
    static List<Path> classes() throws IOException {
        return all().stream()
                .filter(module -> !module.equals(OF_RULES))
                .map(module -> ROOT.resolve(module).resolve("target/classes"))
                .peek(Modules::requireBuilt)
                .toList();
    }

    private static void requireBuilt(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException(folder + " is not built: run ./lesson test");
        }
    }
}
