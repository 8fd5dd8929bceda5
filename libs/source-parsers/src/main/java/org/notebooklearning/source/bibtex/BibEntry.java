package org.notebooklearning.source.bibtex;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// One entry of a `.bib` file.
///
/// @param type such as `article`, in lower case
/// @param fields by their names in lower case; values are LaTeX
public record BibEntry(String type, String key, Map<String, String> fields) {
    public BibEntry {
        fields = Map.copyOf(fields);
    }

    /// A field's value; empty where it is not there.
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /// The year in four digits, also from a biblatex `date`; empty where unknown.
    public String year() {
        String year = field("year").isEmpty() ? field("date") : field("year");
        String digits = year.replaceAll("[{}]", "").strip();
        return digits.length() > 4 && digits.substring(0, 4).chars().allMatch(Character::isDigit)
                ? digits.substring(0, 4)
                : digits;
    }

    /// The names of the authors, or of the editors where there are no authors, as they are written.
    public List<String> people() {
        String all = field("author").isEmpty() ? field("editor") : field("author");
        return Arrays.stream(all.split("\\s+and\\s+", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
