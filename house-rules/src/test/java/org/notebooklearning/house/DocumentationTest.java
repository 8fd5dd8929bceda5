package org.notebooklearning.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.notebooklearning.source.outcome.Refusal;

/// Documents name files, tests and refusals; those must be there.
class DocumentationTest {
    private static final Path ROOT = Modules.ROOT;
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern NAMED_PATH =
            Pattern.compile(
                    "`((?:libs|deploy|docs|cli|house-rules|[a-z]+-service)/[A-Za-z0-9_./-]+)`");

    static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(ROOT.resolve("README.md")));
        try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
        }
        return documents;
    }

    @ParameterizedTest
    @MethodSource("documents")
    void namesOnlyFilesThatAreThere(Path file) throws IOException {
        String text = CODE.matcher(Files.readString(file)).replaceAll("");
        List<String> missing = new ArrayList<>();
        for (Matcher link = LINK.matcher(text); link.find(); ) {
            if (!Files.exists(file.resolveSibling(link.group(1)))) {
                missing.add(link.group(1));
            }
        }
        for (Matcher path = NAMED_PATH.matcher(text); path.find(); ) {
            // What tests leave below target is there once they have run.
            if (!path.group(1).contains("/target/") && !Files.exists(ROOT.resolve(path.group(1)))) {
                missing.add(path.group(1));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void namesOnlyTestsThatAreThere() throws IOException {
        String texts =
                Files.readString(ROOT.resolve("README.md"))
                        + Files.readString(ROOT.resolve("docs/sources.md"));
        List<String> named =
                Pattern.compile("`([A-Z][A-Za-z]+Test)`")
                        .matcher(texts)
                        .results()
                        .map(match -> match.group(1) + ".java")
                        .toList();
        assertThat(named).isNotEmpty();
        try (Stream<Path> files = Files.walk(ROOT)) {
            List<String> tests =
                    files.map(path -> path.getFileName().toString())
                            .filter(name -> name.endsWith("Test.java"))
                            .toList();
            assertThat(tests).containsAll(named);
        }
    }

    @Test
    void refusalsAreListedWithTheirRemedies() throws IOException {
        String sources = Files.readString(ROOT.resolve("docs/sources.md"));
        List<String> documented =
                sources.substring(sources.indexOf("## Refusals"))
                        .lines()
                        .filter(line -> line.startsWith("| `"))
                        .toList();

        assertThat(documented)
                .isEqualTo(
                        Stream.of(Refusal.values())
                                .map(
                                        refusal ->
                                                "| `%s` | %s |"
                                                        .formatted(
                                                                refusal.code(),
                                                                refusal.because("").remedy()))
                                .toList());
    }

    @Test
    void theReadmesCommandsAreTheLaunchers() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        String launcher = Files.readString(ROOT.resolve("lesson"));

        assertThat(readme).contains("./lesson \"RMSNorm\" --source", "./lesson test");
        assertThat(launcher).contains("test ]", "mvn -B -ntp verify");
        assertThat(Files.readString(ROOT.resolve(".ci/run"))).contains("lesson\" test");
    }
}
