package org.notebooklearning.check.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.notebooklearning.check.format.NotebookUpgrade.Upgraded;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.inputs.TestInputs;

/// Ours beside nbformat's own: the same files come of the same files.
class NbformatTest {
    private static final int BATCH = 600;
    private static final Pattern ID = Pattern.compile("(?m)^   \"id\": \"[^\"]*\",\n");
    private static final Pattern HALF_PAIR =
            Pattern.compile(
                    "[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

    // One run of Python for all: what is random is random within one try.
    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void randomFilesBecomeTheSame(@ForAll("batches") List<ObjectNode> files)
            throws IOException, InterruptedException {
        compare(files.stream().map(Json::text).toList());
    }

    @Test
    void realFilesBecomeTheSame() throws IOException, InterruptedException {
        List<String> files = new ArrayList<>();
        for (Path path : TestInputs.notebooks()) {
            files.add(Files.readString(path));
        }
        List<JsonNode> theirs = compare(files);

        long saved = 0;
        for (int i = 0; i < files.size(); i++) {
            String own = files.get(i).strip();
            if (theirs.get(i).path("written").asText().equals(own)) {
                saved++;
                assertThat(written((Upgraded) NotebookUpgrade.read(own)).strip()).isEqualTo(own);
            }
        }
        System.out.printf("%d of %d files stand as Jupyter saves them%n", saved, files.size());
        assertThat(saved).isPositive();
    }

    private static List<JsonNode> compare(List<String> files)
            throws IOException, InterruptedException {
        List<JsonNode> theirs = Nbformat.answers(files);
        assertThat(theirs).hasSameSizeAs(files);
        int compared = 0;
        for (int i = 0; i < files.size(); i++) {
            if (theirs.get(i).has("written")
                    && NotebookUpgrade.read(files.get(i)) instanceof Upgraded ours
                    && isSound(ours)) {
                assertThat(comparable(written(ours), ours.from()))
                        .as("file %d of version %s", i, ours.from())
                        .isEqualTo(comparable(theirs.get(i).path("written").asText(), ours.from()));
                compared++;
            }
        }
        System.out.printf("%d of %d files compared with nbformat%n", compared, files.size());
        assertThat(compared).isGreaterThan(files.size() / 2);
        return theirs;
    }

    /// Neither of both says how it mends what is broken.
    private static boolean isSound(Upgraded file) {
        return file.whole()
                && NotebookStructure.problems(file.file()).stream()
                        .allMatch(problem -> problem.endsWith("].id is missing"));
    }

    private static String written(Upgraded file) {
        return NotebookFormat.write(file.notebook());
    }

    /// Without the ids that nbformat draws by chance, and half pairs, which it can not save, as
    /// escapes.
    private static String comparable(String written, FormatVersion from) {
        String named = from.isCurrent() ? written : ID.matcher(written).replaceAll("");
        return HALF_PAIR
                .matcher(named.stripTrailing())
                .replaceAll(
                        it -> String.format(Locale.ROOT, "\\\\u%04x", (int) it.group().charAt(0)));
    }

    @Provide
    Arbitrary<List<ObjectNode>> batches() {
        RandomFiles files = RandomFiles.ofPythonNumbers();
        return Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 5).flatMap(files::four), files.three())
                .list()
                .ofSize(BATCH);
    }
}
