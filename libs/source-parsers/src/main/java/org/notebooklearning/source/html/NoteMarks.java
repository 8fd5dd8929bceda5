package org.notebooklearning.source.html;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Tells the raised marks of footnotes from powers: a mark links to a note of the page, or a note
/// begins with it.
final class NoteMarks {
    private static final Pattern NAMED =
            Pattern.compile("(?i).*(?:fn|ftn|note|noteref|ref|cite).*");
    private static final Pattern SHORT = Pattern.compile("\\d{1,3}|[a-z]|[*†‡§¶]+|[ivx]{1,5}");

    private final Set<String> begins = new HashSet<>();
    private final Set<String> used = new HashSet<>();

    /// The marks that notes of `content` begin with.
    static NoteMarks of(Element content) {
        NoteMarks marks = new NoteMarks();
        for (Element mark : content.select("p > sup, li > sup, div > sup, td > sup, small > sup")) {
            String text = mark.text().strip();
            if (SHORT.matcher(text).matches() && isFirst(mark)) {
                marks.begins.add(text);
            }
        }
        for (Element mark : content.select("sup")) {
            String text = mark.text().strip();
            if (marks.begins.contains(text) && !isFirst(mark) && followsWord(mark)) {
                marks.used.add(text);
            }
        }
        return marks;
    }

    private static boolean isFirst(Element element) {
        Node before = element.previousSibling();
        while (before instanceof TextNode text && text.isBlank()) {
            before = before.previousSibling();
        }
        return before == null;
    }

    /// Whether `raised` is the mark of a note.
    boolean isMark(Element raised) {
        String text = raised.text().strip();
        if (raised.hasClass("ltx_note_mark")) {
            return true;
        }
        Element link = raised.normalName().equals("a") ? raised : raised.selectFirst("a[href*=#]");
        if (link != null && link.attr("href").startsWith("#fn")) {
            text = withoutBrackets(text);
        }
        if (!SHORT.matcher(text).matches()) {
            return false;
        }
        Element around = raised.closest("a[href*=#]");
        Element anchor = link == null ? around : link;
        if (anchor != null) {
            String names =
                    anchor.attr("href").replaceFirst("^[^#]*#", "")
                            + " "
                            + anchor.className()
                            + " "
                            + anchor.attr("role")
                            + " "
                            + raised.id();
            return NAMED.matcher(names).matches() || text.matches("\\d{1,3}");
        }
        return used.contains(text) && (isFirst(raised) || followsWord(raised));
    }

    /// Whether `anchor`, which is not raised, is called the mark of a note.
    static boolean isNamed(Element anchor) {
        String names =
                anchor.className() + " " + anchor.attr("role") + " " + anchor.attr("epub:type");
        return names.matches("(?i).*(?:footnote-?ref|noteref).*")
                && SHORT.matcher(withoutBrackets(anchor.text().strip())).matches();
    }

    private static String withoutBrackets(String mark) {
        return mark.startsWith("[") && mark.endsWith("]")
                ? mark.substring(1, mark.length() - 1).strip()
                : mark;
    }

    /// Whether `block` is a note that begins with its mark, and something in the text refers to it.
    boolean isNote(Element block) {
        Element first = block.firstElementChild();
        return first != null
                && InlineMarkup.isRaised(first)
                && isFirst(first)
                && used.contains(first.text().strip());
    }

    /// Powers stand behind numbers and single letters.
    private static boolean followsWord(Element raised) {
        if (!(raised.previousSibling() instanceof TextNode before)) {
            return false;
        }
        String text = before.getWholeText();
        return text.matches("(?s).*(?:\\p{L}{3}|[.,;:!?\u201d\"])");
    }

    /// Whether `anchor` only leads from a note back to its mark.
    boolean isBack(Element anchor) {
        String text = anchor.text().strip();
        boolean arrow = !text.isEmpty() && text.codePoints().noneMatch(Character::isLetterOrDigit);
        return anchor.attr("href").startsWith("#")
                && arrow
                && anchor.selectFirst("img, " + MathMarkup.TAG) == null;
    }
}
