package org.notebooklearning.source.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.source.SourceDocument.ListPlace;

/// The lists that are open where a reader stands. The first paragraph of an item has its number,
/// so that "go back to step 2" can be followed wherever the text is shown.
public final class OpenLists {
    private final Deque<Integer> depths = new ArrayDeque<>();
    private String mark = "";

    /// Begins a list in the one that is open.
    public void open() {
        depths.push(depths.size() + 1);
        mark = "";
    }

    /// Ends the innermost list.
    public void close() {
        depths.pop();
        mark = "";
    }

    /// Begins an item; `printed` is its number with its signs, such as `2.` or `(b)`, empty where
    /// the list has no numbers.
    public void item(String printed) {
        mark = printed;
    }

    /// The number that no paragraph has had yet; empty where there is none.
    public String takeMark() {
        String taken = mark;
        mark = "";
        return taken;
    }

    /// The place of a paragraph whose mark is `taken`; null outside of lists.
    public @Nullable ListPlace place(String taken) {
        return depths.isEmpty()
                ? null
                : new ListPlace(depths.size(), taken.replaceAll("^\\(|[.)]+$", ""));
    }

    /// The number `count` in the style of HTML's attribute `type`: `1`, `a`, `A`, `i` or `I`.
    public static String number(int count, String type) {
        return switch (type) {
            case "a" -> letters(count);
            case "A" -> letters(count).toUpperCase(Locale.ROOT);
            case "i" -> roman(count);
            case "I" -> roman(count).toUpperCase(Locale.ROOT);
            default -> Integer.toString(count);
        };
    }

    private static String letters(int count) {
        if (count < 1) {
            return Integer.toString(count);
        }
        StringBuilder letters = new StringBuilder();
        for (int rest = count; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('a' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    private static String roman(int count) {
        if (count < 1 || count > 3999) {
            return Integer.toString(count);
        }
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
        StringBuilder roman = new StringBuilder();
        int rest = count;
        for (int i = 0; i < values.length; i++) {
            while (rest >= values[i]) {
                roman.append(signs[i]);
                rest -= values[i];
            }
        }
        return roman.toString();
    }
}
