package org.notebooklearning.concepts.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.json.Json;

class ConceptFilesTest {
    private static final String ID = "softmax";

    @Test
    void isReadAsTheConceptThatItsFolderHolds() throws IOException {
        ConceptFiles files = softmax();

        assertThat(files.reading().problems()).isEmpty();
        assertThat(files.reading().concept())
                .isEqualTo(ConceptLibrary.shipped().concept(ID).orElseThrow());
    }

    @Test
    void travelsAsJson() throws IOException {
        ConceptFiles files = softmax();

        assertThat(Json.read(Json.bytes(files), ConceptFiles.class)).isEqualTo(files);
    }

    @Test
    void namesEachFileThatIsNotThere() throws IOException {
        ConceptFiles whole = softmax();
        Map<String, String> some = new TreeMap<>(whole.texts());
        some.remove("diagnostics.yaml");

        assertThat(ConceptFiles.of(ID, some).reading().problems())
                .singleElement()
                .satisfies(
                        problem ->
                                assertThat(problem.getMessage())
                                        .contains("softmax/diagnostics.yaml", "is not there"));
    }

    @Test
    void isTheSameConceptUnderAnotherId() throws IOException {
        ConceptReading renamed = softmax().called("my-softmax").reading();

        assertThat(renamed.problems()).isEmpty();
        assertThat(renamed.concept().id()).isEqualTo("my-softmax");
        assertThat(renamed.concept().beats())
                .isEqualTo(ConceptLibrary.shipped().concept(ID).orElseThrow().beats());
        assertThatThrownBy(() -> softmax().called("My softmax"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void holdsNoFileOfAnotherFolder() {
        assertThatThrownBy(() -> ConceptFiles.of(ID, Map.of("../elsewhere.py", "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("../elsewhere.py");
        assertThatThrownBy(() -> ConceptFiles.of("../softmax", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ConceptFiles softmax() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        texts.put("concept.yaml", text("concept.yaml"));
        texts.put("diagnostics.yaml", text("diagnostics.yaml"));
        for (Beat beat : ConceptLibrary.shipped().concept(ID).orElseThrow().beats()) {
            String path = "beats/" + beat.id() + ".py";
            texts.put(path, text(path));
        }
        return ConceptFiles.of(ID, texts);
    }

    private static String text(String path) throws IOException {
        try (var file = ConceptFiles.class.getResourceAsStream("/concepts/" + ID + "/" + path)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
