package org.notebooklearning.source.html;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a page says about itself.
record PageMetadata(
        String title, List<String> authors, @Nullable String language, @Nullable String licence) {
    private static final Pattern LICENCE =
            Pattern.compile(
                    "\\bCC[- ]BY(?:[- ](?:NC|ND|SA))*(?:[- ]\\d\\.\\d)?\\b|\\bCC0\\b"
                            + "|Creative Commons Attribution[\\w ,-]{0,50}?(?:\\d\\.\\d|Licen[sc]e)"
                            + "|(?<=[Ll]icensed under )(?:the |an? )?[A-Z][\\w. -]{2,40}?[Ll]icen[sc]e");
    private static final Pattern FRONT_TITLE =
            Pattern.compile("(?m)^\\s*title:\\s*\"?(.+?)\"?\\s*$");
    private static final Pattern FRONT_AUTHORS =
            Pattern.compile("(?m)^\\s*authors:\\s*\\n((?:\\s*-.+\\n?)+)");
    private static final Pattern FRONT_AUTHOR = Pattern.compile("(?m)^\\s*-\\s*([^:\\n]+)");
    private static final Pattern JSON_AUTHOR = Pattern.compile("\"author\"\\s*:\\s*\"([^\"]+)\"");

    PageMetadata {
        authors = List.copyOf(authors);
    }

    /// Reads `page` before anything is taken out of it.
    static PageMetadata of(Document page) {
        Element front = page.selectFirst("script[type=text/front-matter], d-front-matter script");
        String frontMatter = front == null ? "" : front.data();
        String language = page.select("html").attr("lang").strip();
        return new PageMetadata(
                title(page, frontMatter),
                authors(page, frontMatter),
                language.isEmpty() ? null : language,
                licence(page));
    }

    private static String title(Document page, String frontMatter) {
        String cited = page.select("meta[name=citation_title]").attr("content");
        if (!cited.isBlank()) {
            return clean(cited);
        }
        Matcher front = FRONT_TITLE.matcher(frontMatter);
        if (front.find()) {
            return clean(front.group(1));
        }
        Element latexml = page.selectFirst("h1.ltx_title_document");
        if (latexml != null) {
            return clean(latexml.text());
        }
        String stated = clean(page.title());
        String open = clean(page.select("meta[property=og:title]").attr("content"));
        String heading = heading(page);
        if (!heading.isEmpty() && (page.select("h1").size() == 1 || stated.startsWith(heading))) {
            return heading;
        }
        return withoutSite(open.isEmpty() ? stated : open);
    }

    private static String heading(Document page) {
        Element heading = page.selectFirst("main h1, article h1, [role=main] h1, h1");
        if (heading == null) {
            return "";
        }
        Element plain = heading.clone();
        plain.select(".headerlink, .hash-link, .anchor, svg, button").remove();
        return clean(plain.text());
    }

    private static String withoutSite(String title) {
        String[] parts = title.split("\\s+[|–—·»]\\s+|\\s+-\\s+", -1);
        return parts.length > 1 && parts[0].length() > 3 ? parts[0].strip() : title;
    }

    private static List<String> authors(Document page, String frontMatter) {
        Set<String> authors = new LinkedHashSet<>();
        page.select("meta[name=citation_author]")
                .forEach(m -> authors.add(turned(m.attr("content"))));
        Matcher list = FRONT_AUTHORS.matcher(frontMatter);
        if (list.find()) {
            Matcher author = FRONT_AUTHOR.matcher(list.group(1));
            while (author.find()) {
                authors.add(author.group(1).strip());
            }
        }
        if (authors.isEmpty()) {
            page.select("meta[name=author], meta[property=article:author]")
                    .forEach(m -> authors.add(m.attr("content")));
        }
        if (authors.isEmpty()) {
            page.select(".ltx_personname, [rel=author], [itemprop=author] [itemprop=name]")
                    .forEach(e -> authors.add(nameOf(e)));
        }
        Element data = page.selectFirst("script[type=application/ld+json]");
        Matcher json = JSON_AUTHOR.matcher(data == null ? "" : data.data());
        if (authors.isEmpty() && json.find()) {
            authors.add(json.group(1));
        }
        return authors.stream()
                .map(PageMetadata::clean)
                .filter(a -> !a.isBlank() && a.length() < 100 && !a.startsWith("http"))
                .toList();
    }

    /// "Raffel, Colin" as "Colin Raffel".
    private static String turned(String name) {
        String[] parts = name.split(",\\s*", -1);
        return parts.length == 2 ? parts[1] + " " + parts[0] : name;
    }

    private static @Nullable String licence(Document page) {
        Element link = page.selectFirst("a[rel~=license], #license-tr");
        if (link != null && !link.text().isBlank()) {
            return clean(link.text().replaceFirst("(?i)^licen[sc]e:\\s*", ""));
        }
        Element address = page.selectFirst("a[rel~=license], link[rel~=license]");
        if (address != null && !address.attr("href").isBlank()) {
            return address.attr("href");
        }
        String stated =
                page.select("meta[name=dcterms.license], meta[name=dc.rights], meta[name=license]")
                        .attr("content");
        if (!stated.isBlank()) {
            return clean(stated);
        }
        Matcher licence = LICENCE.matcher(page.text());
        return licence.find() ? clean(licence.group().replaceFirst("^(?:the|an?) ", "")) : null;
    }

    private static String clean(String text) {
        return text.replace('\u00a0', ' ')
                .replaceAll("[\\s\u200b]+", " ")
                .replaceAll("\\s*[¶#]$", "")
                .strip();
    }

    /// Without the notes that LaTeXML puts into a name.
    private static String nameOf(Element author) {
        Element name = author.clone();
        name.select(".ltx_note").remove();
        return name.text();
    }
}
