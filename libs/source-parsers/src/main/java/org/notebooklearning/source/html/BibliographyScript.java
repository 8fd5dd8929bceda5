package org.notebooklearning.source.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.notebooklearning.source.draft.DocumentDraft;

/// The references of articles that keep them as BibTeX in a script and set them in the browser.
final class BibliographyScript {
    private static final Pattern ENTRY =
            Pattern.compile(
                    "@\\w+\\s*\\{\\s*([^,\\s]+)\\s*,(.{0,5000}?)\\n\\s*\\}", Pattern.DOTALL);

    private BibliographyScript() {}

    static void append(Document page, DocumentDraft draft) {
        for (Element script :
                page.select("script[type=text/bibliography], script[type=text/bibtex]")) {
            Matcher entry = ENTRY.matcher(script.data());
            while (entry.find()) {
                String fields = entry.group(2);
                String text =
                        String.join(
                                ". ",
                                field(fields, "author"),
                                field(fields, "title"),
                                field(fields, "journal"),
                                field(fields, "year"));
                String url = field(fields, "url");
                draft.reference(
                        entry.group(1),
                        text.replaceAll("\\.?(?:\\. )+", ". ").strip(),
                        url.isEmpty() ? null : url);
            }
        }
    }

    private static String field(String fields, String name) {
        Matcher field =
                Pattern.compile(
                                "(?i)(?:^|[\\s,])" + name + "\\s*=\\s*[{\"](.*?)[}\"]\\s*(?:,|$)",
                                Pattern.DOTALL)
                        .matcher(fields);
        return field.find() ? Whitespace.collapsed(field.group(1).replaceAll("[{}]", "")) : "";
    }
}
