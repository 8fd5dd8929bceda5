package org.notebooklearning.source.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What stands between `---` before the text: the few fields of it that a document has.
record FrontMatter(
        String title,
        List<String> authors,
        @Nullable String language,
        @Nullable String licence,
        Map<String, String> substitutions) {
    private static final Pattern SUBSTITUTIONS = Pattern.compile("^( *)substitutions: *$");
    private static final Pattern SUBSTITUTION =
            Pattern.compile("^( +)[\"']?([\\w-]{1,60})[\"']?: +(\\S.*)$");
    private static final Pattern FIELD = Pattern.compile("^([A-Za-z_-]{2,30}):\\s*(.*)$");

    static FrontMatter of(List<String> lines) {
        String title = "";
        String language = null;
        String licence = null;
        List<String> authors = new ArrayList<>();
        boolean listing = false;
        for (String line : lines) {
            Matcher field = FIELD.matcher(line);
            if (!field.matches()) {
                if (listing && line.strip().startsWith("- ")) {
                    authors.add(plain(line.strip().substring(2).replaceFirst("^name:\\s*", "")));
                }
                continue;
            }
            String value = plain(field.group(2));
            listing = false;
            switch (field.group(1).toLowerCase(Locale.ROOT)) {
                case "title" -> title = value;
                case "lang", "language" -> language = value.isEmpty() ? null : value;
                case "license", "licence" -> licence = value.isEmpty() ? null : value;
                case "author", "authors" -> {
                    listing = true;
                    for (String author : value.replaceAll("[\\[\\]]", "").split(",\\s*", -1)) {
                        if (!author.isBlank()) {
                            authors.add(plain(author));
                        }
                    }
                }
                default -> {
                    // Of no interest: layouts, dates, positions in a sidebar.
                }
            }
        }
        return new FrontMatter(
                title, List.copyOf(authors), language, licence, substitutions(lines));
    }

    /// What MyST puts in the place of `{{ name }}`: the lines below `substitutions`.
    private static Map<String, String> substitutions(List<String> lines) {
        Map<String, String> substitutions = new HashMap<>();
        int indent = -1;
        for (String line : lines) {
            Matcher begin = SUBSTITUTIONS.matcher(line);
            Matcher one = SUBSTITUTION.matcher(line);
            if (begin.matches()) {
                indent = begin.group(1).length();
            } else if (indent >= 0 && one.matches() && one.group(1).length() > indent) {
                substitutions.put(one.group(2), plain(one.group(3)));
            } else if (!line.isBlank()) {
                indent = -1;
            }
        }
        return substitutions;
    }

    private static String plain(String value) {
        return value.strip().replaceAll("^[\"']|[\"']$", "");
    }
}
