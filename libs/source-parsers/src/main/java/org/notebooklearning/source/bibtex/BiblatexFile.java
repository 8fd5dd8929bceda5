package org.notebooklearning.source.bibtex;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the `.bbl` file that biber writes for biblatex. Unlike BibTeX's it holds no typeset text,
/// but the fields of the cited entries: `\field{title}{...}`, `\name{author}{2}{}{...}` and
/// `\verb{doi}`, as biblatex's manual describes it.
public final class BiblatexFile {
    private static final Pattern ENTRY =
            Pattern.compile("\\\\entry\\{([^{}]{1,300})\\}\\{(\\w+)\\}");
    private static final Pattern PART =
            Pattern.compile("\\\\(field|strng|name|list|verb)\\{(\\w{1,60})\\}");
    private static final Pattern NAME_PART =
            Pattern.compile("\\b(family|given|prefix|suffix)=(?=\\{)");
    private static final Pattern VERBATIM = Pattern.compile("\\G\\s*\\\\verb ([^\\n]*)");
    private static final String END = "\\endentry";

    private final String text;
    private final int end;
    private int at;

    private BiblatexFile(String text, int start, int end) {
        this.text = text;
        this.at = start;
        this.end = end;
    }

    /// Whether `bbl` is biblatex's; BibTeX's holds a `thebibliography` instead.
    public static boolean is(String bbl) {
        return bbl.contains("\\endentry");
    }

    /// The entries by key, in their order; of a key that comes twice, the first.
    public static Map<String, BibEntry> parse(String bbl) {
        Map<String, BibEntry> entries = new LinkedHashMap<>();
        Matcher entry = ENTRY.matcher(bbl);
        int from = 0;
        while (entry.find(from)) {
            int stop = bbl.indexOf(END, entry.end());
            int end = stop < 0 ? bbl.length() : stop;
            Map<String, String> fields = new BiblatexFile(bbl, entry.end(), end).fields();
            entries.putIfAbsent(
                    entry.group(1),
                    new BibEntry(entry.group(2).toLowerCase(Locale.ROOT), entry.group(1), fields));
            from = end;
        }
        return entries;
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher part = PART.matcher(text).region(at, end);
        while (part.find()) {
            at = part.end();
            String value =
                    switch (part.group(1)) {
                        case "field" -> group();
                        case "name" -> names();
                        case "list" -> list();
                        case "verb" -> verbatim();
                        default -> "";
                    };
            if (!value.isBlank()) {
                fields.putIfAbsent(part.group(2), value.replaceAll("\\s+", " ").strip());
            }
            part.region(Math.min(at, end), end);
        }
        return fields;
    }

    /// `{2}{options}{% {{hash=...}{% family={Doe}, given={Jo}, prefix={van} }}% }`: the parts of a
    /// name come in the order of the alphabet, so that each begins with the family.
    private String names() {
        group();
        group();
        String all = group();
        List<String> people = new ArrayList<>();
        Matcher part = NAME_PART.matcher(all);
        String family = "";
        String given = "";
        String prefix = "";
        while (part.find()) {
            String value = new BiblatexFile(all, part.end(), all.length()).group();
            if (part.group(1).equals("family")) {
                add(people, prefix, family, given);
                prefix = "";
                given = "";
                family = value;
            } else if (part.group(1).equals("given")) {
                given = value;
            } else if (part.group(1).equals("prefix")) {
                prefix = value;
            }
        }
        add(people, prefix, family, given);
        return String.join(" and ", people);
    }

    private static void add(List<String> people, String prefix, String family, String given) {
        if (!family.isEmpty()) {
            String last = (prefix + " " + family).strip();
            people.add(given.isEmpty() ? "{" + last + "}" : last + ", " + given);
        }
    }

    /// `{1}{% {MIT Press}% }`
    private String list() {
        group();
        String all = group();
        return new BiblatexFile(all, 0, all.length()).group();
    }

    private String verbatim() {
        Matcher line = VERBATIM.matcher(text).region(at, end);
        return line.find() ? line.group(1).strip() : "";
    }

    /// The next group in braces without them; empty where none follows.
    private String group() {
        int open = text.indexOf('{', at);
        if (open < 0 || open >= end) {
            at = end;
            return "";
        }
        int depth = 0;
        for (int i = open; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                at = i + 1;
                // A percent sign at the end of a line hides the line break.
                return text.substring(open + 1, i).replaceAll("(?<!\\\\)%[ \\t]*\\n\\s*", "");
            }
        }
        at = end;
        return "";
    }
}
