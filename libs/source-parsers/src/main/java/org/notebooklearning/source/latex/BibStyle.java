package org.notebooklearning.source.latex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.source.bibtex.BibEntry;

/// Entries of a `.bib` file in the order, with the labels and about with the words of BibTeX's
/// standard styles.
final class BibStyle {
    private final String style;
    private final UnaryOperator<String> printed;

    /// @param printed the text that a piece of LaTeX prints
    BibStyle(String style, UnaryOperator<String> printed) {
        this.style = style;
        this.printed = printed;
    }

    /// The entries as the style orders them: as cited, or by author.
    List<BibEntry> ordered(List<BibEntry> entries) {
        String lower = style.toLowerCase(Locale.ROOT);
        boolean sorted =
                style.startsWith("IEEEtranS")
                        || !(lower.contains("unsrt")
                                || lower.contains("ieee")
                                || lower.contains("nature")
                                || lower.contains("aps")
                                || lower.contains("num"));
        List<BibEntry> ordered = new ArrayList<>(entries);
        if (sorted) {
            Map<String, String> keys = new HashMap<>();
            entries.forEach(entry -> keys.put(entry.key(), sortKey(entry)));
            ordered.sort(Comparator.comparing(entry -> keys.getOrDefault(entry.key(), "")));
        }
        return ordered;
    }

    private String sortKey(BibEntry entry) {
        StringBuilder key = new StringBuilder();
        entry.people().forEach(name -> key.append(family(name)).append(' '));
        return (key + entry.year() + " " + entry.field("title"))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[{}\\\\]", "");
    }

    /// One label for each entry: a number, or letters and year where the style is alphabetic.
    List<String> labels(List<BibEntry> entries) {
        boolean letters = style.contains("alpha") || style.equals("IEEEtranSA");
        List<String> labels = new ArrayList<>();
        Map<String, Integer> times = new HashMap<>();
        for (BibEntry entry : entries) {
            if (letters) {
                times.merge(alphabetic(entry), 1, Integer::sum);
            }
        }
        Map<String, Integer> used = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            String label = letters ? alphabetic(entries.get(i)) : Integer.toString(i + 1);
            if (times.getOrDefault(label, 0) > 1) {
                label += Counters.format("alph", used.merge(label, 1, Integer::sum));
            }
            labels.add(label);
        }
        return labels;
    }

    private String alphabetic(BibEntry entry) {
        List<String> people = entry.people();
        String year = entry.year();
        String digits = year.length() >= 2 ? year.substring(year.length() - 2) : year;
        if (people.isEmpty()) {
            return entry.key().substring(0, Math.min(3, entry.key().length())) + digits;
        }
        if (people.size() == 1) {
            String family = family(people.getFirst());
            return family.substring(0, Math.min(3, family.length())) + digits;
        }
        StringBuilder letters = new StringBuilder();
        int most = people.size() > 4 ? 3 : people.size();
        for (String name : people.subList(0, most)) {
            String family = family(name);
            letters.append(
                    name.equals("others") ? "+" : family.isEmpty() ? "" : family.substring(0, 1));
        }
        return letters + (people.size() > 4 ? "+" : "") + digits;
    }

    /// The authors as citations print them.
    String shortAuthors(BibEntry entry) {
        List<String> people = entry.people();
        if (people.isEmpty()) {
            return entry.key();
        }
        String first = family(people.getFirst());
        return switch (people.size()) {
            case 1 -> first;
            case 2 ->
                    people.get(1).equals("others")
                            ? first + " et al."
                            : first + " and " + family(people.get(1));
            default -> first + " et al.";
        };
    }

    private String family(String name) {
        int comma = name.indexOf(',');
        int blank = name.lastIndexOf(' ');
        String raw =
                comma >= 0
                        ? name.substring(0, comma)
                        : name.startsWith("{") ? name : name.substring(blank + 1);
        return printed.apply(raw);
    }

    /// The entry as a line of a reference list.
    String text(BibEntry entry) {
        List<String> parts = new ArrayList<>();
        parts.add(people(entry));
        parts.add(entry.field("title"));
        String place =
                first(
                        entry,
                        "journal",
                        "journaltitle",
                        "booktitle",
                        "school",
                        "institution",
                        "howpublished");
        String volume = entry.field("volume");
        String number = entry.field("number").isEmpty() ? "" : "(" + entry.field("number") + ")";
        String pages =
                entry.field("pages").isEmpty() ? "" : ":" + entry.field("pages").replace("--", "–");
        String issue = volume + number + pages;
        List<String> where =
                new ArrayList<>(
                        List.of(
                                place,
                                issue.startsWith(":") ? "pages " + issue.substring(1) : issue,
                                entry.field("publisher"),
                                first(entry, "eprint", "note"),
                                entry.year()));
        where.removeIf(String::isBlank);
        parts.add(String.join(", ", where));
        parts.removeIf(String::isBlank);
        return printed.apply(String.join(". ", parts) + ".").replace("..", ".");
    }

    private static String first(BibEntry entry, String... fields) {
        for (String field : fields) {
            if (!entry.field(field).isEmpty()) {
                return entry.field(field);
            }
        }
        return "";
    }

    private static String people(BibEntry entry) {
        List<String> names = new ArrayList<>();
        for (String name : entry.people()) {
            int comma = name.indexOf(',');
            names.add(
                    name.equals("others")
                            ? "et al."
                            : comma < 0
                                    ? name
                                    : name.substring(comma + 1).strip()
                                            + " "
                                            + name.substring(0, comma));
        }
        int last = names.size() - 1;
        if (last < 1) {
            return String.join("", names);
        }
        return String.join(", ", names.subList(0, last))
                + (names.get(last).equals("et al.") ? " " : " and ")
                + names.get(last);
    }

    /// Where the work is found; `found` where the entry does not say it.
    @Nullable String address(BibEntry entry, @Nullable String found) {
        String doi = entry.field("doi");
        if (!doi.isEmpty()) {
            return doi.startsWith("http") ? doi : "https://doi.org/" + doi;
        }
        String url = entry.field("url").replace("\\_", "_").replace("\\%", "%").replace("\\", "");
        if (url.startsWith("http")) {
            return url;
        }
        boolean arxiv =
                entry.field("archiveprefix").equalsIgnoreCase("arxiv")
                        || entry.field("eprinttype").equalsIgnoreCase("arxiv");
        return arxiv && !entry.field("eprint").isEmpty()
                ? "https://arxiv.org/abs/" + entry.field("eprint")
                : found;
    }
}
