package org.notebooklearning.contracts.notebook;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/// Prints a tree as Python's `json` does for nbformat: one space of indentation, escapes in small
/// letters, fractions as Python spells them.
final class NotebookPrinter extends JsonGeneratorDelegate {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE).build();
    // Python writes 1e16 and 1e-05 with an exponent, what lies between without.
    private static final int LARGEST_PLAIN = 16;
    private static final int SMALLEST_PLAIN = -4;

    private NotebookPrinter(JsonGenerator generator) {
        super(generator);
    }

    static String print(JsonNode tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = MAPPER.createGenerator(text)) {
            generator.setPrettyPrinter(layout());
            MAPPER.writeTree(new NotebookPrinter(generator), tree);
        } catch (IOException e) {
            throw new IllegalStateException("A notebook is a plain tree and can be written", e);
        }
        return withEscapedSurrogates(text.toString());
    }

    @Override
    public void writeNumber(double value) throws IOException {
        super.writeNumber(number(value));
    }

    @Override
    public void writeNumber(BigDecimal value) throws IOException {
        super.writeNumber(number(value));
    }

    /// A number, `true`, `false` or `null` as it is written.
    static String plain(JsonNode node) {
        return node.isBigDecimal()
                ? number(node.decimalValue())
                : node.isFloatingPointNumber() ? number(node.doubleValue()) : node.asText();
    }

    private static String number(double value) {
        if (value == 0) {
            return Double.toString(value);
        }
        BigDecimal shortest = new BigDecimal(Double.toString(value));
        // Java gives two digits where one is enough.
        BigDecimal shorter = shortest.round(new MathContext(1));
        return number(shorter.doubleValue() == value ? shorter : shortest);
    }

    private static String number(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        String digits = stripped.unscaledValue().abs().toString();
        int exponent = digits.length() - stripped.scale();
        if (exponent > SMALLEST_PLAIN && exponent <= LARGEST_PLAIN) {
            String plain = stripped.toPlainString();
            return plain.indexOf('.') < 0 ? plain + ".0" : plain;
        }
        String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        return String.format(
                Locale.ROOT,
                "%s%s%se%+03d",
                stripped.signum() < 0 ? "-" : "",
                digits.charAt(0),
                fraction,
                exponent - 1);
    }

    /// Halves of surrogate pairs have no bytes in UTF-8: as escapes they survive the file.
    private static String withEscapedSurrogates(String json) {
        StringBuilder escaped = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (!Character.isSurrogate(c)) {
                escaped.append(c);
            } else if (i + 1 < json.length() && Character.isSurrogatePair(c, json.charAt(i + 1))) {
                escaped.append(c).append(json.charAt(++i));
            } else {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        }
        return escaped.toString();
    }

    private static DefaultPrettyPrinter layout() {
        DefaultIndenter indent = new DefaultIndenter(" ", "\n");
        return new DefaultPrettyPrinter(
                        Separators.createDefaultInstance()
                                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                                .withArrayEmptySeparator("")
                                .withObjectEmptySeparator(""))
                .withArrayIndenter(indent)
                .withObjectIndenter(indent);
    }
}
