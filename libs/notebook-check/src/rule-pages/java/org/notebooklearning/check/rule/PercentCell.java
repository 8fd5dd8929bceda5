package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A cell of percent-format text: `# %%` begins a code cell, `# %% [markdown]` one of words, which
/// stand in comments. The marker carries attributes.
///
/// @param dropped whether it says that the cell with its id is to be taken out
/// @param attributes in their order; only the ones in `KNOWN`
record PercentCell(
        boolean markdown, boolean dropped, Map<String, String> attributes, String source) {
    private static final Pattern MARKER = Pattern.compile("(?m)^# %%(.*)$");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z]+)=\"([^\"]*)\"");
    private static final Pattern WORDS = Pattern.compile("( \\[markdown\\])?( drop)?");
    private static final Set<String> KNOWN =
            Set.of("id", "after", "beat", "kind", "role", "exercise", "tags");

    /// The cells of `text`, which begins with a marker.
    static List<PercentCell> read(String text) {
        List<PercentCell> cells = new ArrayList<>();
        Matcher marker = MARKER.matcher(text);
        boolean more = marker.find();
        if (!text.isBlank() && (!more || !text.substring(0, marker.start()).isBlank())) {
            throw new IllegalArgumentException("Text before the first '# %%': " + text);
        }
        while (more) {
            String line = marker.group(1);
            int start = marker.end();
            more = marker.find();
            cells.add(cell(line, text.substring(start, more ? marker.start() : text.length())));
        }
        return cells;
    }

    private static PercentCell cell(String line, String body) {
        String words = ATTRIBUTE.matcher(line).replaceAll("").stripTrailing();
        if (!WORDS.matcher(words).matches()) {
            throw new IllegalArgumentException("Not understood in '# %%" + line + "': " + words);
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        ATTRIBUTE
                .matcher(line)
                .results()
                .forEach(found -> attributes.put(found.group(1), found.group(2)));
        if (!KNOWN.containsAll(attributes.keySet())) {
            throw new IllegalArgumentException("An unknown attribute in '# %%" + line + "'");
        }
        boolean markdown = words.contains("[markdown]");
        String source =
                markdown
                        ? body.lines()
                                .map(commented -> commented.replaceFirst("^# ?", ""))
                                .collect(Collectors.joining("\n"))
                        : body;
        return new PercentCell(markdown, words.contains("drop"), attributes, source.strip());
    }

    /// An attribute; empty where it is not given.
    String get(String name) {
        return attributes.getOrDefault(name, "");
    }

    /// This cell in the place of `other`, whose attributes it keeps where it gives none.
    PercentCell inPlaceOf(PercentCell other) {
        Map<String, String> all = new LinkedHashMap<>(other.attributes);
        all.putAll(attributes);
        return new PercentCell(markdown, false, all, source);
    }

    /// The same with an attribute that it does not give itself.
    PercentCell withDefault(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(attributes);
        all.putIfAbsent(name, value);
        return new PercentCell(markdown, dropped, all, source);
    }
}
