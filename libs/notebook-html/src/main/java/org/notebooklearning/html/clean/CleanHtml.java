package org.notebooklearning.html.clean;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/// Cleans HTML that may come from anywhere: what is left runs nothing and loads nothing.
public final class CleanHtml {
    private static final Pattern PICTURE =
            Pattern.compile(
                    "(?i)data:image/(?:png|jpeg|gif|webp|svg\\+xml);base64,[A-Za-z0-9+/=\\s]*"
                            + "|data:image/svg\\+xml,[A-Za-z0-9%.*_-]*");
    private static final Pattern SOUND =
            Pattern.compile(
                    "(?i)data:audio/(?:x-)?(?:wav|mpeg|ogg|mp4|webm|flac);base64,[A-Za-z0-9+/=\\s]*");
    private static final Safelist ALLOWED =
            new Safelist()
                    .addTags(
                            "a",
                            "abbr",
                            "audio",
                            "b",
                            "blockquote",
                            "br",
                            "caption",
                            "center",
                            "cite",
                            "code",
                            "dd",
                            "del",
                            "details",
                            "div",
                            "dl",
                            "dt",
                            "em",
                            "figcaption",
                            "figure",
                            "h1",
                            "h2",
                            "h3",
                            "h4",
                            "h5",
                            "h6",
                            "hr",
                            "i",
                            "img",
                            "ins",
                            "kbd",
                            "li",
                            "mark",
                            "ol",
                            "p",
                            "pre",
                            "q",
                            "s",
                            "samp",
                            "small",
                            "source",
                            "span",
                            "strong",
                            "sub",
                            "summary",
                            "sup",
                            "table",
                            "tbody",
                            "td",
                            "tfoot",
                            "th",
                            "thead",
                            "tr",
                            "u",
                            "ul",
                            "var")
                    .addAttributes("a", "href")
                    .addAttributes("audio", "src")
                    .addAttributes("img", "src", "alt")
                    .addAttributes("ol", "start")
                    .addAttributes("source", "src")
                    .addAttributes("td", "colspan", "rowspan", "align")
                    .addAttributes("th", "colspan", "rowspan", "align");

    private CleanHtml() {}

    /// The body of `html`, cleaned. A picture is kept where it is within the page, or one of
    /// `attachments` (data by the name after `attachment:`); of others the name is left. A sound is
    /// kept where it is within the page, and is played when the reader starts it.
    public static Element of(String html, Map<String, String> attachments) {
        Document clean = new Cleaner(ALLOWED).clean(Jsoup.parseBodyFragment(html));
        clean.outputSettings(new Document.OutputSettings().prettyPrint(false));
        Element body = clean.body();
        for (Element link : body.select("a[href]")) {
            settleLink(link);
        }
        for (Element picture : body.select("img")) {
            settlePicture(picture, attachments);
        }
        body.select("audio").forEach(CleanHtml::settleSound);
        body.select("source").remove();
        for (Element table : body.select("table")) {
            // Who uses the keyboard scrolls what is wider than the page.
            Element wide =
                    new Element("div")
                            .addClass("wide")
                            .attr("tabindex", "0")
                            .attr("role", "region")
                            .attr("aria-label", "Table");
            table.replaceWith(wide);
            wide.appendChild(table);
        }
        return body;
    }

    /// Whether `html` has boxes or fields to operate. They are cleaned away, and what could be
    /// unfolded with them stands there all at once.
    public static boolean hasControls(String html) {
        return !Jsoup.parseBodyFragment(html).select("input, select, textarea").isEmpty();
    }

    private static void settleLink(Element link) {
        String href = link.attr("href").strip().toLowerCase(Locale.ROOT);
        if (href.startsWith("http://") || href.startsWith("https://")) {
            link.attr("rel", "noopener noreferrer nofollow").attr("target", "_blank");
        } else {
            link.removeAttr("href");
        }
    }

    private static void settleSound(Element sound) {
        String source =
                sound.hasAttr("src") ? sound.attr("src") : sound.select("source").attr("src");
        Element settled =
                SOUND.matcher(source).matches()
                        ? new Element("audio")
                                .attr("controls", true)
                                .attr("src", source)
                                .attr("aria-label", "Sound")
                        : new Element("span")
                                .addClass("soft")
                                .text("[sound: not part of the lesson]");
        sound.replaceWith(settled);
    }

    private static void settlePicture(Element picture, Map<String, String> attachments) {
        String source = picture.attr("src");
        String data =
                source.startsWith("attachment:")
                        ? attached(source.substring("attachment:".length()), attachments)
                        : source;
        if (PICTURE.matcher(data).matches()) {
            picture.attr("src", data);
            return;
        }
        String name =
                picture.attr("alt").isBlank() ? "not part of the lesson" : picture.attr("alt");
        picture.replaceWith(new Element("span").addClass("soft").text("[picture: " + name + "]"));
    }

    /// The attachment `name`, which Markdown may percent-encode.
    private static String attached(String name, Map<String, String> attachments) {
        String given = attachments.get(name);
        return given != null ? given : attachments.getOrDefault(decoded(name), "");
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // What is not percent-encoded is a name as it is.
            return name;
        }
    }
}
