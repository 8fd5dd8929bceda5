package org.notebooklearning.source.rst;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.notebooklearning.source.draft.DocumentDraft;

/// The text of a paragraph without its marks: roles give their text, `:math:` a formula between
/// dollars, links go to the draft.
final class RstInline {
    private static final Pattern MARK =
            Pattern.compile(
                    "(?::([A-Za-z][\\w:.+-]{0,60}):)?`([^`]{1,2000})`(?!`)(__?)?"
                            + "|``(.{1,2000}?)``(?!`)"
                            + "|\\|([^|\\s][^|\\n]{0,80})\\|_?"
                            + "|\\*\\*([^*\\s][^*]{0,2000})\\*\\*"
                            + "|(?<![\\w*])\\*([^*\\s][^*]{0,2000})\\*(?![\\w*])"
                            + "|\\[#?[\\w.*-]{0,40}\\]_"
                            + "|(https?://[^\\s<>`]{1,2000}[^\\s<>`.,;:!?)\\]'\"])"
                            + "|\\b([A-Za-z][\\w-]{0,60})_(?![\\w_])"
                            + "|\\\\(.)");
    private static final Pattern EMBEDDED =
            Pattern.compile("^(.*?)\\s*<([^<>]+)>$", Pattern.DOTALL);

    private final DocumentDraft draft;
    private final RstTargets targets;

    RstInline(DocumentDraft draft, RstTargets targets) {
        this.draft = draft;
        this.targets = targets;
    }

    String plain(String text) {
        Matcher mark = MARK.matcher(text);
        StringBuilder plain = new StringBuilder();
        int done = 0;
        while (mark.find()) {
            plain.append(text, done, mark.start()).append(replaced(mark));
            done = mark.end();
        }
        return plain.append(text.substring(done)).toString().replaceAll("\\s+", " ").strip();
    }

    private String replaced(Matcher mark) {
        if (mark.group(2) != null) {
            String role = mark.group(1) == null ? "" : mark.group(1);
            return interpreted(role, mark.group(2), mark.group(3) != null);
        }
        if (mark.group(4) != null) {
            return mark.group(4);
        }
        if (mark.group(5) != null) {
            return targets.texts().getOrDefault(mark.group(5), mark.group(5));
        }
        if (mark.group(6) != null) {
            return mark.group(6);
        }
        if (mark.group(7) != null) {
            return mark.group(7);
        }
        if (mark.group(8) != null) {
            draft.link(mark.group(8), mark.group(8));
            return mark.group(8);
        }
        if (mark.group(9) != null) {
            return named(mark.group(9), mark.group());
        }
        if (mark.group(10) != null) {
            return mark.group(10).isBlank() ? "" : mark.group(10);
        }
        return mark.group().substring(0, mark.group().length() - 1);
    }

    private String interpreted(String role, String content, boolean link) {
        if (role.equals("math")) {
            return "$" + content.strip() + "$";
        }
        Matcher embedded = EMBEDDED.matcher(content);
        if (embedded.matches()) {
            String words = embedded.group(1).isEmpty() ? embedded.group(2) : embedded.group(1);
            if (link) {
                link(words, embedded.group(2));
            }
            return words.replaceFirst("^[!~]", "");
        }
        if (link) {
            return named(content, content);
        }
        // `~package.name` shows only the name.
        return content.startsWith("~")
                ? content.substring(content.lastIndexOf('.') + 1).replaceFirst("^~", "")
                : content.replaceFirst("^!", "");
    }

    private String named(String name, String otherwise) {
        String address = targets.addresses().get(name.toLowerCase(Locale.ROOT));
        if (address == null) {
            return otherwise;
        }
        link(name, address);
        return name;
    }

    private void link(String words, String address) {
        targets.absolute(address).ifPresent(a -> draft.link(words.replaceAll("\\s+", " "), a));
    }
}
