package org.notebooklearning.source.text;

import java.util.LinkedHashMap;
import java.util.Map;
import org.notebooklearning.source.draft.DocumentDraft;

/// Counts what a reader passed over and what it did not know, so that the document's notes can
/// name it.
public final class LeftOut {
    /// Of one document; what comes after is one note.
    private static final int MOST_NAMES = 40;

    private final Map<String, Integer> left = new LinkedHashMap<>();
    private final Map<String, Integer> unknown = new LinkedHashMap<>();
    private final Map<String, Integer> unclosed = new LinkedHashMap<>();

    /// Something with content that is not in the document, such as `the directive plot`.
    public void left(String thing) {
        count(left, thing);
    }

    /// Something whose text is in the document without what it means.
    public void unknown(String thing) {
        count(unknown, thing);
    }

    /// Something whose end is missing, such as `a comment`; what it would have taken in is read.
    public void unclosed(String thing) {
        count(unclosed, thing);
    }

    /// The note on something whose end is missing so many `times`.
    public static String neverClosed(String thing, int times) {
        return "Opened and never closed: " + thing + times(times) + "; what follows it is read.";
    }

    /// Adds a note for each thing to `draft`.
    public void note(DocumentDraft draft) {
        left.forEach((thing, times) -> draft.note("Left out: " + thing + times(times) + "."));
        unclosed.forEach((thing, times) -> draft.note(neverClosed(thing, times)));
        unknown.forEach(
                (thing, times) -> draft.note("Read as plain text: " + thing + times(times) + "."));
    }

    private static void count(Map<String, Integer> counts, String thing) {
        String name = thing.replaceAll("\\s+", " ").strip();
        String kept = name.length() > 120 ? name.substring(0, 120) + "…" : name;
        String key = counts.size() < MOST_NAMES || counts.containsKey(kept) ? kept : "other things";
        counts.merge(key, 1, Integer::sum);
    }

    private static String times(int times) {
        return times == 1 ? "" : " (" + times + " times)";
    }
}
