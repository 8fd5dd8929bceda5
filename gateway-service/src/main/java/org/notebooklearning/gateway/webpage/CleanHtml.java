package org.notebooklearning.gateway.webpage;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/// Cleans HTML that may come from anywhere: what is left runs nothing and loads nothing.
final class CleanHtml {
    private static final Pattern PICTURE =
            Pattern.compile("(?i)data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\\s]*");
    private static final Pattern SOUND =
            Pattern.compile(
                    "(?i)data:audio/(?:x-)?(?:wav|mpeg|ogg|mp4|webm|flac);base64,[A-Za-z0-9+/=\\s]*");
    private static final Safelist ALLOWED =
            new Safelist()
                    .addTags(
                            "a",
                            "audio",
                            "b",
                            "blockquote",
                            "br",
                            "caption",
                            "code",
                            "dd",
                            "del",
                            "details",
                            "dl",
                            "dt",
                            "em",
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
    static Element of(String html, Map<String, String> attachments) {
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
            Element wide = new Element("div").addClass("wide");
            table.replaceWith(wide);
            wide.appendChild(table);
        }
        return body;
    }

    private static void settleLink(Element link) {
        String href = link.attr("href").strip().toLowerCase(Locale.ROOT);
        if (href.startsWith("http://") || href.startsWith("https://")) {
            link.attr("rel", "noopener noreferrer nofollow");
        } else {
            link.removeAttr("href");
        }
    }

    private static void settleSound(Element sound) {
        String source =
                sound.hasAttr("src") ? sound.attr("src") : sound.select("source").attr("src");
        Element settled =
                SOUND.matcher(source).matches()
                        ? new Element("audio").attr("controls", true).attr("src", source)
                        : new Element("span")
                                .addClass("soft")
                                .text("[sound: not part of the lesson]");
        sound.replaceWith(settled);
    }

    private static void settlePicture(Element picture, Map<String, String> attachments) {
        String source = picture.attr("src");
        String data =
                source.startsWith("attachment:")
                        ? attachments.getOrDefault(source.substring("attachment:".length()), "")
                        : source;
        if (PICTURE.matcher(data).matches()) {
            picture.attr("src", data);
            return;
        }
        String name =
                picture.attr("alt").isBlank() ? "not part of the lesson" : picture.attr("alt");
        picture.replaceWith(new Element("span").addClass("soft").text("[picture: " + name + "]"));
    }
}
