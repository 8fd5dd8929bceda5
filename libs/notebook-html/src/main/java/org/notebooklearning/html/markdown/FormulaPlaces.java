package org.notebooklearning.html.markdown;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.notebooklearning.html.math.TexMath;

/// Puts formulas where their tokens stand in markup that was cleaned.
final class FormulaPlaces {
    private static final Pattern MARK = Pattern.compile("^[.,;:!?)]");
    private final FormulaTokens formulas;

    FormulaPlaces(FormulaTokens formulas) {
        this.formulas = formulas;
    }

    /// Within code, formulas become again what was written.
    void fill(Element body) {
        List<TextNode> texts =
                body.nodeStream(TextNode.class)
                        .filter(text -> text.getWholeText().indexOf('\ue000') >= 0)
                        .toList();
        for (TextNode text : texts) {
            Element parent = text.parent();
            if (parent != null && parent.closest("code, pre") != null) {
                text.text(formulas.restored(text.getWholeText()));
            } else {
                set(text);
            }
        }
    }

    private void set(TextNode text) {
        String whole = text.getWholeText();
        Matcher token = FormulaTokens.TOKEN.matcher(whole);
        int done = 0;
        while (token.find()) {
            text.before(new TextNode(whole.substring(done, token.start())));
            FormulaTokens.Formula formula = formulas.get(Integer.parseInt(token.group(1)));
            done = token.end();
            Matcher mark = MARK.matcher(whole).region(done, whole.length());
            if (formula.display() || !mark.find()) {
                text.before(place(formula));
            } else {
                // No line begins with the mark after a formula.
                text.before(
                        new Element("span")
                                .addClass("whole")
                                .appendChild(place(formula))
                                .appendText(mark.group()));
                done = mark.end();
            }
        }
        text.text(whole.substring(done));
    }

    private static Node place(FormulaTokens.Formula formula) {
        Element place = new Element("span").addClass(formula.display() ? "maths" : "maths-in");
        TexMath.of(formula.tex(), formula.display())
                .ifPresentOrElse(
                        place::append, () -> place.appendElement("code").text(formula.tex()));
        return place;
    }
}
