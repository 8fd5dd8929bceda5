package org.notebooklearning.check.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.notebooklearning.check.format.NotebookUpgrade.Upgraded;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.contracts.notebook.NotebookFormatException;

class NotebookRoundTripTest {
    private static final int TRIES = 300;

    @Property(tries = TRIES)
    void nothingIsLostByReadingAndWriting(@ForAll("current") ObjectNode file)
            throws NotebookFormatException {
        String written = NotebookFormat.write(NotebookFormat.read(Json.text(file)));

        assertThat(FileMeaning.of(tree(written))).isEqualTo(FileMeaning.of(file));
    }

    @Property(tries = TRIES)
    void writtenBytesAreTheSameNotebook(@ForAll("current") ObjectNode file)
            throws NotebookFormatException {
        Notebook notebook = NotebookFormat.read(Json.text(file));
        byte[] bytes = NotebookFormat.write(notebook).getBytes(StandardCharsets.UTF_8);

        assertThat(NotebookUpgrade.read(bytes))
                .isInstanceOfSatisfying(
                        Upgraded.class,
                        read -> {
                            assertThat(read.whole()).isTrue();
                            assertThat(NotebookFormat.tree(read.notebook()))
                                    .isEqualTo(NotebookFormat.tree(notebook));
                        });
    }

    @Property(tries = TRIES)
    void upgradedNotebooksAreWholeAndValid(@ForAll("any") ObjectNode file) {
        Upgraded upgraded = (Upgraded) NotebookUpgrade.read(Json.text(file));

        assertThat(upgraded.whole()).isTrue();
        assertThat(NotebookStructure.problems(tree(NotebookFormat.write(upgraded.notebook()))))
                .isEmpty();
    }

    @Property(tries = TRIES)
    void writingAgainChangesNothing(@ForAll("any") ObjectNode file) throws NotebookFormatException {
        Upgraded upgraded = (Upgraded) NotebookUpgrade.read(Json.text(file));
        String once = NotebookFormat.write(upgraded.notebook());

        assertThat(NotebookFormat.write(NotebookFormat.read(once))).isEqualTo(once);
    }

    private static JsonNode tree(String json) {
        return ((Upgraded) NotebookUpgrade.read(json)).file();
    }

    @Provide
    Arbitrary<ObjectNode> current() {
        return RandomFiles.ofAnyNumbers().four(5);
    }

    @Provide
    Arbitrary<ObjectNode> any() {
        RandomFiles files = RandomFiles.ofAnyNumbers();
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 5).flatMap(files::four), files.three());
    }
}
