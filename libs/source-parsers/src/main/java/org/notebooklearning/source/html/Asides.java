package org.notebooklearning.source.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/// What stands beside an article on pages that no documentation tool made: comments, teasers of
/// other articles, bylines, buttons to share. Told by the words that authors of pages name their
/// elements with, whatever site it is, and by text that is mostly links.
final class Asides {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])");
    private static final Set<String> WORDS =
            Set.of(
                    "comment comments disqus respond related recommended recommendation recommendations"
                            .split(" ", -1));
    private static final Set<String> SMALL_WORDS =
            Set.of(
                    ("recirc promo promos promotion share shares sharing sharedaddy social newsletter subscribe"
                                    + " subscription signup optin sidebar rail byline bylines author authors dateline"
                                    + " timestamp tags taglist keywords ad ads advert advertisement advertising sponsor"
                                    + " sponsored popular trending breadcrumb breadcrumbs cookie cookies pagination pager"
                                    + " disclosure disclaimer teasers likes yarpp crp outbrain taboola credit"
                                    + " credits copyright syndication login paywall donate donation"
                                    + " postmeta postinfo metadata actionbar tool tools print footer masthead"
                                    + " navigation nav menu more bio publish published pubdate updated upsell"
                                    + " callout rating ratings vote votes dfp hidden readmore zergnet inread")
                            .split(" ", -1));
    private static final Evaluator BLOCKS =
            Selector.evaluatorOf(
                    "div, section, aside, ul, ol, p, span, header, table, h2, h3, h4, h5, li, a, time");
    private static final Evaluator LISTING = Selector.evaluatorOf("pre, code, textarea");
    private static final Evaluator CONTENT = Selector.evaluatorOf("h1, pre, " + MathMarkup.TAG);
    private static final Evaluator LISTS =
            Selector.evaluatorOf("ul, ol, div, section, p, table, h2, h3, h4, aside");

    /// An aside named by a common word holds at most this share of the page's text.
    private static final double SMALL = 0.35;

    private static final Pattern OWN_WORDS = Pattern.compile("\\p{L}+\\P{L}+\\p{L}+\\P{L}+\\p{L}+");

    /// In characters: a sentence with a link is as dense and belongs to the text.
    private static final int SHORT = 30;

    /// Text of which this share is links leads elsewhere.
    private static final double LINKS = 0.65;

    static final String CAPTION = "data-caption";

    private static final Evaluator CAPTIONS =
            Selector.evaluatorOf("[class*=caption], [class*=Caption]");

    private Asides() {}

    /// Encyclopedias of MediaWiki wrote figures as plain blocks until 2023, and some still do.
    static void nameFigures(Element body) {
        body.select(".thumbinner:has(> .thumbcaption)").tagName("figure");
        body.select("figure > .thumbcaption").tagName("figcaption");
    }

    /// Puts captions that stand beside a picture into its attribute `data-caption`.
    static void moveCaptions(Element body) {
        for (Element caption : body.select(CAPTIONS)) {
            Element around = caption.parent();
            Element image = null;
            for (int up = 0; up < 3 && around != null && image == null; up++) {
                image = around.selectFirst("img");
                around = around.parent();
            }
            boolean caught = caption.closest("figure, table") != null;
            if (image != null && !caught && caption.selectFirst("img, p + p, table") == null) {
                image.attr(CAPTION, InlineMarkup.textOf(caption));
                caption.remove();
            }
        }
    }

    /// Takes asides out of `body`, by their names.
    static void removeNamed(Element body, TextWeights weights) {
        int all = weights.text(body);
        List<Element> asides = new ArrayList<>();
        collectNamed(body, weights, all, asides);
        asides.forEach(Element::remove);
    }

    private static void collectNamed(
            Element element, TextWeights weights, int all, List<Element> asides) {
        for (Element child : element.children()) {
            // Highlighters name pieces of code `comment` and `meta`.
            if (child.is(LISTING)) {
                continue;
            }
            if (child.is(BLOCKS) && isNamedAside(child, weights, all)) {
                asides.add(child);
            } else {
                collectNamed(child, weights, all, asides);
            }
        }
    }

    private static boolean isNamedAside(Element element, TextWeights weights, int all) {
        String names = element.className() + " " + element.id();
        if (names.isBlank()) {
            return false;
        }
        boolean strong = false;
        boolean small = false;
        for (String word : BETWEEN_WORDS.split(names, -1)) {
            String lower = word.toLowerCase(Locale.ROOT);
            strong |= WORDS.contains(lower);
            small |= SMALL_WORDS.contains(lower);
        }
        int text = weights.text(element);
        return (strong && text < 0.9 * all && element.selectFirst("h1, article p") == null)
                || (small
                        && text < SMALL * all
                        && element.selectFirst(CONTENT) == null
                        && text < 1500);
    }

    /// Takes blocks out of `content` that are mostly links.
    static void removeLinks(Element content) {
        TextWeights weights = TextWeights.of(content);
        int all = weights.text(content);
        List<Element> leads = new ArrayList<>();
        collectLinks(content, weights, all, leads);
        leads.forEach(Element::remove);
    }

    /// A paragraph that says something around its links.
    private static boolean isSentence(Element element) {
        String own = element.ownText().strip();
        boolean ends = own.endsWith(".") || own.endsWith("!") || own.endsWith("?");
        return element.normalName().equals("p")
                && (OWN_WORDS.matcher(own).find() || (ends && own.length() > 2));
    }

    private static void collectLinks(
            Element element, TextWeights weights, int all, List<Element> leads) {
        for (Element child : element.children()) {
            int text = weights.text(child);
            boolean leading =
                    child.is(LISTS)
                            && text > SHORT
                            && weights.links(child) > LINKS * text
                            && text < 0.5 * all
                            && child.selectFirst(CONTENT) == null
                            && !isSentence(child);
            if (leading) {
                leads.add(child);
            } else {
                collectLinks(child, weights, all, leads);
            }
        }
    }
}
