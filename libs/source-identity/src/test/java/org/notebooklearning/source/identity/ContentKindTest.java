package org.notebooklearning.source.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notebooklearning.inputs.TestInputs;

class ContentKindTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    %PDF-1.7                      | text/plain               | a.txt            | PDF
                    <!DOCTYPE html><p>x           | ''                       | ''               | HTML
                    <p>a fragment                 | text/html                | ''               | HTML
                    # Title                       | text/plain               | README.md        | MARKDOWN
                    # Title                       | ''                       | ''               | MARKDOWN
                    plain words                   | text/plain               | https://e.org    | TEXT
                    plain words                   | application/octet-stream | a.rst            | RST
                    .. note:: x                   | text/plain               | a.txt            | RST
                    {"nbformat": 4, "cells": []}  | text/plain               | ''               | NOTEBOOK
                    {"a": 1}                      | application/json         | ''               | OTHER
                    \\documentclass{article}      | text/plain               | ''               | LATEX
                    words                         | ''                       | paper.tex        | LATEX
                    words                         | image/svg+xml            | ''               | OTHER
                    """)
    void tellsWhatBytesAre(String text, String mediaType, String name, ContentKind kind) {
        assertThat(ContentKind.of(text.getBytes(StandardCharsets.UTF_8), mediaType, name))
                .isEqualTo(kind);
    }

    @Test
    void takesAnArchiveForLatexOnlyWhereSomethingSaysSo() {
        byte[] eprint = TestInputs.bytes("samples/eprint-activation-functions.tar.gz");
        assertThat(ContentKind.of(eprint, "application/x-eprint-tar", ""))
                .isEqualTo(ContentKind.LATEX);
        assertThat(ContentKind.of(eprint, "", "a.tar.gz")).isEqualTo(ContentKind.LATEX);
        assertThat(ContentKind.of(eprint, "text/plain", "a.txt")).isEqualTo(ContentKind.OTHER);
    }

    @Test
    void takesNothingBinaryForText() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
        assertThat(ContentKind.of(png, "text/plain", "a.txt")).isEqualTo(ContentKind.OTHER);
        assertThat(ContentKind.of(png, "text/html", "a.html")).isEqualTo(ContentKind.OTHER);
    }

    @Test
    void knowsTextInOtherEncodings() {
        byte[] wide = "\ufeff# Größe".getBytes(StandardCharsets.UTF_16LE);
        assertThat(ContentKind.of(wide, "text/plain", "a.md")).isEqualTo(ContentKind.MARKDOWN);
        byte[] old = "Größe".getBytes(Charset.forName("windows-1252"));
        assertThat(ContentKind.of(old, "text/plain", "")).isEqualTo(ContentKind.TEXT);
        byte[] marked = "\ufeff<html><body>x".getBytes(StandardCharsets.UTF_8);
        assertThat(ContentKind.of(marked, "", "")).isEqualTo(ContentKind.HTML);
    }

    @Test
    void findsTheMarkOfANotebookAtItsEnd() {
        String late = "{\"cells\": [\"" + "x".repeat(50_000) + "\"], \"nbformat\": 4}";
        assertThat(ContentKind.of(late.getBytes(StandardCharsets.UTF_8), "text/plain", ""))
                .isEqualTo(ContentKind.NOTEBOOK);
    }
}
