package org.notebooklearning.source.bibtex;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Reads a `.bib` file (Patashnik, BibTeXing, 1988). What is no entry is a comment; an entry that
/// is broken is left where it breaks, and reading goes on with the next `@`.
public final class BibFile {
    private static final int MONTH_LETTERS = 3;

    /// Strings that are made of strings must not grow without end.
    private static final int LONGEST = 20_000;

    private final String text;
    private final Map<String, String> strings = new HashMap<>();
    private final Map<String, BibEntry> entries = new LinkedHashMap<>();
    private int at;

    private BibFile(String text) {
        this.text = text;
    }

    /// The entries by key, in their order; of a key that comes twice, the first.
    public static Map<String, BibEntry> parse(String text) {
        BibFile file = new BibFile(text);
        while (file.toNextEntry()) {
            file.entry();
        }
        return file.entries;
    }

    private boolean toNextEntry() {
        int next = text.indexOf('@', at);
        at = next < 0 ? text.length() : next + 1;
        return next >= 0;
    }

    private void entry() {
        String type = word().toLowerCase(Locale.ROOT);
        skipBlanks();
        boolean inBraces = text.startsWith("{", at);
        if (type.isEmpty() || type.equals("comment") || !takes('{', '(')) {
            return;
        }
        if (type.equals("preamble")) {
            return;
        }
        if (type.equals("string")) {
            strings.putAll(fields());
            return;
        }
        skipBlanks();
        int start = at;
        // Keys that are made of a DOI can hold a parenthesis.
        String ends = inBraces ? ",} \n\r\t" : ",) \n\r\t";
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String key = text.substring(start, at);
        skipBlanks();
        if (takes(',', ',')) {
            entries.putIfAbsent(key, new BibEntry(type, key, fields()));
        }
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        while (at < text.length()) {
            skipBlanks();
            while (takes(',', ',')) {
                skipBlanks();
            }
            String name = word().toLowerCase(Locale.ROOT);
            skipBlanks();
            if (name.isEmpty() || !takes('=', '=')) {
                takes('}', ')');
                return fields;
            }
            fields.putIfAbsent(name, value());
        }
        return fields;
    }

    private String value() {
        StringBuilder value = new StringBuilder();
        do {
            skipBlanks();
            if (takes('{', '{')) {
                value.append(until('}'));
            } else if (takes('"', '"')) {
                value.append(until('"'));
            } else {
                String name = word();
                String known = strings.get(name.toLowerCase(Locale.ROOT));
                value.append(known == null ? name(name) : known);
            }
            skipBlanks();
        } while (value.length() < LONGEST && takes('#', '#'));
        return value.toString().replaceAll("\\s+", " ").strip();
    }

    /// BibTeX styles know the months' short names.
    private static String name(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "jan",
                    "feb",
                    "mar",
                    "apr",
                    "may",
                    "jun",
                    "jul",
                    "aug",
                    "sep",
                    "oct",
                    "nov",
                    "dec" ->
                    lower.substring(0, 1).toUpperCase(Locale.ROOT)
                            + lower.substring(1, MONTH_LETTERS);
            default -> word;
        };
    }

    /// The characters up to `end` outside of inner braces.
    private String until(char end) {
        int start = at;
        int depth = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == end && depth == 0) {
                return text.substring(start, at++);
            }
            if (c == '\\') {
                at++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            }
            at++;
        }
        at = text.length();
        return text.substring(start);
    }

    private String word() {
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at))
                        || "-_:.+/".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return text.substring(start, at);
    }

    private boolean takes(char one, char other) {
        if (at < text.length() && (text.charAt(at) == one || text.charAt(at) == other)) {
            at++;
            return true;
        }
        return false;
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
