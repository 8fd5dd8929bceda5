package org.notebooklearning.contracts.notebook;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Reads JSON so that no number changes: fractions are doubles where a double holds what the file
/// says, as nearly all are, and decimals where it would be rounded, become zero or infinite.
public final class ExactNumbers extends JsonParserDelegate {
    /// Significant digits that tell any two doubles apart: what has more was no double.
    private static final int DIGITS = 17;

    private ExactNumbers(JsonParser parser) {
        super(parser);
    }

    /// The tree in `json`, read as `mapper` is set up; null where there is nothing.
    public static @Nullable JsonNode tree(ObjectMapper mapper, String json)
            throws JsonProcessingException {
        try (JsonParser parser = new ExactNumbers(mapper.createParser(json))) {
            return mapper.readTree(parser);
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new IllegalStateException("Text in memory can be read", e);
        }
    }

    @Override
    public NumberTypeFP getNumberTypeFP() throws IOException {
        return currentToken() == JsonToken.VALUE_NUMBER_FLOAT && !isDouble()
                ? NumberTypeFP.BIG_DECIMAL
                : super.getNumberTypeFP();
    }

    @Override
    public BigDecimal getDecimalValue() throws IOException {
        try {
            return super.getDecimalValue().stripTrailingZeros();
        } catch (NumberFormatException | ArithmeticException e) {
            throw new JsonParseException(this, "A number beyond all measure", e);
        }
    }

    private boolean isDouble() throws IOException {
        double value = getDoubleValue();
        if (Double.isInfinite(value) || (value == 0 && !isZero(getText()))) {
            return false;
        }
        return getTextLength() <= DIGITS || getDecimalValue().precision() <= DIGITS;
    }

    /// Whether all digits before the exponent are zero; its size says nothing of that.
    private static boolean isZero(String number) {
        return number.chars()
                .takeWhile(c -> c != 'e' && c != 'E')
                .noneMatch(c -> c >= '1' && c <= '9');
    }
}
