package org.notebooklearning.runner.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.notebooklearning.check.rule.RunFacts.Difference;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;

final class RunComparisonTest {
    @Test
    void runsThatAgreeHaveNoDifferences() throws IOException {
        Notebook run =
                run(stream("loss 0.25\n"), shown("image/png", png(0)), shown("text/plain", "42"));

        assertThat(RunComparison.between(run, run)).isEmpty();
    }

    @Test
    void firstLineThatDiffersIsTold() {
        assertThat(
                        RunComparison.between(
                                run(stream("same\nloss 0.25\n")), run(stream("same\nloss 0.31\n"))))
                .containsExactly(
                        new Difference(
                                "a", "It prints 'loss 0.25', and 'loss 0.31' in a second run"));
    }

    @Test
    void addressesAreNoDifference() {
        assertThat(
                        RunComparison.between(
                                run(shown("text/plain", "<Line at 0x7f3a5c0d1e20>")),
                                run(shown("text/plain", "<Line at 0x7f3a5c0d9999>"))))
                .isEmpty();
    }

    @Test
    void picturesAreComparedByPixelsAndNotByBytes() throws IOException {
        String compressedOtherwise = png(0).replaceFirst("(.{76})", "$1\n");

        assertThat(
                        RunComparison.between(
                                run(shown("image/png", png(0))),
                                run(shown("image/png", compressedOtherwise))))
                .isEmpty();
        assertThat(
                        RunComparison.between(
                                run(shown("image/png", png(0))), run(shown("image/png", png(1)))))
                .extracting(Difference::what)
                .containsExactly("Its figure differs in a second run: 1 of 12 pixels");
    }

    @Test
    void drawingsAreComparedWithoutTheirIds() {
        String drawing = "<svg><path id=\"%s\"/><use href=\"#%s\"/><text>%s</text></svg>";

        assertThat(
                        RunComparison.between(
                                run(shown("image/svg+xml", drawing.formatted("m1", "m1", "a"))),
                                run(shown("image/svg+xml", drawing.formatted("m2", "m2", "a")))))
                .isEmpty();
        assertThat(
                        RunComparison.between(
                                run(shown("image/svg+xml", drawing.formatted("m1", "m1", "a"))),
                                run(shown("image/svg+xml", drawing.formatted("m1", "m1", "b")))))
                .hasSize(1);
    }

    @Test
    void messagesThatATextCameInAreNoDifference() {
        assertThat(
                        RunComparison.between(
                                run(stream("one\n"), stream("two\n"), shown("text/plain", "3")),
                                run(stream("one\ntwo\n"), shown("text/plain", "3"))))
                .isEmpty();
        assertThat(
                        RunComparison.between(
                                run(stream("one\n"), shown("text/plain", "3"), stream("two\n")),
                                run(stream("one\ntwo\n"), shown("text/plain", "3"))))
                .hasSize(1);
    }

    @Test
    void outputThatIsMissingIsADifference() {
        assertThat(RunComparison.between(run(stream("a")), run()))
                .extracting(Difference::what)
                .containsExactly("It has 1 outputs, and 0 in a second run");
    }

    @Test
    void widgetsAreComparedByStateWhateverTheirIds() {
        Notebook first = widget("0123456789abcdef0123456789abcdef", 3);

        assertThat(RunComparison.between(first, widget("f".repeat(32), 3))).isEmpty();
        assertThat(RunComparison.between(first, widget("f".repeat(32), 4)))
                .singleElement()
                .extracting(Difference::what)
                .asString()
                .contains("widget holds", "\"value\":3", "\"value\":4");
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Notebook run(Map<String, Object>... outputs) {
        Cell cell = new Cell(Cell.Type.CODE, "a", "1", Map.of(), 1, List.of(outputs), null);
        return Notebook.python(List.of(cell));
    }

    private static Notebook widget(String id, int value) {
        Map<String, Object> state =
                Map.of(id, Map.of("model_name", "IntSliderModel", "state", Map.of("value", value)));
        return run().withMetadata(
                        "widgets",
                        Map.of(
                                "application/vnd.jupyter.widget-state+json",
                                Map.of("state", state)));
    }

    private static Map<String, Object> stream(String text) {
        return Map.of("output_type", "stream", "name", "stdout", "text", text);
    }

    private static Map<String, Object> shown(String type, String value) {
        return Map.of(
                "output_type",
                "display_data",
                "metadata",
                Map.of(),
                "data",
                Map.of(type, List.of(value)));
    }

    /// 4 x 3 pixels, of which so many are white.
    private static String png(int white) throws IOException {
        BufferedImage image = new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < white; i++) {
            image.setRGB(i, 0, 0xffffff);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
