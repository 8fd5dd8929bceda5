package org.notebooklearning.contracts.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The one JSON mapping of all contracts. Properties come in the records' order and absent values
/// are left out, so that equal values give equal bytes and the same content hash. Unknown
/// properties are passed over: a service may be older than the one that wrote.
public final class Json {
    private static final ObjectMapper MAPPER = configure(JsonMapper.builder()).build();

    private Json() {}

    /// `builder` set up as all contracts are written, for frameworks that bring a builder of their
    /// own.
    public static JsonMapper.Builder configure(JsonMapper.Builder builder) {
        return builder.addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(
                                JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS));
    }

    /// The mapper itself, for trees.
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /// `value` as UTF-8 JSON.
    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Can not be written as JSON: " + value, e);
        }
    }

    /// `value` as JSON.
    public static String text(Object value) {
        return new String(bytes(value), StandardCharsets.UTF_8);
    }

    /// The `type` in `json`; IllegalArgumentException where it holds something else.
    public static <T> T read(byte[] json, Class<T> type) {
        try {
            return present(MAPPER.readValue(json, type), type.getSimpleName());
        } catch (java.io.IOException e) {
            throw new IllegalArgumentException("Not a " + type.getSimpleName() + " in JSON", e);
        }
    }

    /// The same for text.
    public static <T> T read(String json, Class<T> type) {
        return read(json.getBytes(StandardCharsets.UTF_8), type);
    }

    /// The same for types with parameters.
    public static <T> T read(String json, TypeReference<T> type) {
        try {
            return present(MAPPER.readValue(json, type), type.getType().getTypeName());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a " + type.getType() + " in JSON", e);
        }
    }

    /// Jackson reads `null` as no value; no contract is one.
    private static <T> T present(@Nullable T value, String type) {
        if (value == null) {
            throw new IllegalArgumentException("Not a " + type + " in JSON: null");
        }
        return value;
    }
}
