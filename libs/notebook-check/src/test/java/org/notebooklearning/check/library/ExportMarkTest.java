package org.notebooklearning.check.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;

class ExportMarkTest {
    @ParameterizedTest
    @CsvSource({
        "#|export, EXPORT, 1",
        "#| export, EXPORT, 1",
        "# | export, EXPORT, 1",
        "#|  export, EXPORT, 1",
        "#| exports, EXPORTS, 1",
        "#|exporti, EXPORTI, 1",
        "#| hide~#| export, EXPORT, 2",
        "#|echo: false~~#|export, EXPORT, 3",
    })
    void isReadAsNbdevReadsIt(String mark, ExportMark.Kind kind, int line) {
        assertThat(ExportMark.of(mark.replace('~', '\n') + "\nX = 1"))
                .contains(new ExportMark(kind, line, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#export",
                "# export",
                "X = 1~#|export",
                "# note~#|export",
                "#|exporter",
                ""
            })
    void isNoneWhereNbdevKnowsNone(String source) {
        assertThat(ExportMark.of(source.replace('~', '\n'))).isEmpty();
    }

    @Test
    void namesAnotherModule() {
        assertThat(ExportMark.of("#|export other.module\nX = 1").orElseThrow())
                .returns("other.module", ExportMark::module)
                .returns(false, ExportMark::isOwn);
    }

    @Test
    void keepsWhatIsForTheModuleAloneOutOfItsNames() {
        Notebook notebook =
                Notebook.python(
                        List.of(
                                code("import torch"),
                                code("#|echo: false\n#| export\ndef a(): return torch.ones(1)"),
                                code("#|exporti\ndef b(): return a()"),
                                code("#| exports\ndef c(): return b()"),
                                code("#| export other\ndef d(): return 1")));

        assertThat(ExportedLibrary.of(notebook, "Title").orElseThrow())
                .contains("__all__ = [\"a\", \"c\"]", "def b()", "import torch")
                .doesNotContain("def d()", "#|", "#| ");
    }

    private static Cell code(String source) {
        return Cell.code("a", source, Map.of());
    }
}
