package org.notebooklearning.gateway.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.contracts.lesson.LessonRequest;

class GivenNotebookCheckTest {
    private static final String CELLS =
            "[{\"cell_type\": \"markdown\", \"metadata\": {}, \"source\": \"Mine\"}]";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"kernelspec\": {\"name\": \"ir\", \"display_name\": \"x\"}}",
                "{\"kernelspec\": {\"name\": \"a\", \"display_name\": \"x\", \"language\": \"python\"}}",
                "{\"language_info\": {\"name\": \"Python\"}}"
            })
    void takesNotebooksInPythonAndThoseThatDoNotSay(String metadata) {
        assertThat(GivenNotebookCheck.problem(notebook(CELLS, metadata))).isEmpty();
    }

    @Test
    void takesNotebooksFromBeforeFormatFour() {
        assertThat(
                        GivenNotebookCheck.problem(
                                "{\"worksheets\": [{\"cells\": "
                                        + CELLS
                                        + "}], \"metadata\": {}, \"nbformat\": 3,"
                                        + " \"nbformat_minor\": 0}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"language_info, name, R", "kernelspec, language, julia"})
    void refusesOtherLanguages(String about, String key, String language) {
        String metadata = "{\"%s\": {\"%s\": \"%s\"}}".formatted(about, key, language);

        assertThat(GivenNotebookCheck.problem(notebook(CELLS, metadata)))
                .hasValueSatisfying(problem -> assertThat(problem).contains(language, "Python"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mine", "{}", "[]"})
    void refusesWhatIsNoNotebook(String text) {
        assertThat(GivenNotebookCheck.problem(text))
                .hasValueSatisfying(it -> assertThat(it).startsWith("is not a notebook: "));
    }

    @Test
    void refusesWhatWouldLoseCells() {
        assertThat(GivenNotebookCheck.problem(notebook("[{\"cell_type\": \"poem\"}]", "{}")))
                .hasValueSatisfying(it -> assertThat(it).contains("would be lost"));
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertThat(GivenNotebookCheck.problem(" ".repeat(LessonRequest.LARGEST_NOTEBOOK + 1)))
                .hasValue("must be at most 10 MiB");
    }

    private static String notebook(String cells, String metadata) {
        return "{\"cells\": %s, \"metadata\": %s, \"nbformat\": 4, \"nbformat_minor\": 5}"
                .formatted(cells, metadata);
    }
}
