package org.notebooklearning.check.rule;

import static org.notebooklearning.check.rule.JudgedInTime.judgedInTime;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.contracts.notebook.Cell;

/// Notebooks that say one thing over and over: each is judged, and soon.
@DisplayName("Notebooks that repeat one thing")
@Tag("slow")
class RepeatedPartsTest {
    private static final int REPEATS = 20_000;

    /// What exhausts stacks or time where a walk is recursive or a pattern is tried from each
    /// place.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "[",
                "{",
                "()",
                "[0,",
                "f(",
                "a.b().",
                "-",
                "not ",
                "lambda: ",
                "a if ",
                "a = ",
                "a, ",
                "a + ",
                "if a:\n ",
                "def f(): ",
                "'",
                "\"",
                "'a' ",
                "f'{",
                "\\\n",
                "`",
                "```\n",
                "``` ",
                "$",
                "$$ ",
                "\\[",
                "\\\\(",
                "> ",
                "# ",
                "#",
                "*",
                "_",
                "](",
                "[a](",
                "a ",
                " ",
                "\t",
                "\n",
                "1",
                "1.",
                "1_",
                "Part ",
                "Part 1.",
                "Part 1 ",
                "# 1.",
                "## 1.1",
                "the ",
                "next ",
                "see ",
                "%",
                "!",
                "?",
                "a?",
                "%%",
                "eyJaaaaaaaaaa.",
                "sk-",
                "api_key",
                "secret ",
                "http://a ",
                "a: ",
                "@a\n",
                "async ",
                "await ",
                "*a, ",
                "a = b = ",
                "x := ",
                "case ",
                "match a:\n case ",
                "|",
                "~",
                "<",
                "<a ",
                "&",
                ";",
                "\r",
                "\u0000",
                "\uD800",
                "😀",
                "\u2028",
                "I",
                "-----BEGIN ",
                "![a](",
                "# fill in code here\n",
                "# | export\n",
                "f(1); ",
                "a[",
                "a.",
                "import a.",
                "from a import b, ",
                "del a, ",
                "global a, ",
                "try:\n pass\n",
                "with a as b, ",
                "for a in b:\n",
                "{a: ",
                "*",
                "**a, ",
                "assert "
            })
    void areJudgedSoonWhereOneThingIsRepeated(String part) {
        String alone = part.repeat(REPEATS);
        String between = "x = 1\n" + alone + "1";
        judgedInTime(
                part,
                Cell.markdown("m", alone, Map.of()),
                Cell.markdown("n", between, Map.of()),
                Cell.code("c", between, Map.of()),
                Cell.code("d", "x", Map.of()));
    }

    /// What only rules on words look at.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is a word? ",
                "a word and another ",
                "$a_{",
                "$a$ ",
                "\\[ a = ",
                "\\(a\\) ",
                "![",
                "<img "
            })
    void areJudgedSoonWhereTheirWordsAreOneThing(String part) {
        String alone = part.repeat(REPEATS);
        judgedInTime(
                part,
                Cell.markdown("m", alone, Map.of()),
                Cell.markdown("n", "x = 1\n" + alone + "1", Map.of()));
    }

    /// What means something else where a cell of code begins with it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "%%",
                "!",
                "?",
                " ",
                "\t",
                "\n",
                "\r",
                "#",
                "# ",
                "# | export\n",
                "# fill in code here\n",
                "'",
                "def f(): "
            })
    void areJudgedSoonWhereTheirCodeIsNothingElse(String part) {
        judgedInTime(part, Cell.code("c", part.repeat(REPEATS), Map.of()));
    }
}
