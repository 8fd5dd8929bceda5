package org.notebooklearning.source.html;

import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// How much text every element of a page holds and how much of it is links, in characters that are
/// no white space. Measured in one pass.
final class TextWeights {
    private record Weight(int text, int links) {}

    private static final Weight NOTHING = new Weight(0, 0);

    private final IdentityHashMap<Element, Weight> weights = new IdentityHashMap<>();

    private TextWeights() {}

    static TextWeights of(Element root) {
        TextWeights weights = new TextWeights();
        weights.measure(root, false);
        return weights;
    }

    /// The characters of text in `element`.
    int text(Element element) {
        return weights.getOrDefault(element, NOTHING).text();
    }

    /// Those of them that are in links.
    int links(Element element) {
        return weights.getOrDefault(element, NOTHING).links();
    }

    private Weight measure(Element element, boolean linked) {
        boolean inLink = linked || element.normalName().equals("a");
        int text = 0;
        int links = 0;
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode words) {
                int length = letters(words.getWholeText());
                text += length;
                links += inLink ? length : 0;
            } else if (child instanceof Element inner) {
                Weight weight = measure(inner, inLink);
                text += weight.text();
                links += weight.links();
            }
        }
        Weight weight = new Weight(text, links);
        weights.put(element, weight);
        return weight;
    }

    private static int letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += Character.isWhitespace(text.charAt(i)) ? 0 : 1;
        }
        return letters;
    }
}
