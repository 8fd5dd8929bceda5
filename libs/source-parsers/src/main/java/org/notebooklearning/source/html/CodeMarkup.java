package org.notebooklearning.source.html;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.source.SourceDocument.CodeBlock.Role;
import org.notebooklearning.source.draft.DocumentDraft;
import org.notebooklearning.source.text.CodeLanguage;
import org.notebooklearning.source.text.Transcripts;

/// The code in a `pre`: its lines, whatever elements they are made of, and its language.
record CodeMarkup(String language, String code, Role role) {
    private static final Pattern LANGUAGE =
            Pattern.compile(
                    "(?:^|\\s)(?:(?:language|lang|highlight-source|highlight|mw-highlight-lang)-|(?:highlight|brush:|sourceCode|hljs)\\s+(?!language|lang|highlight))([A-Za-z][\\w+#.]*)");
    private static final Pattern KNOWN =
            Pattern.compile(
                    "(?i)^(python|bash|shell|javascript|typescript|java|kotlin|rust|go|c|cpp|c\\+\\+|sql|json|yaml|html|css|lean|scala|r|julia|tsx|jsx|ruby|swift)$");
    private static final Set<String> LINES = Set.of("div", "p", "li", "tr");

    static CodeMarkup of(Element pre) {
        String kept = data(pre);
        if (kept != null) {
            return new CodeMarkup(language(pre), trimmed(kept), BlockKind.role(pre));
        }
        pre.select(".ltx_tag_listingline, .ltx_listing_data").remove();
        StringBuilder text = new StringBuilder();
        removeNumberCells(pre);
        Element content = pre.selectFirst(".cm-content, .code-content");
        Element root = content == null ? pre : content;
        append(root, text);
        String code = withoutNumbers(text.toString().replace('\u00a0', ' ').replace("\u200b", ""));
        return new CodeMarkup(language(pre), trimmed(code), BlockKind.role(pre));
    }

    /// Appends it to `draft`; a session as what was typed and what was printed in turn.
    void append(DocumentDraft draft) {
        if (role == Role.INPUT) {
            Transcripts.append(draft, language, code);
        } else {
            draft.code(role == Role.OUTPUT ? "" : language, code, role, 0, null);
        }
    }

    /// LaTeXML keeps the text of a listing beside its lines.
    private static @Nullable String data(Element listing) {
        Element data = listing.selectFirst(".ltx_listing_data a[href^=data:text/plain;base64,]");
        if (data == null) {
            return null;
        }
        String base64 = data.attr("href").substring(data.attr("href").indexOf(',') + 1);
        try {
            return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // No Base64: then the lines are read.
            return null;
        }
    }

    private static void append(Node node, StringBuilder text) {
        for (Node child : node.childNodes()) {
            if (child instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (child instanceof Element element) {
                if (element.normalName().equals(MathMarkup.TAG)) {
                    text.append('$').append(element.attr("latex")).append('$');
                    continue;
                }
                if (element.normalName().equals("br")) {
                    text.append('\n');
                    continue;
                }
                boolean line = LINES.contains(element.normalName()) || isDisplayedAsLine(element);
                if (line && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                    text.append('\n');
                }
                append(element, text);
                if (line && !endsLine(text, element)) {
                    text.append('\n');
                }
            }
        }
    }

    /// Rows that begin with an element that holds nothing but the row's number.
    private static void removeNumberCells(Element pre) {
        List<Element> rows = pre.children();
        boolean numbered = rows.size() > 1;
        for (int i = 0; i < rows.size(); i++) {
            Element first = rows.get(i).firstElementChild();
            numbered &=
                    first != null
                            && first.text().equals(String.valueOf(i + 1))
                            && rows.get(i).childrenSize() > 1;
        }
        if (numbered) {
            rows.forEach(row -> row.child(0).remove());
        }
    }

    private static boolean endsLine(StringBuilder text, Element line) {
        Node next = line.nextSibling();
        boolean brokenAnyway =
                next instanceof TextNode after && after.getWholeText().startsWith("\n");
        Element sibling = line.nextElementSibling();
        boolean gutter = sibling != null && !sibling.className().equals(line.className());
        boolean emptyLine = line.wholeText().isEmpty() && line.selectFirst("br") == null && !gutter;
        return brokenAnyway
                || (!emptyLine && !text.isEmpty() && text.charAt(text.length() - 1) == '\n');
    }

    private static boolean isDisplayedAsLine(Element element) {
        boolean lineClass =
                element.hasClass("token-line")
                        || element.hasAttr("data-line")
                        || element.attr("style").matches(".*display:\\s*(block|flex|table-row).*");
        return lineClass
                && element.parent() != null
                && element.parent().childrenSize() > 0
                && !element.wholeText().endsWith("\n");
    }

    /// Numbers that stand in front of every line, rising by one, are no code.
    private static String withoutNumbers(String code) {
        String[] lines = code.split("\n", -1);
        List<String> plain = new ArrayList<>();
        int expected = -1;
        for (String line : lines) {
            Matcher number = Pattern.compile("^\\s*(\\d{1,5})(?=\\D|$)").matcher(line);
            if (line.isBlank() && expected < 0) {
                plain.add(line);
                continue;
            }
            if (!number.find()
                    || (expected >= 0 && Integer.parseInt(number.group(1)) != expected)) {
                return line.isBlank() && plain.size() == lines.length - 1
                        ? String.join("\n", plain)
                        : code;
            }
            expected = Integer.parseInt(number.group(1)) + 1;
            plain.add(line.substring(number.end()));
        }
        return plain.size() < 2 ? code : String.join("\n", plain);
    }

    private static String trimmed(String code) {
        return code.replaceAll("[ \\t]+(?=\\n)", "")
                .replaceAll("^(?:[ \\t]*\\n)+", "")
                .stripTrailing();
    }

    private static String language(Element pre) {
        Element code = pre.selectFirst("code");
        List<Element> places = new ArrayList<>();
        if (code != null) {
            places.add(code);
        }
        Element place = pre;
        for (int up = 0;
                up < 8 && place != null && !place.is("body, article, main, section");
                up++) {
            places.add(place);
            place = place.parent();
        }
        for (Element candidate : places) {
            String found = languageOf(candidate);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return labelled(pre);
    }

    private static String languageOf(Element element) {
        for (String attribute : List.of("data-lang", "data-language", "lang-name", "language")) {
            if (!element.attr(attribute).isBlank()) {
                return CodeLanguage.named(element.attr(attribute));
            }
        }
        Matcher language = LANGUAGE.matcher(element.className());
        while (language.find()) {
            String named = CodeLanguage.named(language.group(1));
            if (!named.isEmpty()) {
                return named;
            }
        }
        return "";
    }

    /// Some editors print the language above the code instead.
    private static String labelled(Element pre) {
        Element content = pre.selectFirst(".cm-content, .code-content");
        if (content != null) {
            for (Element element : pre.select("div, span")) {
                if (KNOWN.matcher(element.ownText().strip()).matches()
                        && element.closest(".cm-content, .code-content") == null) {
                    return CodeLanguage.named(element.ownText());
                }
            }
        }
        return "";
    }
}
