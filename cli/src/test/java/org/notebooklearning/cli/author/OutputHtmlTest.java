package org.notebooklearning.cli.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutputHtmlTest {
    @Test
    void textIsShownAsTextWithoutTheColoursOfTerminals() {
        Map<String, Object> output =
                Map.of(
                        "output_type",
                        "stream",
                        "name",
                        "stdout",
                        "text",
                        List.of("1 < 2\n", "\u001b[31mred"));

        assertThat(html(output)).isEqualTo("<pre class=\"out \">1 &lt; 2\nred</pre>");
    }

    @Test
    void figuresAndSoundsComeWithThePageAndScriptsDoNot() {
        String sound =
                "<audio controls><source src=\"data:audio/wav;base64,AAAA\" type=\"audio/wav\"></audio>";

        assertThat(html(display("image/png", "iVBO\nRw0K")))
                .contains("src=\"data:image/png;base64,iVBORw0K\"");
        assertThat(html(display("text/html", sound))).contains("data:audio/wav;base64,AAAA");
        assertThat(
                        html(
                                display(
                                        "text/html",
                                        "<b onclick=\"a()\">x</b><script>a()</script><table><tr><td>1</td></tr></table>")))
                .contains("<b>x</b>", "<td>1</td>")
                .doesNotContain("script", "onclick");
    }

    @Test
    void interactivePartsShowTheirControlsAndWhatTheyDrewLast() {
        Map<String, Object> models =
                Map.of(
                        "box",
                                Map.of(
                                        "state",
                                        Map.of(
                                                "children",
                                                List.of("IPY_MODEL_slider", "IPY_MODEL_out"))),
                        "slider", Map.of("state", Map.of("description", "log", "value", 20.0)),
                        "out",
                                Map.of(
                                        "state",
                                        Map.of(
                                                "outputs",
                                                List.of(display("text/plain", "pull 30")))));

        assertThat(
                        new OutputHtml(models)
                                .of(
                                        List.of(
                                                display(
                                                        "application/vnd.jupyter.widget-view+json",
                                                        Map.of("model_id", "box")))))
                .contains("log 20.0", "pull 30");
    }

    @Test
    void errorsShowTheirTraceback() {
        assertThat(
                        html(
                                Map.of(
                                        "output_type", "error",
                                        "ename", "ZeroDivisionError",
                                        "evalue", "division by zero",
                                        "traceback", List.of())))
                .contains("ZeroDivisionError: division by zero");
    }

    private static Map<String, Object> display(String type, Object data) {
        return Map.of(
                "output_type", "display_data", "data", Map.of(type, data), "metadata", Map.of());
    }

    private static String html(Map<String, Object> output) {
        return new OutputHtml(Map.of()).of(List.of(output));
    }
}
