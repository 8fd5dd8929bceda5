package org.notebooklearning.check.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.report.Verdict;
import org.notebooklearning.contracts.report.Verdict.Outcome;

class NotebookCheckerTest {
    private static final String BROKEN =
            """
            {
             "cells": [
              {
               "cell_type": "markdown",
               "id": "words",
               "metadata": {},
               "source": [
                "# Title\\n",
                "\\n",
                "See Part 2."
               ]
              },
              {
               "cell_type": "code",
               "execution_count": null,
               "id": "code",
               "metadata": {},
               "outputs": [],
               "source": "undefined_name"
              }
             ],
             "metadata": {},
             "nbformat": 4,
             "nbformat_minor": 5
            }
            """;
    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("broken.ipynb"), BROKEN);
    }

    @Test
    void judgesByTheWantedRulesOnly() throws IOException {
        CheckedFile checked = check("NL008");

        assertThat(checked.verdicts()).extracting(Verdict::rule).containsExactly("NL008");
        assertThat(checked.passed()).isFalse();
    }

    @Test
    void tellsGivenCellsFromThoseOfTheLessonThatWasAdded() throws IOException {
        String record =
                """
                "metadata": {"notebook_learning": {"concept": "energy", "cells": {"%s": "0"}}},
                 "nbformat": 4""";
        String metadata = "\"metadata\": {},\n \"nbformat\": 4";
        Files.writeString(file, BROKEN.replace(metadata, record.formatted("words")));
        CheckedFile theirs = check("NL008");
        Files.writeString(file, BROKEN.replace(metadata, record.formatted("code")));
        CheckedFile ours = check("NL008");

        assertThat(theirs.passed()).isTrue();
        assertThat(FindingText.of(theirs))
                .contains(
                        "given: cell 2. Of the lesson: cell 1.", "NL008 [given] ", "ipynb:cell 2");
        assertThat(FindingText.summary(List.of(theirs)))
                .contains("0 that block, 0 warnings, 1 in cells that were given");
        assertThat(FindingJson.of(List.of(theirs))).contains("\"given\" : [ \"code\" ]");
        assertThat(FindingSarif.of(List.of(theirs), folder)).contains("\"level\" : \"note\"");
        assertThat(ours.passed()).isFalse();
        assertThat(FindingText.of(ours)).contains("given: cell 1. Of the lesson: cell 2.");
    }

    @Test
    void oneFileMaySeedByAFunctionOfItsOwn() throws IOException {
        String whole =
                "import random\nimport numpy as np\nimport torch\n\ndef set_seed(seed):\n"
                        + "    random.seed(seed)\n    np.random.seed(seed)\n"
                        + "    torch.manual_seed(seed)\n\nset_seed(42)";

        assertThat(seeding(whole)).isEmpty();
        assertThat(seeding(whole + "\nset_seed(42)")).containsExactly("The seed is set again");
        assertThat(seeding(whole + "\ntorch.manual_seed(1)"))
                .containsExactly("'torch.manual_seed' seeds a generator");
        assertThat(seeding(whole.replace("    np.random.seed(seed)\n", "")))
                .containsExactly("set_seed in first cell does not seed with numpy.random.seed");
    }

    @Test
    void aLessonAmongOtherCellsHasTheirSeedAndImportsItsOwnModule() throws IOException {
        String own =
                """
                  },
                  {"cell_type": "code", "execution_count": null, "id": "mine", "metadata": {},
                   "outputs": [], "source": "import utils\\nutils.plot_style()"
                  }
                 ],
                 "metadata": {"notebook_learning": {"concept": "energy", "cells": {"mine": "0"}}},
                 "nbformat": 4""";
        String with =
                BROKEN.replace("undefined_name", "import torch\\ntorch.manual_seed(1)")
                        .replaceAll(
                                "(?s) {2}}\\s+],\\s+\"metadata\": \\{},\\s+\"nbformat\": 4", "@");
        Files.writeString(file, with.replace("@", own));

        CheckedFile checked =
                new NotebookChecker(rule -> List.of("NL002", "NL007").contains(rule)).check(file);
        assertThat(checked.findings()).describedAs(FindingText.of(checked)).isZero();
    }

    private List<String> seeding(String source) throws IOException {
        Files.writeString(file, BROKEN.replace("undefined_name", source.replace("\n", "\\n")));
        return new NotebookChecker(rule -> List.of("NL002", "NL003").contains(rule))
                .check(file).verdicts().stream()
                        .flatMap(verdict -> verdict.findings().stream())
                        .map(Verdict.Finding::message)
                        .toList();
    }

    @Test
    void readsTheHelperBesideTheNotebook() throws IOException {
        Files.writeString(folder.resolve("utils.py"), "def set_seed(seed):\n    pass\n");

        assertThat(check("NL002").verdicts().getFirst().findings())
                .anySatisfy(finding -> assertThat(finding.message()).contains("set_seed"));
    }

    @Test
    void hasVerdictsOnWhatIsNoNotebook() throws IOException {
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        CheckedFile checked = new NotebookChecker(rule -> true).check(file);

        assertThat(checked.passed()).isFalse();
        assertThat(checked.verdicts())
                .filteredOn(verdict -> verdict.outcome() == Outcome.FAIL)
                .extracting(Verdict::rule)
                .containsExactly("NL001");
    }

    @Test
    void findsThatAFileCanNotBeRead() throws IOException {
        Path loop = Files.createSymbolicLink(folder.resolve("loop.ipynb"), Path.of("loop.ipynb"));

        CheckedFile checked = new NotebookChecker(rule -> true).check(loop);

        assertThat(FindingText.of(checked)).contains("NL001 The file can not be read: ");
        assertThat(FindingSarif.of(List.of(checked), folder)).contains("loop.ipynb");
    }

    @Test
    void showsControlCharactersInsteadOfSendingThem() throws IOException {
        Files.writeString(file, BROKEN.replace("undefined_name", "\\u001b[31mnowhere"));
        Path odd = Files.move(file, folder.resolve("line\nend.ipynb"));

        assertThat(FindingText.of(new NotebookChecker(rule -> true).check(odd)))
                .contains("\\x1b[31mnowhere", "line\\x0aend.ipynb")
                .doesNotContain("\u001b");
    }

    @Test
    void tellsFindingsWithCellAndLine() throws IOException {
        CheckedFile checked = check("NL0");

        assertThat(FindingText.of(checked))
                .contains("NL005 'Part 2'", file + ":cell 1:3", "3 | See Part 2.", "help: ")
                .contains("NL008 ", file + ":cell 2:1", "1 | undefined_name");
        assertThat(FindingText.summary(List.of(checked))).startsWith("Found ").contains("1 of 1");
    }

    @Test
    void saysThatAllIsWellWhereNothingWasFound() throws IOException {
        assertThat(FindingText.summary(List.of(check("NL302"))))
                .isEqualTo("All checks passed: 1 notebook.\n");
    }

    @Test
    void writesVerdictsAsJson() throws IOException {
        JsonNode json = Json.read(FindingJson.of(List.of(check("NL005"))), JsonNode.class);

        assertThat(json.path("passed").asBoolean()).isFalse();
        JsonNode verdict = json.path("notebooks").path(0).path("verdicts").path(0);
        assertThat(verdict.path("rule").asText()).isEqualTo("NL005");
        assertThat(verdict.path("findings").path(0).path("cell").asText()).isEqualTo("words");
    }

    @Test
    void pointsAtTheLineOfTheFileInSarif() throws IOException {
        String log = FindingSarif.of(List.of(check("NL005"), check("NL008")), folder);
        JsonNode results = Json.read(log, JsonNode.class).path("runs").path(0).path("results");

        assertThat(line(results.path(0))).isEqualTo(10);
        assertThat(line(results.path(1))).isEqualTo(19);
        JsonNode place = results.path(0).path("locations").path(0).path("physicalLocation");
        assertThat(place.path("artifactLocation").path("uri").asText()).isEqualTo("broken.ipynb");
    }

    private static int line(JsonNode result) {
        return result.path("locations")
                .path(0)
                .path("physicalLocation")
                .path("region")
                .path("startLine")
                .asInt();
    }

    private CheckedFile check(String rules) throws IOException {
        return new NotebookChecker(rule -> rule.startsWith(rules)).check(file);
    }
}
