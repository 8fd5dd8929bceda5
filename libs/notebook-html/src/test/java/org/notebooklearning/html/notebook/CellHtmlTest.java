package org.notebooklearning.html.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;

class CellHtmlTest {
    @Test
    void showsTextWithoutTheColoursOfTerminals() {
        Map<String, Object> output =
                Map.of(
                        "output_type",
                        "stream",
                        "name",
                        "stderr",
                        "text",
                        List.of("1 < 2\n", "\u001b[31mred"));

        assertThat(html(output)).contains("class=\"text err\"", ">1 &lt; 2\nred</pre>");
    }

    @Test
    void showsFiguresAndSoundsThatComeWithTheNotebook() {
        String sound =
                "<audio controls><source src=\"data:audio/wav;base64,AAAA\" type=\"audio/wav\"></audio>";

        assertThat(html(display("image/png", "iVBO\nRw0K")))
                .contains("src=\"data:image/png;base64,iVBORw0K\"");
        assertThat(html(display("text/html", sound))).contains("data:audio/wav;base64,AAAA");
    }

    @Test
    void showsTablesOfHtmlOutputsAndTextWhereNothingOfThemIsLeft() {
        String table = "<style>td { color: red }</style><table><tr><td>1</td></tr></table>";
        Map<String, Object> drawn =
                Map.of(
                        "output_type",
                        "display_data",
                        "data",
                        Map.of("text/html", "<script>draw()</script>", "text/plain", "<Plot>"));

        assertThat(html(display("text/html", table)))
                .contains("<td>1</td>")
                .doesNotContain("color");
        assertThat(html(drawn)).contains(">&lt;Plot&gt;</pre>").doesNotContain("draw()");
    }

    @Test
    void showsWhatIsToBeOperatedAsTextWhereItIsSaidInText() {
        String model =
                "<div><input type=\"checkbox\" id=\"a\"><label for=\"a\">Line</label>"
                        + "<table><tr><td>slope: what it means, in many words</td></tr></table></div>";
        Map<String, Object> both =
                Map.of(
                        "output_type",
                        "execute_result",
                        "data",
                        Map.of("text/html", model, "text/plain", "Line()"));

        assertThat(html(both)).contains(">Line()</pre>").doesNotContain("many words");
        assertThat(html(display("text/html", model))).contains("many words");
    }

    @Test
    void showsTheControlsOfInteractivePartsAndWhatTheyDrewLast() {
        Map<String, Object> models =
                Map.of(
                        "box",
                        state("children", List.of("IPY_MODEL_slider", "IPY_MODEL_out")),
                        "slider",
                        Map.of("state", Map.of("description", "log", "value", 20.0)),
                        "out",
                        state("outputs", List.of(display("text/plain", "pull 30"))));
        Map<String, Object> view =
                display("application/vnd.jupyter.widget-view+json", Map.of("model_id", "box"));
        Cell cell = cell(view);
        Notebook notebook =
                Notebook.python(List.of(cell))
                        .withMetadata(
                                "widgets",
                                Map.of(
                                        "application/vnd.jupyter.widget-state+json",
                                        Map.of("state", models)));

        assertThat(CellHtml.in(notebook).of(cell))
                .contains("<span class=\"control\">log 20.0</span>", ">pull 30</pre>");
    }

    @Test
    void showsTheTracebackOfErrorsOrElseTheirNames() {
        assertThat(
                        html(
                                Map.of(
                                        "output_type", "error",
                                        "ename", "ZeroDivisionError",
                                        "evalue", "division by zero",
                                        "traceback", List.of())))
                .contains("ZeroDivisionError: division by zero");
    }

    private static Map<String, Object> state(String name, Object value) {
        return Map.of("state", Map.of(name, value));
    }

    private static Map<String, Object> display(String type, Object data) {
        return Map.of(
                "output_type", "display_data", "data", Map.of(type, data), "metadata", Map.of());
    }

    private static String html(Map<String, Object> output) {
        Cell cell = cell(output);
        return CellHtml.in(Notebook.python(List.of(cell))).of(cell);
    }

    private static Cell cell(Map<String, Object> output) {
        return new Cell(Cell.Type.CODE, "cell", "show()", Map.of(), 1, List.of(output), null);
    }
}
