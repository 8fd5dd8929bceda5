package org.notebooklearning.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsRulesTest {
    private static final String FILE =
            """
            User-agent: other
            Disallow: /

            User-Agent: *
            Disallow: /private   # no business of programs
            Allow: /private/open
            Disallow: /*.zip$
            Disallow: /a/*/c
            Disallow:
            """;

    @ParameterizedTest
    @CsvSource({
        "/, true",
        "/private, false",
        "/privateer, false",
        "/private/open/page, true",
        "/file.zip, false",
        "/file.zip?x=1, true",
        "/a/b/c/d, false",
        "/a/c, true"
    })
    void takesTheLongestRuleThatMatches(String path, boolean allowed) {
        assertThat(RobotsRules.parse(FILE, "notebook-learning").allow(path)).isEqualTo(allowed);
    }

    @Test
    void prefersTheGroupThatNamesTheProgram() {
        String file = FILE + "\nUser-agent: Notebook-Learning/1.0\nUser-agent: third\nDisallow: /x";
        RobotsRules rules = RobotsRules.parse(file, "notebook-learning");
        assertThat(rules.allow("/private")).isTrue();
        assertThat(rules.allow("/x")).isFalse();
    }

    @Test
    void allowsAllWhereNothingIsSaid() {
        assertThat(RobotsRules.parse("<html>no rules here</html>", "x").allow("/a")).isTrue();
        assertThat(RobotsRules.none().allow("/a")).isTrue();
    }

    @Test
    @Timeout(10)
    void judgesAHostilePatternAtOnce() {
        String file = "User-agent: *\nDisallow: /" + "*a".repeat(900) + "$";
        long start = System.nanoTime();
        assertThat(RobotsRules.parse(file, "x").allow("/" + "a".repeat(50_000) + "b")).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }
}
