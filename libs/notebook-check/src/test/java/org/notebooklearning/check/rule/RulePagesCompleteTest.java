package org.notebooklearning.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.notebooklearning.check.rule.RuleCatalogue.Entry;
import org.notebooklearning.check.rule.RuleCatalogue.Kind;
import org.notebooklearning.contracts.report.Verdict.Severity;

@DisplayName("Every rule has its page and its unit test")
class RulePagesCompleteTest {
    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final Path RULES =
            ROOT.resolve("libs/notebook-check/src/main/java/org/notebooklearning/check/rule");
    private static final Path TESTS = ROOT.resolve("libs/notebook-check/src/test/java");
    private static final Map<Kind, String> WORDS =
            new EnumMap<>(
                    Map.of(
                            Kind.STATIC, "static",
                            Kind.EXECUTION, "by execution",
                            Kind.PLAN, "against the plan",
                            Kind.JUDGED, "judged"));

    static List<RulePage> pages() {
        return RulePage.all();
    }

    @Test
    void everyRuleHasAPageAndEveryPageARule() {
        Set<String> expected = new TreeSet<>();
        RuleCatalogue.entries().forEach(entry -> expected.add(entry.id()));

        assertThat(pages()).extracting(RulePage::id).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void titleSeverityAndKindsAreTheCatalogues(RulePage page) {
        Entry entry = entry(page.id());

        assertThat(page.heading()).isEqualTo("# " + entry.id() + ": " + entry.title());
        assertThat(page.judged()).isEqualTo(judged(entry));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void sectionsAreThereInOrderWithExamples(RulePage page) {
        assertThat(page.sections().keySet())
                .containsExactly("Why", "Bad", "Good", "How it is checked", "How to fix");
        assertThat(page.sections().values()).noneMatch(String::isBlank);
        assertThat(page.bad()).isNotEmpty();
        assertThat(page.good()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whyTakesTwoToFourSentences(RulePage page) {
        String why = page.sections().getOrDefault("Why", "");
        long ends = Pattern.compile("[.?!](?=\\s|$)").matcher(why).results().count();

        assertThat(ends).isBetween(2L, 4L);
    }

    @Test
    void theOverviewLinksEveryPage() {
        String overview = read(ROOT.resolve("docs/rules.md"));

        assertThat(pages())
                .allSatisfy(
                        page ->
                                assertThat(overview)
                                        .contains(
                                                "| ["
                                                        + page.id()
                                                        + "](rules/"
                                                        + page.id()
                                                        + ".md) |"));
    }

    /// The tests of this module name the rule's id, or make the class that says it is this rule.
    @Test
    void everyRuleHasAUnitTest() {
        String tests = text(TESTS, "Test.java");
        String rules = text(RULES, ".java");
        List<String> untested = new ArrayList<>();
        for (Entry entry : RuleCatalogue.entries()) {
            Matcher saysSo =
                    Pattern.compile("(?s)/// " + entry.id() + ": .*?\nfinal class (\\w+)")
                            .matcher(rules);
            boolean made = saysSo.find() && tests.contains("new " + saysSo.group(1) + "(");
            if (!made && !tests.contains(entry.id())) {
                untested.add(entry.id());
            }
        }
        assertThat(untested).isEmpty();
    }

    /// All files below `folder` that end so, but for the tests of the pages.
    private static String text(Path folder, String end) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end))
                    .filter(file -> !file.getFileName().toString().startsWith("RulePages"))
                    .map(RulePagesCompleteTest::read)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(String id) {
        return RuleCatalogue.entries().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No rule " + id));
    }

    private static String judged(Entry entry) {
        String kinds =
                WORDS.keySet().stream()
                        .filter(entry.kinds()::contains)
                        .map(WORDS::get)
                        .collect(Collectors.joining(", "));
        return "*" + (entry.severity() == Severity.BLOCK ? "blocks" : "warns") + ", " + kinds + "*";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
