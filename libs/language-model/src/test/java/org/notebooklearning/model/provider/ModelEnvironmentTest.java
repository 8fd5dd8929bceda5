package org.notebooklearning.model.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelEnvironmentTest {
    @TempDir private Path folder;

    @Test
    void namesNoModelUnlessOneIsSet() {
        assertThat(ModelEnvironment.read(Map.of("OPENAI_API_KEY", "k"))).isEmpty();
        assertThat(ModelEnvironment.read(Map.of("LESSON_MODEL", " "))).isEmpty();
    }

    @Test
    void takesTheKeyFromWhereverItIsKept() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "from a file\n");

        assertThat(key(Map.of("OPENAI_API_KEY", "usual"))).isEqualTo("usual");
        assertThat(key(Map.of("OPENAI_API_KEY", "usual", "LESSON_MODEL_KEY", "own")))
                .isEqualTo("own");
        assertThat(key(Map.of("LESSON_MODEL_KEY", "own", "LESSON_MODEL_KEY_FILE", file.toString())))
                .isEqualTo("from a file");
    }

    @Test
    void needsNoKeyForAServerOfOnesOwn() {
        ProviderSettings local =
                ModelEnvironment.read(
                                Map.of(
                                        "LESSON_MODEL",
                                        "openai:local",
                                        "LESSON_MODEL_URL",
                                        "http://127.0.0.1:8000/v1"))
                        .orElseThrow();

        assertThat(local.key()).isEmpty();
        assertThat(local.address()).hasToString("http://127.0.0.1:8000/v1");
        assertThat(ModelEnvironment.read(Map.of("LESSON_MODEL", "ollama:qwen3"))).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    LESSON_MODEL=gpt-5                             | LESSON_MODEL: A model is named as provider:name
                    LESSON_MODEL=openai:x                          | set LESSON_MODEL_KEY, LESSON_MODEL_KEY_FILE or OPENAI_API_KEY
                    LESSON_MODEL=ollama:x LESSON_MODEL_URL=ftp://a | LESSON_MODEL_URL begins with http
                    LESSON_MODEL=ollama:x LESSON_MODEL_URL=a       | LESSON_MODEL_URL begins with http
                    LESSON_MODEL=ollama:x LESSON_MODEL_KEY_FILE=/n | LESSON_MODEL_KEY_FILE can not be read: /n
                    """)
    void namesTheVariableToSet(String variables, String message) {
        Map<String, String> set =
                Pattern.compile(" ")
                        .splitAsStream(variables)
                        .collect(
                                Collectors.toMap(
                                        one -> one.substring(0, one.indexOf('=')),
                                        one -> one.substring(one.indexOf('=') + 1)));

        assertThatThrownBy(() -> ModelEnvironment.read(set))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private static String key(Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(variables);
        all.put("LESSON_MODEL", "openai:gpt-5");
        return ModelEnvironment.read(all).orElseThrow().key();
    }
}
