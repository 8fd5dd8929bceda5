package org.notebooklearning.model.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ModelNameTest {
    @Test
    void namesMayHaveColonsThemselves() {
        assertThat(ModelName.parse("ollama:qwen3:32b"))
                .isEqualTo(new ModelName(Provider.OLLAMA, "qwen3:32b"))
                .hasToString("ollama:qwen3:32b");
        assertThat(ModelName.parse("OpenAI: gpt-5 ").name()).isEqualTo("gpt-5");
    }

    @Test
    void saysHowAModelIsNamed() {
        assertThatThrownBy(() -> ModelName.parse("gpt-5")).hasMessageContaining("provider:name");
        assertThatThrownBy(() -> ModelName.parse("openai:")).hasMessageContaining("provider:name");
        assertThatThrownBy(() -> ModelName.parse("acme:x"))
                .hasMessageContaining("There is no provider acme")
                .hasMessageContaining("openai, anthropic, gemini, ollama");
    }

    @Test
    void readsWhenToComeAgain() {
        Clock noon = Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC);

        assertThat(RetryAfter.read("120", noon)).contains(Duration.ofMinutes(2));
        assertThat(RetryAfter.read("Mon, 30 Nov 2026 12:00:30 GMT", noon))
                .contains(Duration.ofSeconds(30));
        assertThat(RetryAfter.read("Mon, 30 Nov 2026 11:00:00 GMT", noon)).contains(Duration.ZERO);
        assertThat(RetryAfter.read("soon", noon)).isEmpty();
    }
}
