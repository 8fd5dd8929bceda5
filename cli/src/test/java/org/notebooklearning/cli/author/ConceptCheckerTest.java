package org.notebooklearning.cli.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.contracts.lesson.Level;

class ConceptCheckerTest {
    @TempDir private Path library;
    private Path folder;

    @BeforeEach
    void begin() throws IOException {
        folder = ConceptSkeleton.make(library, "walks");
    }

    @Test
    void findingOfARuleIsToldOnceWithItsPlaceAndAllItsLevels() throws Exception {
        change("beats/balance.py", "# Two walks are", "# As we saw above, two walks are");

        AuthorFinding finding = only("NL005");

        assertThat(finding.blocks()).isTrue();
        assertThat(finding.file()).isEqualTo("beats/balance.py");
        assertThat(line(finding)).contains("As we saw above");
        assertThat(finding.lessons()).containsExactly("beginner", "intermediate", "advanced");
    }

    @Test
    void placeOfAFindingInCodeIsTheLineInTheBeatsFile() throws Exception {
        change("beats/one-number.py", "plt.plot(so_far)", "import math\nplt.plot(so_far)");

        assertThat(line(only("NL007"))).isEqualTo("import math");
    }

    @Test
    void namesAreLookedAtForAllAnswersToo() throws Exception {
        change("beats/balance.py", "# %% recap=\"true\"\nmean", "# %%\nmean");

        assertThat(report(Level.values()).findings())
                .filteredOn(finding -> finding.rule().equals("NL008"))
                .hasSize(2)
                .allSatisfy(
                        finding -> {
                            assertThat(line(finding)).contains("mean");
                            assertThat(finding.lessons())
                                    .contains("advanced, all answers right")
                                    .doesNotContain("advanced", "advanced, all answers wrong");
                        });
    }

    @Test
    void levelIsJudgedByWhatItHolds() throws Exception {
        change(
                "beats/opening.py",
                "# %%\nwalks",
                "# %% levels=\"advanced\"\nimport math\n\n# %%\nwalks");

        assertThat(only("NL007").lessons()).containsExactly("advanced");
        assertThat(report(Level.BEGINNER).findings())
                .noneMatch(finding -> finding.rule().equals("NL007"));
    }

    @Test
    void whereTheFormatIsWrongNothingElseIsTold() throws Exception {
        change("beats/ending.py", "# kind: ending", "# kind: end");
        change("diagnostics.yaml", "  basic: true", "  basics: true");

        assertThat(report(Level.values()).findings())
                .hasSize(2)
                .allMatch(finding -> finding.rule().equals("format"))
                .extracting(AuthorFinding::file)
                .containsExactly("beats/ending.py", "diagnostics.yaml");
    }

    @Test
    void textNamesThePlaceAsEditorsReadIt() throws Exception {
        change("beats/balance.py", "# Two walks are", "# As we saw above, two walks are");

        String text = report(Level.ADVANCED).text();

        assertThat(text)
                .contains("NL005 ", "  --> " + folder.resolve("beats/balance.py") + ":", "help: ")
                .contains("advanced     32 cells (14 code, 18 markdown), 9 beats")
                .endsWith("walks: 2 findings, 1 that block and 1 warning.\n");
    }

    private AuthorFinding only(String rule) throws Exception {
        List<AuthorFinding> findings =
                report(Level.values()).findings().stream()
                        .filter(finding -> finding.rule().equals(rule))
                        .toList();
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    private ConceptReport report(Level... levels) throws IOException, InterruptedException {
        return new ConceptChecker(folder, List.of(levels), null, _ -> {}).check();
    }

    private String line(AuthorFinding finding) throws IOException {
        return Files.readAllLines(folder.resolve(finding.file())).get(finding.line() - 1);
    }

    private void change(String file, String before, String now) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(before);
        Files.writeString(folder.resolve(file), text.replace(before, now));
    }
}
