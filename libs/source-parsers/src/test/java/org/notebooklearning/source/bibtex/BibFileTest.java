package org.notebooklearning.source.bibtex;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BibFileTest {

    @Test
    void readsFieldsInBracesQuotesNumbersAndJoined() {
        var entries =
                BibFile.parse(
                        "@string{j = \"Journal\"} junk @Article{k1, Title = {A {B} \"c\"},\n author=\"X and"
                                + " Y {\\\"o}\", year = 2001, month = mar, journal = j # \" of Z\" }"
                                + "@comment{no} @book(k2, title={T})");
        assertThat(entries).containsOnlyKeys("k1", "k2");
        BibEntry first = entries.getOrDefault("k1", new BibEntry("", "", Map.of()));
        assertThat(first.type()).isEqualTo("article");
        assertThat(first.field("title")).isEqualTo("A {B} \"c\"");
        assertThat(first.people()).containsExactly("X", "Y {\\\"o}");
        assertThat(first.field("journal")).isEqualTo("Journal of Z");
        assertThat(first.field("month")).isEqualTo("Mar");
        assertThat(first.year()).isEqualTo("2001");
    }

    @Test
    void readsKeysThatHoldParentheses() {
        assertThat(
                        BibFile.parse(
                                "@article{10.1/(SICI)1<5::A>2;2-6, title={x}} @book(b, title={y})"))
                .containsOnlyKeys("10.1/(SICI)1<5::A>2;2-6", "b");
    }

    @Test
    void takesTheFirstOfAFieldThatComesTwice() {
        BibEntry entry =
                BibFile.parse("@a{k, title={x}, title={y}}")
                        .getOrDefault("k", new BibEntry("", "", Map.of()));
        assertThat(entry.field("title")).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nov", "NOV", "Nov"})
    void knowsTheMonthsInAnyLetters(String month) {
        BibEntry entry =
                BibFile.parse("@a{k, month=" + month + "}")
                        .getOrDefault("k", new BibEntry("", "", Map.of()));
        assertThat(entry.field("month")).isEqualTo("Nov");
    }

    @Test
    void goesOnAfterABrokenEntry() {
        assertThat(BibFile.parse("@article{a, title {x}} @article{b, title={y}}")).containsKey("b");
    }

    @Test
    void endsWithStringsThatDoubleAndBracesThatNeverClose() {
        StringBuilder bomb = new StringBuilder("@string{s0 = {xxxxxxxxxx}}");
        for (int i = 1; i < 200; i++) {
            bomb.append("@string{s" + i + " = s" + (i - 1) + " # s" + (i - 1) + "}");
        }
        bomb.append("@article{z, title = s199}").append("@a{b,c={".repeat(50_000));
        var entries =
                Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(10), () -> BibFile.parse(bomb.toString()));
        assertThat(entries).containsKey("z");
    }
}
