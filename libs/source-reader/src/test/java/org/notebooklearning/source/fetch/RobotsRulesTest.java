package org.notebooklearning.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsRulesTest {
    private static final String SITE = "https://docs.example";

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

    private static boolean allows(String file, String path) {
        return RobotsRules.parse(SITE + "/robots.txt", file).allow(URI.create(SITE + path));
    }

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
        assertThat(allows(FILE, path)).isEqualTo(allowed);
    }

    /// The table of RFC 9309, 2.2.2, and its signs that stand for themselves when they are escaped.
    @ParameterizedTest
    @CsvSource({
        "/foo/bar?baz=quz, /foo/bar?baz=quz, false",
        "/foo/bar/\u30c4, /foo/bar/%E3%83%84, false",
        "/foo/bar/%e3%83%84, /foo/bar/%E3%83%84, false",
        "/foo/bar/%62%61%7A, /foo/bar/baz, false",
        "/foo/bar/baz, /foo/bar/%62%61%7A, false",
        "/foo%2Fbar, /foo/bar, true",
        "/with-a-%2A.html, /with-a-*.html, false",
        "/with-a-%2A.html, /with-a-star.html, true",
        "/less%3Cthan, /less%3Cthan, false",
        "/less<than, /less%3Cthan, false",
    })
    void comparesPathsHoweverTheyAreEscaped(String rule, String path, boolean allowed) {
        assertThat(allows("User-agent: *\nDisallow: " + rule, path)).isEqualTo(allowed);
    }

    @Test
    void prefersTheGroupThatNamesTheProgram() {
        String file = FILE + "\nUser-agent: Notebook-Learning/1.0\nUser-agent: third\nDisallow: /x";
        assertThat(allows(file, "/private")).isTrue();
        assertThat(allows(file, "/x")).isFalse();
    }

    @Test
    void joinsTheGroupsThatNameTheProgram() {
        String group = "User-agent: notebook-learning\nDisallow: ";
        String file = group + "/a\n\nUser-agent: *\nDisallow: /b\n\n" + group + "/c";
        assertThat(allows(file, "/a")).isFalse();
        assertThat(allows(file, "/b")).isTrue();
        assertThat(allows(file, "/c")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"note", "notebook-learning-images", "notebook"})
    void isNotMeantByAnotherProgramsName(String name) {
        assertThat(allows("User-agent: " + name + "\nDisallow: /", "/a")).isTrue();
    }

    @Test
    void readsAFileThatStartsWithAByteOrderMark() {
        assertThat(allows("\uFEFFUser-agent: *\nDisallow: /x", "/x")).isFalse();
    }

    @Test
    void allowsAllWhereNothingIsSaid() {
        assertThat(allows("<html>no rules here</html>", "/a")).isTrue();
        assertThat(RobotsRules.allowingAll().allow(URI.create(SITE + "/a"))).isTrue();
    }

    @Test
    void allowsTheFileItselfWhateverItSays() {
        assertThat(allows("User-agent: *\nDisallow: /", "/robots.txt")).isTrue();
    }

    @Test
    void takesALongCrawlDelayForNoProhibition() {
        assertThat(allows("User-agent: *\nCrawl-delay: 86400", "/a")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*a", "%2", "<", "\nDisallow: /*ab", "\nUser-agent: b"})
    @Timeout(60)
    void judgesAHostileFileAtOnce(String repeated) {
        String file =
                "<html>\nUser-agent: *\nDisallow: /-"
                        + repeated.repeat(RobotsFile.READ_BYTES / repeated.length())
                        + "$";
        long start = System.nanoTime();
        assertThat(allows(file, "/" + "a".repeat(50_000) + "c")).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }
}
