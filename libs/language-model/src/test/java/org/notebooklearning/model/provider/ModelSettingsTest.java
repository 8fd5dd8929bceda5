package org.notebooklearning.model.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notebooklearning.model.ask.Cap;
import org.notebooklearning.model.ask.Prices;

class ModelSettingsTest {
    private static final Pattern ROW =
            Pattern.compile("\\| `(LESSON_MODEL\\w*)` \\|.*\\| (?:`([^`]+)`|[^|]*) \\|");

    @TempDir private Path folder;

    @Test
    void namesNoModelUnlessOneIsSet() {
        assertThat(ModelSettings.read(Map.of("OPENAI_API_KEY", "k"))).isEmpty();
        assertThat(ModelSettings.read(Map.of("LESSON_MODEL", " "))).isEmpty();
    }

    @Test
    void takesTheKeyFromWhereverItIsKeptAndSaysWhere() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "from a file\n");
        Map<String, String> usual = Map.of("OPENAI_API_KEY", "usual");
        Map<String, String> own = Map.of("OPENAI_API_KEY", "usual", "LESSON_MODEL_KEY", "own");
        Map<String, String> named =
                Map.of("LESSON_MODEL_KEY", "own", "LESSON_MODEL_KEY_FILE", file.toString());

        assertThat(openAi(usual).provider().key()).isEqualTo("usual");
        assertThat(openAi(usual).keyPlace()).isEqualTo("OPENAI_API_KEY");
        assertThat(openAi(own).provider().key()).isEqualTo("own");
        assertThat(openAi(own).keyPlace()).isEqualTo("LESSON_MODEL_KEY");
        assertThat(openAi(named).provider().key()).isEqualTo("from a file");
        assertThat(openAi(named).keyPlace()).contains("LESSON_MODEL_KEY_FILE", file.toString());
    }

    @Test
    void neverTellsItsKey() {
        assertThat(openAi(Map.of("LESSON_MODEL_KEY", "secret-key")).toString())
                .contains("openai:gpt-5", "LESSON_MODEL_KEY")
                .doesNotContain("secret-key");
    }

    @Test
    void needsNoKeyForAServerOfOnesOwn() {
        ModelSettings local = openAi(Map.of("LESSON_MODEL_URL", "http://127.0.0.1:8000/v1"));

        assertThat(local.provider().key()).isEmpty();
        assertThat(local.keyPlace()).isEmpty();
        assertThat(local.provider().address()).hasToString("http://127.0.0.1:8000/v1");
        assertThat(ModelSettings.read(Map.of("LESSON_MODEL", "ollama:qwen3"))).isPresent();
    }

    @Test
    void tellsWhereRequestsGoWithoutAKey() {
        ModelPlace hosted = place(Map.of("LESSON_MODEL", "openai:gpt-5"));

        assertThat(hosted.host()).isEqualTo("api.openai.com");
        assertThat(hosted.isThisMachine()).isFalse();
        assertThat(place(Map.of("LESSON_MODEL", "ollama:qwen3")).isThisMachine()).isTrue();
        assertThat(
                        place(
                                        Map.of(
                                                "LESSON_MODEL",
                                                "openai:m",
                                                "LESSON_MODEL_URL",
                                                "http://[::1]:8000/v1"))
                                .isThisMachine())
                .isTrue();
        assertThat(ModelPlace.read(Map.of())).isEmpty();
    }

    private static ModelPlace place(Map<String, String> variables) {
        return ModelPlace.read(variables).orElseThrow();
    }

    @Test
    void hasAModelForEachStage() {
        ModelSettings local = read("ollama:qwen3:32b", Map.of("LESSON_MODEL_READ", "qwen3:8b"));
        ModelSettings hosted =
                openAi(Map.of("OPENAI_API_KEY", "k", "LESSON_MODEL_PLAN", "openai:gpt-5-pro"));

        assertThat(local.model(ModelStage.PLAN)).isEqualTo("qwen3:32b");
        assertThat(local.model(ModelStage.READ)).isEqualTo("qwen3:8b");
        assertThat(hosted.model(ModelStage.PLAN)).isEqualTo("gpt-5-pro");
        assertThat(hosted.model(ModelStage.WRITE)).isEqualTo("gpt-5");
    }

    @Test
    void knowsPricesAndCapsThatAreSet() {
        Prices prices = new Prices(3, 15, "EUR");

        assertThat(local(Map.of()).prices()).isNull();
        assertThat(local(Map.of()).cap()).isNull();
        assertThat(local(Map.of("LESSON_MODEL_PRICES", "0.25/2")).prices())
                .isEqualTo(new Prices(0.25, 2));
        assertThat(
                        local(Map.of("LESSON_MODEL_PRICES", "3 / 15 EUR", "LESSON_MODEL_CAP", "5"))
                                .cap())
                .isEqualTo(new Cap.Money(5, prices));
        assertThat(local(Map.of("LESSON_MODEL_CAP", "2000000 tokens")).cap())
                .isEqualTo(new Cap.TokenCount(2_000_000));
    }

    @ParameterizedTest
    @CsvSource({"90, PT1M30S", "90s, PT1M30S", "2m, PT2M", "PT3M, PT3M", "1h, PT1H"})
    void readsTimes(String text, Duration time) {
        ModelSettings set = local(Map.of("LESSON_MODEL_SILENCE", text, "LESSON_MODEL_WHOLE", text));

        assertThat(set.provider().silence()).isEqualTo(time);
        assertThat(set.provider().whole()).isEqualTo(time);
    }

    @Test
    void showsFiguresToHostedModelsUnlessToldOtherwise() {
        assertThat(local(Map.of()).sees()).isFalse();
        assertThat(local(Map.of("LESSON_MODEL_SEES", "true")).sees()).isTrue();
        assertThat(openAi(Map.of("OPENAI_API_KEY", "k")).sees()).isTrue();
    }

    @Test
    void hasTheLimitsThatAreSet() {
        ModelSettings set =
                local(Map.of("LESSON_MODEL_PARALLEL", "1", "LESSON_MODEL_CONTEXT", "20000"));

        assertThat(set.parallel()).isEqualTo(1);
        assertThat(set.context()).isEqualTo(20_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    LESSON_MODEL=gpt-5                   | LESSON_MODEL: A model is named as provider:name
                    LESSON_MODEL=openai:x                | set LESSON_MODEL_KEY, LESSON_MODEL_KEY_FILE or OPENAI_API_KEY
                    LESSON_MODEL_URL=ftp://a             | LESSON_MODEL_URL begins with http
                    LESSON_MODEL_URL=a                   | LESSON_MODEL_URL begins with http
                    LESSON_MODEL_URL=https://me:pw@a     | LESSON_MODEL_URL holds no user or password
                    LESSON_MODEL_KEY_FILE=/n             | LESSON_MODEL_KEY_FILE can not be read: /n
                    LESSON_MODEL_PLAN=openai:x           | LESSON_MODEL_PLAN is openai:x, and LESSON_MODEL is ollama:m
                    LESSON_MODEL_READ=ollama:            | LESSON_MODEL_READ: A model is named
                    LESSON_MODEL_PRICES=cheap            | LESSON_MODEL_PRICES is the price of a million tokens
                    LESSON_MODEL_PRICES=3                | LESSON_MODEL_PRICES is the price of a million tokens
                    LESSON_MODEL_CAP=5                   | LESSON_MODEL_CAP is a sum of money, and no prices are known
                    LESSON_MODEL_CAP=0                   | LESSON_MODEL_CAP is what one lesson may cost
                    LESSON_MODEL_CAP=1.5 tokens          | LESSON_MODEL_CAP counts whole tokens
                    LESSON_MODEL_CAP=5 USD;LESSON_MODEL_PRICES=3/15 EUR | LESSON_MODEL_CAP is in USD, and LESSON_MODEL_PRICES is in EUR
                    LESSON_MODEL_SILENCE=soon            | LESSON_MODEL_SILENCE is a time
                    LESSON_MODEL_WHOLE=0                 | LESSON_MODEL_WHOLE is a time above 0
                    LESSON_MODEL_PARALLEL=0              | LESSON_MODEL_PARALLEL is a whole number from 1 on
                    LESSON_MODEL_CONTEXT=many            | LESSON_MODEL_CONTEXT is a whole number from 1000 on
                    LESSON_MODEL_SEES=yes                | LESSON_MODEL_SEES is true or false
                    LESSON_MODEL_JUDGE=some              | LESSON_MODEL_JUDGE is none, written or all
                    LESSON_MODEL_SAMPLES=0               | LESSON_MODEL_SAMPLES is a whole number from 1 on
                    LESSON_MODEL_SAMPLES=10              | LESSON_MODEL_SAMPLES is at most 9
                    """)
    void namesTheVariableToSet(String variables, String message) {
        Map<String, String> set = new HashMap<>(Map.of("LESSON_MODEL", "ollama:m"));
        Pattern.compile(";")
                .splitAsStream(variables)
                .forEach(
                        one ->
                                set.put(
                                        one.substring(0, one.indexOf('=')),
                                        one.substring(one.indexOf('=') + 1)));

        assertThatThrownBy(() -> ModelSettings.read(set))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void judgesWhatAModelWroteUnlessSomethingElseIsSet() {
        Judging usual = local(Map.of()).judging();
        Judging all =
                local(Map.of("LESSON_MODEL_JUDGE", "all", "LESSON_MODEL_SAMPLES", "1")).judging();
        Judging none = local(Map.of("LESSON_MODEL_JUDGE", "none")).judging();

        assertThat(usual.samples()).isEqualTo(3);
        assertThat(usual.isWanted(true)).isTrue();
        assertThat(usual.isWanted(false)).isFalse();
        assertThat(all.samples()).isEqualTo(1);
        assertThat(all.isWanted(false)).isTrue();
        assertThat(none.isWanted(true)).isFalse();
    }

    @Test
    void isDocumentedWithItsDefaults() throws IOException {
        Map<String, String> told = new LinkedHashMap<>();
        Path page = Path.of(System.getProperty("project.root"), "docs/configuration.md");
        for (String line : Files.readAllLines(page)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                told.put(row.group(1), row.group(2) == null ? "" : row.group(2));
            }
        }

        assertThat(told)
                .isEqualTo(
                        Arrays.stream(ModelVariable.values())
                                .collect(
                                        Collectors.toMap(
                                                ModelVariable::name, ModelVariable::usual)));
    }

    private static ModelSettings openAi(Map<String, String> variables) {
        return read("openai:gpt-5", variables);
    }

    private static ModelSettings local(Map<String, String> variables) {
        return read("ollama:qwen3", variables);
    }

    private static ModelSettings read(String model, Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(variables);
        all.put("LESSON_MODEL", model);
        return ModelSettings.read(all).orElseThrow();
    }
}
