package org.notebooklearning.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What docs/modules.md says of the modules and their classes is so.
class ModulesPageTest {
    private static final Set<String> OF_TESTS =
            Set.of("libs/test-inputs", "libs/test-store", Modules.OF_RULES);
    private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>(.*?)</dependency>");
    private static final Pattern OURS =
            Pattern.compile(
                    "(?s)<groupId>org\\.notebooklearning</groupId>\\s*<artifactId>(.+?)</artifactId>");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(.+?)` \\|.*\\|(.*)\\|$");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final Pattern CLASS = Pattern.compile("`([A-Z][A-Za-z]+)`");
    private static final Pattern DECLARED =
            Pattern.compile("\\b(?:class|record|interface|enum) ([A-Z]\\w+)");

    @Test
    void namesEachModuleAndAllThatItBuildsOn() throws IOException {
        Map<String, Set<String>> told = new TreeMap<>();
        Matcher row = ROW.matcher(page());
        while (row.find()) {
            told.put(row.group(1), found(NAME, row.group(2)));
        }

        assertThat(told).isEqualTo(modules());
    }

    @Test
    void namesClassesThatThereAre() throws IOException {
        Set<String> declared = new TreeSet<>();
        for (String module : Modules.all()) {
            try (Stream<Path> files = Files.walk(Modules.ROOT.resolve(module).resolve("src"))) {
                for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                    declared.addAll(found(DECLARED, Files.readString(file)));
                }
            }
        }

        Set<String> named = found(CLASS, page());
        assertThat(named).hasSizeGreaterThan(20);
        assertThat(declared).containsAll(named);
    }

    private static String page() throws IOException {
        return Files.readString(Modules.ROOT.resolve("docs/modules.md"));
    }

    /// Each module but those of the tests, and those of ours that it needs beyond its own tests.
    private static Map<String, Set<String>> modules() throws IOException {
        Map<String, Set<String>> modules = new TreeMap<>();
        for (String module : Modules.all()) {
            if (!OF_TESTS.contains(module)) {
                String pom = Files.readString(Modules.ROOT.resolve(module).resolve("pom.xml"));
                modules.put(
                        module,
                        DEPENDENCY
                                .matcher(pom)
                                .results()
                                .map(MatchResult::group)
                                .filter(one -> !one.contains("<scope>test</scope>"))
                                .flatMap(one -> found(OURS, one).stream())
                                .collect(Collectors.toCollection(TreeSet::new)));
            }
        }
        return modules;
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
