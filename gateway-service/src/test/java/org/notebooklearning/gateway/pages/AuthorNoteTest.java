package org.notebooklearning.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.notebooklearning.gateway.lessons.Authors;

class AuthorNoteTest {
    @Test
    void saysThatNoModelIsSetUp() {
        assertThat(AuthorNote.of(Authors.of("", "")).text())
                .contains("no language model is set up");
        assertThat(AuthorNote.of(Authors.of("", "")).model()).isEmpty();
    }

    @Test
    void saysWhatIsSentToAHostedModel() {
        AuthorNote note = AuthorNote.of(Authors.of("openai:gpt-5", ""));

        assertThat(note.model()).isEqualTo("openai:gpt-5");
        assertThat(note.text())
                .contains("openai:gpt-5", "the text of the source", "are sent to api.openai.com.");
    }

    @Test
    void saysThatNothingIsSentToALocalModel() {
        assertThat(AuthorNote.of(Authors.of("ollama:qwen3", "")).text())
                .contains("ollama:qwen3", "nothing is sent elsewhere");
    }

    @Test
    void namesNoModelThatCanNotBe() {
        assertThat(AuthorNote.of(Authors.of("gpt-5", "")).model()).isEmpty();
    }
}
