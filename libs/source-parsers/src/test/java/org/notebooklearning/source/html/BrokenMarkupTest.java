package org.notebooklearning.source.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph;
import org.notebooklearning.contracts.source.SourceDocument.Section;
import org.notebooklearning.source.outcome.SourceReading;

/// A missing end takes nothing of the rest of a page with it, and is named.
class BrokenMarkupTest {
    private static final String BEFORE =
            "<html><body><main><h1>Title</h1><p>Some words stand before it.</p>";
    private static final String AFTER =
            "<p>The next paragraph stands here.</p><h2>Two</h2><p>The end of it all.</p></main>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!-- hidden|a comment",
                "<script>let x = 1;|<script>",
                "<style>p { color: red }|<style>",
                "<textarea>typed|<textarea>",
                "<iframe src='a'>|<iframe>",
                "<nav><a href='/a'>A</a>|<nav>",
                "<noscript>Switch it on.|<noscript>",
                "<template>Words|<template>",
                "<dialog>Words|<dialog>",
                "<button>Press|<button>",
                "<footer>Words|<footer>",
                "<form>Name|<form>",
                "<div hidden>Words|<div hidden>",
                "<div><div hidden>Words|<div hidden>",
                "<section style='display: none'>Words|<section hidden>",
                "<span hidden>Words|<span hidden>",
                "<aside class=sidebar><ul><li>A</ul>|<aside class=\"sidebar\">",
                "<div class=toc><a href=#a>A</a>|<div class=\"toc\">",
            })
    void takesNothingOfTheRest(String broken, String named) {
        SourceDocument document = read(BEFORE + broken + AFTER);
        assertThat(document.sections()).extracting(Section::heading).contains("Two");
        assertThat(document.paragraphs())
                .extracting(Paragraph::text)
                .contains(
                        "Some words stand before it.",
                        "The next paragraph stands here.",
                        "The end of it all.");
        assertThat(document.notes())
                .contains("Opened and never closed: " + named + "; what follows it is read.");
    }

    @Test
    void readsWhatAnEndTagOfAnotherElementClosesLate() {
        SourceDocument document =
                read(
                        "<body><div id=page><div hidden>Words<h1>Title</h1>"
                                + "<p>The text stands here.</p></div></body>");
        assertThat(document.paragraphs())
                .extracting(Paragraph::text)
                .containsExactly("The text stands here.");
        assertThat(document.notes())
                .containsExactly("Opened and never closed: <div hidden>; what follows it is read.");
    }

    @Test
    void endsCodeBeforeTheNextHeading() {
        SourceDocument document = read(BEFORE + "<pre>x = 1\n" + AFTER);
        assertThat(document.sections()).extracting(Section::heading).contains("Two");
        assertThat(document.notes())
                .containsExactly("Opened and never closed: <pre>; what follows it is read.");
    }

    @Test
    void readsWhatFollowsATagThatIsCutOff() {
        SourceDocument document = read(BEFORE + "<a href=\"https://x.org/page" + AFTER);
        assertThat(document.paragraphs())
                .extracting(Paragraph::text)
                .contains("Some words stand before it.", "The end of it all.");
        assertThat(document.notes())
                .containsExactly("Opened and never closed: the tag <a>; what follows it is read.");
    }

    @Test
    void leavesSoundMarkupAsItIs() {
        SourceDocument document =
                read(
                        BEFORE
                                + "<!-- a --><script>if (a < b) { '<!--' }</script><p title=it's>It's"
                                + " 1 < 2 and more.</p><nav><a href='/'>A</a></nav><svg/>"
                                + "<img alt=\"a > b\"><!---->"
                                + AFTER);
        assertThat(document.paragraphs())
                .extracting(Paragraph::text)
                .contains("It's 1 < 2 and more.", "The end of it all.");
        assertThat(document.notes()).noneMatch(note -> note.startsWith("Opened"));
    }

    @Test
    @Timeout(20)
    void mendsThousandsInBoundedTime() {
        String many = "<a x='<nav><!--<script>".repeat(40_000);
        assertThat(read(BEFORE + many).paragraphs()).isNotEmpty();
    }

    private static SourceDocument read(String html) {
        SourceReading reading =
                new HtmlReader()
                        .read(
                                html.getBytes(StandardCharsets.UTF_8),
                                "utf-8",
                                "https://x.org/",
                                "page");
        assertThat(reading).isInstanceOf(SourceReading.Read.class);
        return ((SourceReading.Read) reading).document();
    }
}
