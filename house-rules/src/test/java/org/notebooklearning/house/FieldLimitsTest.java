package org.notebooklearning.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.lesson.FieldLimits;

/// Pages, scripts and documents can not read the limits on fields; what they say has to be true.
class FieldLimitsTest {
    private static final Path ROOT = Modules.ROOT;
    private static final String MINUTES =
            "min=\"%d\" max=\"%d\"".formatted(FieldLimits.FEWEST_MINUTES, FieldLimits.MOST_MINUTES);

    @Test
    void thePageForSubmissionsLetsInWhatTheCheckDoes() throws IOException {
        String page = Files.readString(resource("SubmitPage.html"));

        assertThat(element(page, "topic")).contains(longest(FieldLimits.TOPIC));
        assertThat(element(page, "scope")).contains(longest(FieldLimits.SCOPE));
        assertThat(element(page, "minutes")).contains(MINUTES);
    }

    @Test
    void theFormForReviewsLetsInWhatTheCheckDoes() throws IOException {
        // However its lines are broken.
        String script = Files.readString(resource("review.js")).replaceAll("\\s+", " ");

        assertThat(after(script, "id: \"more-about\""))
                .contains("maxlength: \"" + FieldLimits.SCOPE + "\"");
        assertThat(after(script, "id: \"plan-minutes\""))
                .contains(MINUTES.replace("=", ": ").replace("\" max", "\", max"));
    }

    @Test
    void thePageOnTheApiNamesTheLimits() throws IOException {
        String page = "docs/api.md";

        assertThat(lines(page, "| `topic` |").getFirst()).contains(FieldLimits.TOPIC_IN_WORDS);
        assertThat(lines(page, "| `scope` |").getFirst()).contains(FieldLimits.SCOPE_IN_WORDS);
        assertThat(lines(page, "| `source` |").getFirst()).contains(FieldLimits.EXCERPT_IN_WORDS);
        assertThat(lines(page, "| `minutes` |"))
                .allMatch(row -> row.contains(FieldLimits.MINUTES_IN_WORDS));
        assertThat(Files.readString(ROOT.resolve(page))).contains(FieldLimits.FILE_IN_WORDS);
    }

    @Test
    void thePageOnSecurityNamesTheLimitsOfFiles() throws IOException {
        assertThat(lines("docs/security.md", "| a lesson as a form |"))
                .singleElement()
                .asString()
                .contains(
                        "a file %d MiB; a notebook %d MiB"
                                .formatted(
                                        FieldLimits.FILE_MEBIBYTES,
                                        FieldLimits.NOTEBOOK_MEBIBYTES));
    }

    @Test
    void limitsInWordsAreThoseInNumbers() {
        assertThat(FieldLimits.SCOPE_IN_WORDS).contains(grouped(FieldLimits.SCOPE));
        assertThat(FieldLimits.EXCERPT_IN_WORDS).contains(grouped(FieldLimits.EXCERPT));
    }

    private static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String longest(int characters) {
        return "maxlength=\"" + characters + "\"";
    }

    private static String element(String page, String id) {
        return line(page, " id=\"" + id + "\"");
    }

    private static String line(String text, String part) {
        return text.lines().filter(line -> line.contains(part)).findFirst().orElseThrow();
    }

    /// The attributes of the element that one of them stands in, up to its end.
    private static String after(String script, String attribute) {
        int begin = script.indexOf(attribute);
        assertThat(begin).as(attribute).isNotNegative();
        return script.substring(begin, script.indexOf('}', begin));
    }

    private static List<String> lines(String document, String begin) throws IOException {
        List<String> lines =
                Files.readAllLines(ROOT.resolve(document)).stream()
                        .filter(line -> line.startsWith(begin))
                        .toList();
        assertThat(lines).as(begin + " in " + document).isNotEmpty();
        return lines;
    }

    /// Of whichever module has it.
    private static Path resource(String name) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.endsWith(name))
                    .filter(file -> file.toString().contains("/src/main/resources/"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
