package org.notebooklearning.concepts.library;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// A concept as the texts of its files, apart from any folder: so it travels between services and
/// lies beside the lesson that was made of it.
///
/// @param id of the concept
/// @param texts by their path in the concept's folder, such as `beats/opening.py`
public record ConceptFiles(String id, SortedMap<String, String> texts) {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern NAMES_ITSELF = Pattern.compile("^id:.*$", Pattern.MULTILINE);
    private static final Pattern PATH =
            Pattern.compile("(?:concept|diagnostics)\\.yaml|beats/[a-z0-9]+(?:-[a-z0-9]+)*\\.py");

    /// IllegalArgumentException where the id or a path is none of a concept's folder.
    public ConceptFiles {
        requireFit(ID, id);
        texts.keySet().forEach(path -> requireFit(PATH, path));
        texts = new TreeMap<>(texts);
    }

    /// The same of texts in any order.
    public static ConceptFiles of(String id, Map<String, String> texts) {
        return new ConceptFiles(id, new TreeMap<>(texts));
    }

    /// The same concept under another id; IllegalArgumentException where none can be called so.
    public ConceptFiles called(String other) {
        SortedMap<String, String> renamed = new TreeMap<>(texts);
        renamed.computeIfPresent(
                "concept.yaml",
                (path, text) -> NAMES_ITSELF.matcher(text).replaceFirst("id: " + other));
        return new ConceptFiles(other, renamed);
    }

    /// The concept, or what keeps the texts from being one.
    public ConceptReading reading() {
        return new ConceptFolder(id, this::text).reading();
    }

    private String text(String path) {
        String text = texts.get(path.substring(id.length() + 1));
        if (text == null) {
            throw new ConceptFormatException(path, 0, "is not there");
        }
        return text;
    }

    private static void requireFit(Pattern pattern, String name) {
        if (!pattern.matcher(name).matches()) {
            throw new IllegalArgumentException("No file of a concept is called “" + name + "”");
        }
    }
}
