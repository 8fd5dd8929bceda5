package org.notebooklearning.concepts.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph;
import org.notebooklearning.contracts.source.SourceDocument.Reading;

/// Finds the sentences of a source that are worth quoting for given terms. Each sentence is given
/// out once; the same source and the same questions in the same order give the same answers.
public final class QuoteFinder {
    private static final int SHORTEST = 50;
    private static final int LONGEST = 420;
    private static final Pattern TELLS =
            Pattern.compile(
                    "\\b(?:we|is|are|can|allows?|makes?|uses?|only|instead|because|where|which)\\b");
    private static final Pattern NOISE = Pattern.compile("[0-9=+<>|{}\\\\\\[\\]^~]");

    /// A formula between dollar signs would be shown as its LaTeX: quotations are escaped.
    private static final Pattern FORMULA = Pattern.compile("\\$[^$\\s][^$]*\\$");

    private final List<Sentence> sentences = new ArrayList<>();
    private final Set<String> given = new HashSet<>();

    public QuoteFinder(SourceDocument source) {
        for (int i = 0; i < source.sections().size(); i++) {
            SourceDocument.Section section = source.sections().get(i);
            String work = source.readingOf(i).map(Reading::title).orElseGet(() -> name(source));
            for (Paragraph paragraph : section.paragraphs()) {
                if (isTheSourcesOwn(paragraph.kind())) {
                    add(paragraph, work, section);
                }
            }
        }
    }

    private void add(Paragraph paragraph, String work, SourceDocument.Section section) {
        for (String text : Sentences.of(paragraph.text())) {
            if (!FORMULA.matcher(text).find()) {
                sentences.add(
                        new Sentence(
                                text,
                                text.toLowerCase(Locale.ROOT),
                                new Place(work, paragraph.position().page(), headingOf(section))));
            }
        }
    }

    private static boolean isTheSourcesOwn(Paragraph.Kind kind) {
        return switch (kind) {
            case TEXT, LIST_ITEM, ABSTRACT, THEOREM, ADMONITION -> true;
            case FOOTNOTE, QUOTE -> false;
        };
    }

    private static String name(SourceDocument source) {
        return source.title().isEmpty() ? source.origin() : source.title();
    }

    /// The best sentence that has at least one of `terms` (the first term counts double) and was
    /// not given out before; empty where the source has none.
    public Optional<Quote> best(List<String> terms) {
        Optional<Sentence> best =
                sentences.stream()
                        .filter(s -> s.text.length() >= SHORTEST && s.text.length() <= LONGEST)
                        .filter(s -> !given.contains(s.text))
                        .filter(s -> score(s, terms) >= needed(terms))
                        .max(Comparator.comparingDouble(s -> score(s, terms)));
        best.ifPresent(sentence -> given.add(sentence.text));
        return best.map(s -> new Quote(s.text, s.place.work, s.place.page, s.place.section));
    }

    private static double needed(List<String> terms) {
        return terms.size() > 2 ? 1.6 : 0.8;
    }

    private static double score(Sentence sentence, List<String> terms) {
        double score = 0;
        for (int i = 0; i < terms.size(); i++) {
            if (sentence.lower.contains(terms.get(i).toLowerCase(Locale.ROOT))) {
                score += i == 0 ? 2 : 1;
            }
        }
        if (score == 0) {
            return 0;
        }
        double noise =
                (double) NOISE.matcher(sentence.text).results().count() / sentence.text.length();
        double telling = Math.min(2, TELLS.matcher(sentence.lower).results().count()) * 0.1;
        return score + telling - 6 * noise - sentence.text.length() / 4000.0;
    }

    private static String headingOf(SourceDocument.Section section) {
        return (section.number() + " " + section.heading()).strip();
    }

    /// A sentence of the source.
    ///
    /// @param work title of the source, or of the work of a reading list that says it
    /// @param page from 1; 0 for sources without pages
    /// @param section number and heading; empty where unknown
    public record Quote(String text, String work, int page, String section) {}

    private record Place(String work, int page, String section) {}

    private record Sentence(String text, String lower, Place place) {}
}
