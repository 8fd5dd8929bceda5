package org.notebooklearning.gateway.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.notebooklearning.contracts.json.Json;

/// JSON that comes from outside. The memory that it takes once it is read has little to do with its
/// length: a list of a byte becomes fifty. What bounds it is how much there is in it, which is how
/// often a reader finds a name, a value, or a bracket.
public final class OutsideJson {
    /// Names, values and brackets of a lesson that is asked for, and of a notebook.
    public static final int MOST_IN_A_NOTEBOOK = 500_000;

    /// What is said where there are more, or where they lie too deep.
    public static final String BEYOND_MEASURE =
            "has more names and values, or lies in more layers, than are read";

    private static final int MOST_IN_A_DECISION = 10_000;
    private static final int MOST_IN_A_MESSAGE = 100_000;
    private static final int DEEPEST_DECISION = 16;
    private static final int DEEPEST_MESSAGE = 64;
    private static final int DEEPEST_NOTEBOOK = 400;
    private static final int LONGEST_NAME = 2_000;

    private static final ObjectMapper DECISIONS =
            mapper(factory(BodyKind.DECISION, MOST_IN_A_DECISION, DEEPEST_DECISION));
    private static final JsonFactory NOTEBOOKS =
            factory(BodyKind.LESSON, MOST_IN_A_NOTEBOOK, DEEPEST_NOTEBOOK);

    private OutsideJson() {}

    /// The tree of a decision; JsonProcessingException where it is no JSON, or beyond measure.
    public static JsonNode decision(byte[] json) throws JsonProcessingException {
        try {
            return DECISIONS.readTree(json);
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory can be read", e);
        }
    }

    /// A reader of a lesson that is asked for.
    public static JsonParser lesson(byte[] json) throws IOException {
        return NOTEBOOKS.createParser(json);
    }

    /// Whether a notebook that is JSON holds more than is read. What is no JSON is left to who
    /// reads it.
    public static boolean isBeyondMeasure(String notebook) {
        try (JsonParser parser = NOTEBOOKS.createParser(notebook)) {
            while (parser.nextToken() != null) {
                // Each is counted by the reader.
            }
            return false;
        } catch (StreamConstraintsException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// The contracts' mapping for messages of MCP.
    public static ObjectMapper messages() {
        return mapper(factory(BodyKind.MESSAGE, MOST_IN_A_MESSAGE, DEEPEST_MESSAGE));
    }

    private static ObjectMapper mapper(JsonFactory factory) {
        return Json.configure(JsonMapper.builder(factory)).build();
    }

    private static JsonFactory factory(BodyKind kind, int most, int deepest) {
        return JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxTokenCount(most)
                                .maxNestingDepth(deepest)
                                .maxNameLength(LONGEST_NAME)
                                .maxStringLength(Math.toIntExact(kind.limit()))
                                .build())
                .build();
    }
}
