package org.notebooklearning.source.html;

import org.jsoup.nodes.Element;
import org.notebooklearning.source.text.OpenLists;

/// The numbers of a list's items as a browser shows them (HTML standard, section 4.4.5): with the
/// attributes `start`, `reversed` and `type` of the list and `value` of an item.
final class ListNumbers {
    private final boolean numbered;
    private final String type;
    private final int step;
    private int next;

    private ListNumbers(boolean numbered, String type, int step, int next) {
        this.numbered = numbered;
        this.type = type;
        this.step = step;
        this.next = next;
    }

    static ListNumbers of(Element list) {
        boolean plain =
                list.attr("style").matches("(?is).*list-style(?:-type)?:\\s*none.*")
                        || list.className().matches("(?is).*\\b(?:list-none|list-unstyled)\\b.*");
        boolean reversed = list.hasAttr("reversed");
        long items = list.children().stream().filter(e -> e.normalName().equals("li")).count();
        int first = number(list.attr("start"), reversed ? (int) items : 1);
        return new ListNumbers(
                list.normalName().equals("ol") && !plain, type(list), reversed ? -1 : 1, first);
    }

    private static String type(Element list) {
        String style = list.attr("style").toLowerCase(java.util.Locale.ROOT);
        if (style.contains("lower-alpha")
                || style.contains("lower-latin")
                || list.hasClass("loweralpha")) {
            return "a";
        }
        if (style.contains("upper-alpha")
                || style.contains("upper-latin")
                || list.hasClass("upperalpha")) {
            return "A";
        }
        if (style.contains("lower-roman") || list.hasClass("lowerroman")) {
            return "i";
        }
        return style.contains("upper-roman") || list.hasClass("upperroman")
                ? "I"
                : list.attr("type");
    }

    /// What the next item shows, such as `3.`; empty in lists without numbers.
    String next(Element item) {
        next = number(item.attr("value"), next);
        String shown = numbered ? OpenLists.number(next, type) + "." : "";
        next += step;
        return shown;
    }

    private static int number(String stated, int otherwise) {
        return stated.strip().matches("[-+]?\\d{1,8}")
                ? Integer.parseInt(stated.strip())
                : otherwise;
    }
}
