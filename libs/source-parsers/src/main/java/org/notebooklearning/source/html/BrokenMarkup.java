package org.notebooklearning.source.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.notebooklearning.source.text.LeftOut;

/// Mends markup whose missing end would take the rest of a page with it: comments, scripts and
/// their likes, in which no tag counts (HTML Living Standard, 13.2.5), tags that are cut off, and
/// furniture of the site that nobody closes. One pass over the characters.
final class BrokenMarkup {
    /// Elements in which nothing but their own end is markup.
    private static final Set<String> RAW =
            Set.of("script", "style", "textarea", "title", "iframe", "noframes", "xmp", "noembed");

    /// Elements that are taken out with all that is in them, and code.
    private static final Set<String> TAKEN_OUT =
            Set.of(
                    "nav",
                    "footer",
                    "noscript",
                    "template",
                    "select",
                    "dialog",
                    "button",
                    "object",
                    "menu",
                    "form",
                    "pre",
                    "svg",
                    "canvas",
                    "video",
                    "audio");

    private static final Pattern BLOCK =
            Pattern.compile(
                    "<(?:p|h[1-6]|div|section|main|article|body|ul|ol|table|pre|blockquote)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern SECTION =
            Pattern.compile("<(?:h[1-6]|main|article|section)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern PARAGRAPH = Pattern.compile("<p\\b", Pattern.CASE_INSENSITIVE);

    /// What is mended of one page; each may cost a look through all of it.
    private static final int MOST = 100;

    /// A piece of text that takes the place of what stands between two others.
    private record Change(int from, int to, String text) {}

    /// A start tag.
    private record Open(String name, int end) {}

    private final String html;
    private final LeftOut leftOut;
    private final List<Change> changes = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Set<String> absent = new HashSet<>();

    private BrokenMarkup(String html, LeftOut leftOut) {
        this.html = html;
        this.leftOut = leftOut;
    }

    /// `html` with what is missing put in; the same where nothing is. What was mended is counted in
    /// `leftOut`.
    static String mended(String html, LeftOut leftOut) {
        BrokenMarkup markup = new BrokenMarkup(html, leftOut);
        markup.scan();
        markup.closeFurniture();
        return markup.changed();
    }

    private void scan() {
        int at = html.indexOf('<');
        while (at >= 0 && at + 1 < html.length() && changes.size() < MOST) {
            char next = html.charAt(at + 1);
            int end;
            if (html.startsWith("<!--", at)) {
                end = comment(at);
            } else if (Character.isLetter(next)) {
                end = startTag(at);
            } else if (next == '/') {
                end = endTag(at);
            } else {
                end = at + 1;
            }
            at = html.indexOf('<', end);
        }
    }

    private int comment(int at) {
        int end = html.indexOf("-->", at + 4);
        if (html.startsWith("<!-->", at) || html.startsWith("<!--->", at)) {
            return at + 4;
        }
        if (end >= 0) {
            return end + 3;
        }
        change(at, at + 4, "", "a comment");
        return at + 4;
    }

    private int startTag(int at) {
        int end = endOfTag(at);
        String name = name(at + 1);
        if (end < 0) {
            int cut = at + 1;
            while (cut < html.length() && "<>\n".indexOf(html.charAt(cut)) < 0) {
                cut++;
            }
            change(at, cut, "", "the tag <" + name + ">");
            return cut;
        }
        if (RAW.contains(name)) {
            return raw(name, end);
        }
        if (TAKEN_OUT.contains(name) && html.charAt(end - 2) != '/' && open.size() < MOST) {
            open.push(new Open(name, end));
        }
        return end;
    }

    private int raw(String name, int from) {
        int close = absent.contains(name) ? -1 : indexOfEnd(name, from);
        if (close >= 0) {
            return close;
        }
        absent.add(name);
        Matcher block = BLOCK.matcher(html);
        int end = block.find(from) ? block.start() : html.length();
        change(end, end, "</" + name + ">", "<" + name + ">");
        return end;
    }

    private int indexOfEnd(String name, int from) {
        String end = "</" + name;
        for (int i = html.indexOf("</", from); i >= 0; i = html.indexOf("</", i + 2)) {
            if (html.regionMatches(true, i, end, 0, end.length())) {
                return i;
            }
        }
        return -1;
    }

    private int endTag(int at) {
        String name = name(at + 2);
        if (TAKEN_OUT.contains(name)) {
            Iterator<Open> inner = open.iterator();
            while (inner.hasNext()) {
                if (inner.next().name().equals(name)) {
                    inner.remove();
                    break;
                }
            }
        }
        return at + 2;
    }

    private String name(int from) {
        int end = from;
        while (end < html.length() && Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        return html.substring(from, Math.min(end, from + 20)).toLowerCase(Locale.ROOT);
    }

    /// Behind the tag that begins at `at`; -1 where the page ends within it. A quotation mark
    /// counts only behind an equals sign.
    private int endOfTag(int at) {
        char last = ' ';
        for (int i = at + 1; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if ((c == '"' || c == '\'') && last == '=') {
                i = html.indexOf(c, i + 1);
                if (i < 0) {
                    return -1;
                }
            }
            last = Character.isWhitespace(c) ? last : c;
        }
        return -1;
    }

    /// Furniture and code hold no sections of the text: where one begins, they end. Furniture ends
    /// where a paragraph does, too.
    private void closeFurniture() {
        for (Open each : open) {
            if (changes.size() >= MOST) {
                return;
            }
            Matcher section = SECTION.matcher(html);
            Matcher paragraph = PARAGRAPH.matcher(html);
            boolean sections = section.find(each.end());
            boolean paragraphs =
                    !each.name().equals("pre")
                            && (sections || !each.name().equals("footer"))
                            && paragraph.find(each.end());
            if (sections || paragraphs) {
                int end = sections ? section.start() : html.length();
                end = paragraphs ? Math.min(end, paragraph.start()) : end;
                change(end, end, "</" + each.name() + ">", "<" + each.name() + ">");
            }
        }
    }

    private void change(int from, int to, String text, String thing) {
        changes.add(new Change(from, to, text));
        leftOut.unclosed(thing);
    }

    private String changed() {
        if (changes.isEmpty()) {
            return html;
        }
        changes.sort((a, b) -> Integer.compare(a.from(), b.from()));
        StringBuilder all = new StringBuilder();
        int done = 0;
        for (Change change : changes) {
            if (change.from() >= done) {
                all.append(html, done, change.from());
                done = change.to();
            }
            all.append(change.text());
        }
        return all.append(html, done, html.length()).toString();
    }
}
