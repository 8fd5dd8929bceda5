package org.notebooklearning.source.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One line of Markdown without what dialects add in it: attributes in braces, icons, keys,
/// shortcodes. Code in the line stays as it is.
final class DialectLine {
    private static final String ATTRIBUTE =
            "(?:[.#][\\w:.-]{1,80}|[\\w:-]{1,40}=(?:\"[^\"]{0,300}\"|'[^']{0,300}'|[^\\s}\"']{1,100}))";
    private static final Pattern ATTRIBUTES =
            Pattern.compile(
                    "\\{:?[ ]{0,4}" + ATTRIBUTE + "(?: {1,4}" + ATTRIBUTE + "){0,20} {0,4}\\}");
    private static final Pattern SPAN =
            Pattern.compile("(?<![!\\\\])\\[([^\\[\\]]{1,400})\\]\\{:? ?[.#][^}]{0,200}\\}");
    private static final Pattern SHORTCODE =
            Pattern.compile("\\{\\{[<%] */? *([\\w/-]{1,40})[^}]{0,400}[>%]\\}\\}");
    private static final Pattern SUBSTITUTION = Pattern.compile("\\{\\{ *([\\w-]{1,60}) *\\}\\}");
    private static final Pattern EXAMPLE = Pattern.compile("\\(@([\\w-]{1,60})\\)");
    private static final Pattern LIQUID = Pattern.compile("\\{% *([\\w-]{1,40})[^}]{0,300}%\\}");
    private static final Pattern INCLUDED = Pattern.compile("^ *-{1,4}8<-{1,4} *\"([^\"]*)\".*$");
    private static final Pattern ICON =
            Pattern.compile(":(?:material|octicons|fontawesome|simple)-[\\w-]{1,60}:");
    private static final Pattern KEYS =
            Pattern.compile("\\+\\+([\\w\"-]{1,20}(?:\\+[\\w\"-]{1,20}){0,4})\\+\\+");
    private static final Pattern MARKED = Pattern.compile("==(\\S(?:[^=\\n]{0,300}\\S)?)==");
    private static final Pattern ABBREVIATION = Pattern.compile("^\\*\\[[^\\]]{1,60}\\]: .*$");
    private static final Pattern IMPORT =
            Pattern.compile("^import\\s.{1,200}\\sfrom\\s+['\"][^'\"]+['\"];?\\s*$");
    private static final Pattern HEADING_ID =
            Pattern.compile("^#{1,6} +(.*?) *\\{[^}]*#([\\w:.-]+)[^}]*\\} *$");

    private final MarkdownContext context;

    DialectLine(MarkdownContext context) {
        this.context = context;
    }

    /// Keeps what a reference to `label` of the heading in `line` shows.
    void label(String label, String line) {
        context.label(label, line.replaceAll("^#+ *|\\s*\\{[^}]*\\}\\s*$|#+\\s*$", "").strip());
    }

    /// `line` without additions; empty where nothing else is in it.
    String plain(String line) {
        if (line.isBlank() || (line.startsWith("    ") && !line.strip().startsWith("-"))) {
            return line;
        }
        Matcher included = INCLUDED.matcher(line);
        if (included.matches()) {
            context.leftOut().left("the included file " + included.group(1));
            return "";
        }
        if (ABBREVIATION.matcher(line).matches()
                || IMPORT.matcher(line).matches()
                || line.strip().equals("[TOC]")
                || line.strip().equals("[[_TOC_]]")) {
            return "";
        }
        Matcher heading = HEADING_ID.matcher(line);
        if (heading.matches()) {
            context.label(heading.group(2), heading.group(1));
        }
        return outsideCode(line);
    }

    private String outsideCode(String line) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < line.length()) {
            int code = line.indexOf('`', at);
            int begin = code < 0 ? line.length() : code;
            out.append(words(line.substring(at, begin), line));
            int ticks = begin;
            while (ticks < line.length() && line.charAt(ticks) == '`') {
                ticks++;
            }
            String fence = line.substring(begin, ticks);
            int close = fence.isEmpty() ? -1 : line.indexOf(fence, ticks);
            int end = close < 0 ? ticks : close + fence.length();
            out.append(line, begin, end);
            at = end;
        }
        return out.toString();
    }

    private String words(String text, String line) {
        if (text.isEmpty()) {
            return text;
        }
        String plain = text;
        if (plain.indexOf('{') >= 0) {
            plain = SPAN.matcher(plain).replaceAll("$1");
            plain = attributes(plain, line);
            plain = substituted(plain);
            plain = counted(SHORTCODE, plain);
            plain = counted(LIQUID, plain);
        }
        if (plain.indexOf(':') >= 0) {
            plain = ICON.matcher(plain).replaceAll("");
        }
        if (plain.contains("++")) {
            plain = KEYS.matcher(plain).replaceAll("$1");
        }
        if (plain.contains("(@")) {
            plain = examples(plain);
        }
        return plain.contains("==") ? MARKED.matcher(plain).replaceAll("$1") : plain;
    }

    /// Attributes stand behind something, or end a line; in formulas braces hold other things.
    private static String attributes(String text, String line) {
        boolean formula = line.indexOf('$') >= 0 || line.indexOf('\\') >= 0;
        String places = formula ? ")]" : " )]*\"";
        Matcher attributes = ATTRIBUTES.matcher(text);
        StringBuilder out = new StringBuilder();
        int done = 0;
        while (attributes.find()) {
            boolean first = attributes.start() == 0;
            boolean behind =
                    first
                            ? text.length() < line.length()
                            : places.indexOf(text.charAt(attributes.start() - 1)) >= 0;
            out.append(text, done, behind ? attributes.start() : attributes.end());
            done = attributes.end();
        }
        return out.append(text.substring(done)).toString();
    }

    private String substituted(String text) {
        return SUBSTITUTION
                .matcher(text)
                .replaceAll(
                        found -> {
                            String words = context.substituted(found.group(1));
                            return Matcher.quoteReplacement(words == null ? found.group() : words);
                        });
    }

    private String examples(String text) {
        return EXAMPLE.matcher(text)
                .replaceAll(
                        found -> {
                            Integer number = context.example(found.group(1));
                            return Matcher.quoteReplacement(
                                    number == null ? found.group() : "(" + number + ")");
                        });
    }

    private String counted(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        StringBuilder out = new StringBuilder();
        while (found.find()) {
            if (!found.group(1).matches("end.*|/.*|raw|pagebreak|comment")) {
                context.leftOut().left("the shortcode " + found.group(1));
            }
            found.appendReplacement(out, "");
        }
        return found.appendTail(out).toString();
    }
}
