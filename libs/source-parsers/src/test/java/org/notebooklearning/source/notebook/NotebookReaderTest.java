package org.notebooklearning.source.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.CodeBlock;
import org.notebooklearning.contracts.source.SourceDocument.CodeBlock.Role;
import org.notebooklearning.contracts.source.SourceDocument.Form;
import org.notebooklearning.inputs.TestInputs;
import org.notebooklearning.source.outcome.SourceReading;

class NotebookReaderTest {
    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

    @Test
    void readsMarkdownCodeOutputsAndPictures() {
        SourceReading.Read reading =
                read(
                        """
                        {"nbformat": 4, "metadata": {"language_info": {"name": "python"}}, "cells": [
                          {"cell_type": "markdown", "source": ["# Norms\\n", "With $x$."]},
                          {"cell_type": "code", "source": "print(1)\\n1", "outputs": [
                            {"output_type": "stream", "text": ["1\\n"]},
                            {"output_type": "execute_result", "data": {"text/plain": "1", "text/html": "<b>1</b>"}},
                            {"output_type": "display_data", "data": {"image/png": "%s", "text/plain": "<Figure>"}}]}]}
                        """
                                .formatted(PNG));
        SourceDocument notebook = reading.document();
        assertThat(notebook.form()).isEqualTo(Form.NOTEBOOK);
        assertThat(notebook.title()).isEqualTo("Norms");
        assertThat(notebook.codeBlocks())
                .extracting(CodeBlock::language, CodeBlock::role, CodeBlock::code)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("python", Role.INPUT, "print(1)\n1"),
                        org.assertj.core.api.Assertions.tuple("", Role.OUTPUT, "1"),
                        org.assertj.core.api.Assertions.tuple("", Role.OUTPUT, "1"));
        assertThat(notebook.figures())
                .singleElement()
                .satisfies(f -> assertThat(f.alt()).isNull())
                .satisfies(f -> assertThat(reading.pictures().all()).containsKey(f.image()));
    }

    @Test
    void readsTheOlderFormat() {
        SourceDocument notebook =
                read("""
                                {"nbformat": 3, "metadata": {}, "worksheets": [{"cells": [
                                  {"cell_type": "heading", "level": 2, "source": "Old"},
                                  {"cell_type": "code", "input": "a", "outputs": [{"output_type": "pyout", "text": "7"}]}]}]}
                                """)
                        .document();
        assertThat(notebook.sections().getFirst().depth()).isEqualTo(2);
        assertThat(notebook.codeBlocks().stream().map(CodeBlock::code)).containsExactly("a", "7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"cells\": [", "[]", "7", "{\"nbformat\": 4}", "nothing", "null"})
    void refusesADamagedNotebookByName(String json) {
        assertThat(NotebookReader.read(bytes(json), "", "a.ipynb"))
                .isInstanceOfSatisfying(
                        SourceReading.Refused.class,
                        r -> assertThat(r.code()).isEqualTo("notebook-broken"));
    }

    @Test
    void refusesNestingWithoutEnd() {
        assertThat(NotebookReader.read(bytes("[".repeat(1_000_000)), "", "a.ipynb"))
                .isInstanceOf(SourceReading.Refused.class);
    }

    @Test
    void boundsWhatACellPrinted() {
        String json =
                "{\"cells\": [{\"cell_type\": \"code\", \"source\": \"a\", \"outputs\":"
                        + " [{\"output_type\": \"stream\", \"text\": \""
                        + "x".repeat(1_000_000)
                        + "\"}]}]}";
        assertThat(read(json).document().codeBlocks().getLast().code()).hasSizeLessThan(5000);
    }

    @Test
    void readsARealLesson() {
        SourceDocument lesson =
                ((SourceReading.Read)
                                NotebookReader.read(
                                        TestInputs.bytes("samples/lesson-einops-basics.ipynb"),
                                        "",
                                        "einops"))
                        .document();
        assertThat(lesson.title()).containsIgnoringCase("einops");
        assertThat(lesson.codeBlocks()).hasSizeGreaterThan(30);
    }

    @Test
    void keepsNaughtyStringsAsData() {
        for (String naughty : Json.read(TestInputs.bytes("security/blns.json"), String[].class)) {
            String json =
                    "{\"cells\": [{\"cell_type\": \"markdown\", \"source\": \"Before.\"},"
                            + " {\"cell_type\": \"code\", \"source\": "
                            + Json.text(naughty)
                            + ", \"outputs\": []}]}";
            SourceDocument notebook = read(json).document();
            assertThat(notebook.paragraphs()).hasSize(1);
            if (!naughty.replace("\ufeff", "").isBlank()) {
                assertThat(notebook.codeBlocks())
                        .singleElement()
                        .satisfies(
                                c ->
                                        assertThat(c.code())
                                                .isEqualTo(
                                                        naughty.replace("\ufeff", "")
                                                                .stripTrailing()));
            }
        }
    }

    private static SourceReading.Read read(String json) {
        SourceReading reading = NotebookReader.read(bytes(json), "", "a.ipynb");
        assertThat(reading).isInstanceOf(SourceReading.Read.class);
        return (SourceReading.Read) reading;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
