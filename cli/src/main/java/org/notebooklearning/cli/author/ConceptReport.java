package org.notebooklearning.cli.author;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was found about one concept.
///
/// @param lines on each lesson that was looked at: what it is made of and how it ran
public record ConceptReport(Path folder, List<AuthorFinding> findings, List<String> lines) {
    public ConceptReport {
        findings = List.copyOf(findings);
        lines = List.copyOf(lines);
    }

    /// Findings that several lessons share are told once, in the order of the files: first what is
    /// about the concept as a whole.
    static ConceptReport of(Path folder, List<AuthorFinding> found, List<String> lines) {
        Map<Object, AuthorFinding> merged = new LinkedHashMap<>();
        found.forEach(one -> merged.merge(one.identity(), one, AuthorFinding::alsoIn));
        List<AuthorFinding> ordered = new ArrayList<>(merged.values());
        ordered.sort(
                Comparator.comparing(AuthorFinding::file)
                        .thenComparingInt(AuthorFinding::line)
                        .thenComparing(AuthorFinding::rule));
        return new ConceptReport(folder, ordered, lines);
    }

    /// Whether nothing was found that keeps a lesson from passing.
    public boolean passed() {
        return findings.stream().noneMatch(AuthorFinding::blocks);
    }

    /// All of it for people.
    public String text() {
        StringBuilder text = new StringBuilder(AuthorText.of(folder, findings));
        lines.forEach(line -> text.append(line).append('\n'));
        String name = folder.toAbsolutePath().normalize().getFileName().toString();
        return text.append(AuthorText.summary(name, findings)).toString();
    }
}
