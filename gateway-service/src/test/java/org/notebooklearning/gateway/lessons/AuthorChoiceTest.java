package org.notebooklearning.gateway.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.lesson.Author;
import org.notebooklearning.gateway.lessons.SubmissionCheck.Checked;
import org.notebooklearning.pipeline.store.InMemoryArtifactStore;

/// Who may be asked to write a lesson.
class AuthorChoiceTest {
    private static final Authors LIBRARY = Authors.library();
    private static final Authors MODEL = Authors.of("openai:gpt-5", "");

    @Test
    void isWhoIsSetUp() {
        assertThat(check("model", LIBRARY))
                .isInstanceOfSatisfying(
                        Checked.Invalid.class,
                        invalid ->
                                assertThat(invalid.violations())
                                        .containsExactly(
                                                new Violation(
                                                        "author",
                                                        "can not be model: no language model is"
                                                                + " set up here")));
        assertThat(author(check("model", MODEL))).isEqualTo(Author.MODEL);
        assertThat(author(check("library", LIBRARY))).isEqualTo(Author.LIBRARY);
        assertThat(author(check(null, MODEL))).isNull();
    }

    private static Author author(Checked checked) {
        return ((Checked.Valid) checked).request().author();
    }

    private static Checked check(String author, Authors authors) {
        return new SubmissionCheck(
                        new Submission(
                                "RMSNorm", null, null, null, null, null, null, null, null, null,
                                author, null),
                        authors)
                .check(new InMemoryArtifactStore());
    }
}
