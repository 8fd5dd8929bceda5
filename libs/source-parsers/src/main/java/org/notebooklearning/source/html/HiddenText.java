package org.notebooklearning.source.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.notebooklearning.source.draft.DocumentDraft;
import org.notebooklearning.source.text.LeftOut;

/// What a page holds and does not show. It is taken out, and what it says among the text is
/// counted; a page that hides nearly all of its text waits for a script, and is read all the same.
final class HiddenText {
    private static final Evaluator HIDDEN =
            Selector.evaluatorOf(
                    "[hidden]:not([role=tabpanel]):not([hidden=until-found]),"
                            + " [style~=display:\\s*none]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /// Hidden text of this share of a page is its text.
    private static final double NEARLY_ALL = 0.8;

    /// @param around what the hidden element stood in
    private record Taken(Element around, int words) {}

    private final List<Taken> taken = new ArrayList<>();
    private final boolean whole;
    private boolean waits;

    /// Of a `whole` page, or of a piece of one, which may well be all hidden.
    HiddenText(boolean whole) {
        this.whole = whole;
    }

    /// Takes the hidden elements out of `page`.
    void takeOut(Document page, TextWeights weights, LeftOut leftOut) {
        int all = weights.text(page.body());
        Unfinished unfinished = new Unfinished(weights, all);
        for (Element element : page.select(HIDDEN)) {
            Element around = element.parent();
            if (around == null || element.ownerDocument() == null) {
                continue;
            }
            if (unfinished.is(element)) {
                unfinished.takeOut(element, leftOut);
            } else if (whole && all > 0 && weights.text(element) > NEARLY_ALL * all) {
                waits = true;
            } else {
                taken.add(new Taken(around, words(element)));
                element.remove();
            }
        }
    }

    /// Notes what was hidden in `content`.
    void note(Element content, DocumentDraft draft, LeftOut leftOut) {
        if (waits) {
            draft.note("The page hides its text until a script runs; it is read all the same.");
        }
        int words = 0;
        for (Taken each : taken) {
            boolean inside =
                    each.around().equals(content) || each.around().parents().contains(content);
            words += inside ? each.words() : 0;
        }
        if (words > 0) {
            leftOut.left(
                    words == 1
                            ? "a word that the page hides"
                            : words + " words that the page hides");
        }
    }

    private static int words(Element element) {
        Matcher word = WORD.matcher(element.text());
        int words = 0;
        while (word.find()) {
            words++;
        }
        return words;
    }
}
