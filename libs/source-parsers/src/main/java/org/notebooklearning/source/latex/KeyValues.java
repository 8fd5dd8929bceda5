package org.notebooklearning.source.latex;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Options such as `language=Python, caption={A, B}`.
final class KeyValues {
    private KeyValues() {}

    /// The values by key, both stripped of blanks and outer braces; a key alone has the value "".
    static Map<String, String> of(String options) {
        Map<String, String> values = new LinkedHashMap<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= options.length(); i++) {
            char c = i == options.length() ? ',' : options.charAt(i);
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            if (c == ',' && (depth <= 0 || i == options.length())) {
                put(values, options.substring(start, i));
                start = i + 1;
            }
        }
        return values;
    }

    private static void put(Map<String, String> values, String pair) {
        int equals = pair.indexOf('=');
        String key =
                (equals < 0 ? pair : pair.substring(0, equals)).strip().toLowerCase(Locale.ROOT);
        String value = equals < 0 ? "" : pair.substring(equals + 1).strip();
        if (value.startsWith("{") && value.endsWith("}")) {
            value = value.substring(1, value.length() - 1).strip();
        }
        if (!key.isEmpty()) {
            values.put(key, value);
        }
    }
}
