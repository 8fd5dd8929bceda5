package org.notebooklearning.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LeanContentTest {
    private static final String CONTENT =
            """
            q 1 0 0 1 10 20 cm % a comment with (brackets
            0.5 g 10 20 m 30 -40.5 l 1 2 3 4 50 60 c S
            BT /F1 12 Tf (a \\) q ( nested ) b) Tj [(W) -120 <0a>] TJ ET
            0 0 100 50 re W n
            BI /W 2 /H 2 /BPC 8 /CS /G ID \u0001\u0002 EI\u0003 EI
            /Im1 Do Q
            """;

    @Test
    void leavesTextItsOperators() {
        assertThat(part(CONTENT, LeanContent.Part.TEXT))
                .contains("1 0 0 1 10 20 cm", "/F1 12 Tf", "(a \\) q ( nested ) b) Tj")
                .contains("[(W) -120 <0a>] TJ", "/Im1 Do", "Q")
                .doesNotContain(" m\n", " c\n", " S\n", "re", "ID", " g\n");
    }

    @Test
    void leavesShapesTheRectangleAroundEachPath() {
        assertThat(part(CONTENT, LeanContent.Part.SHAPES))
                .contains("1 -40.5000 49 100.5000 re S\n", "0 0 100 50 re W n\n", "0 0 1 1 re f\n")
                .contains("/Im1 Do")
                .doesNotContain("Tj", "BT");
    }

    @Property(tries = 300)
    void endsOnAnyBytes(@ForAll byte[] bytes) {
        for (LeanContent.Part part : LeanContent.Part.values()) {
            assertThat(LeanContent.of(bytes, part)).hasSizeLessThan(20 * bytes.length + 20);
        }
    }

    private static String part(String content, LeanContent.Part part) {
        return new String(
                LeanContent.of(content.getBytes(StandardCharsets.ISO_8859_1), part),
                StandardCharsets.ISO_8859_1);
    }
}
