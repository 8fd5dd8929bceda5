package org.notebooklearning.writer.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.plan.InstalledPackages;
import org.notebooklearning.contracts.report.Authorship;

class PackagesNoteTest {
    @Test
    void standsAboveTheImports() {
        InstalledPackages packages =
                new InstalledPackages(List.of("loafcount==1.2.0", "rolls==0.1"), "");

        LessonDraft noted = PackagesNote.in(draft(packages));

        assertThat(noted.notebook().cells())
                .extracting(Cell::source)
                .containsExactly(
                        "# Bread",
                        "# Needs: pip install loafcount==1.2.0 rolls==0.1\nimport loafcount",
                        "1 + 1");
    }

    @Test
    void isNotThereWhereNothingWasInstalled() {
        assertThat(PackagesNote.in(draft(null))).isEqualTo(draft(null));
    }

    private static LessonDraft draft(@Nullable InstalledPackages packages) {
        Notebook notebook =
                Notebook.python(
                        List.of(
                                Cell.markdown("a", "# Bread", Map.of()),
                                Cell.code("b", "import loafcount", Map.of()),
                                Cell.code("c", "1 + 1", Map.of())));
        Authorship author =
                new Authorship(
                        "openai:m",
                        new ArtifactRef("a".repeat(64), "application/json", 1),
                        new Authorship.Spent(0, 0, 0, 0, ""),
                        new Authorship.FirstPass(0, 0, 0, 0),
                        0,
                        List.of(),
                        List.of(),
                        null,
                        packages);
        return new LessonDraft(notebook, "", List.of(), List.of(), List.of(), author, null);
    }
}
