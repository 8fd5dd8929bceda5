package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.report.Verdict.Finding;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph;
import org.notebooklearning.contracts.source.SourceDocument.Section;

/// NL503: what the source or the scope puts in the centre is taught. The centre of a source is told
/// by the words of its title, abstract and headings, by how often they are used; where the lesson's
/// topic is not in the source's title the source is background, and the scope or the plan's own
/// words are the centre. Enough of them must stand in the lesson's prose.
final class CentreTaught implements Rule {
    private static final int CENTRAL = 8;
    private static final int IN_TITLE = 12;
    private static final int IN_HEADING = 3;
    private static final int IN_ABSTRACT = 4;
    private static final double ENOUGH = 0.5;
    private static final Set<String> OF_ANY_PAPER =
            Vocabulary.of(
                    "abstract introduction background related work experiments experimental results"
                            + " conclusion conclusions discussion appendix references"
                            + " acknowledgements"
                            + " acknowledgments paper propose proposed approach method methods"
                            + " analysis"
                            + " evaluation settings setup baseline performance different"
                            + " demonstrate"
                            + " compared section figure table model training network neural"
                            + " learning"
                            + " learn task dataset state art significantly effective implementation"
                            + " however able achieve based towards study published conference"
                            + " however");

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        Map<String, String> centre = centre(lesson);
        if (centre.isEmpty()) {
            return new NotChecked("There is neither a source nor a scope.");
        }
        Set<String> taught = taught(lesson);
        List<String> missing = new ArrayList<>();
        centre.forEach(
                (stem, word) -> {
                    if (taught.stream().noneMatch(other -> alike(other, stem))) {
                        missing.add(word);
                    }
                });
        List<Finding> findings = new ArrayList<>();
        if (missing.size() > centre.size() * (1 - ENOUGH)) {
            findings.add(
                    WholeLesson.finding(
                            "Of "
                                    + centre.size()
                                    + " central words the lesson never uses "
                                    + String.join(", ", missing),
                            "Teach what they stand for, or narrow the topic in the plan."));
        }
        return new Checked("central words: " + String.join(", ", centre.values()), findings);
    }

    /// Stems and words of the centre; none where there is neither a source nor a scope.
    private static Map<String, String> centre(LessonUnderCheck lesson) {
        Map<String, String> topic = Vocabulary.byStem(topic(lesson));
        SourceDocument source = lesson.source().orElse(null);
        if (source != null && isAbout(source, topic.keySet())) {
            return top(source);
        }
        Map<String, String> scope =
                lesson.request()
                        .map(request -> Vocabulary.byStem(request.scope()))
                        .orElse(Map.of());
        return !scope.isEmpty() || source == null ? scope : topic;
    }

    private static boolean isAbout(SourceDocument source, Set<String> topic) {
        Set<String> title = Vocabulary.of(source.title());
        return topic.isEmpty()
                || topic.stream()
                        .anyMatch(word -> title.stream().anyMatch(other -> alike(other, word)));
    }

    private static String topic(LessonUnderCheck lesson) {
        return lesson.request().map(LessonRequest::topic).orElse("")
                + " "
                + lesson.plan().map(plan -> plan.title() + " " + plan.concept()).orElse("");
    }

    private static Map<String, String> top(SourceDocument source) {
        Map<String, Integer> weights = new HashMap<>();
        Map<String, String> words = new HashMap<>();
        weigh(source.title(), IN_TITLE, weights, words);
        for (Section section : source.sections()) {
            weigh(section.heading(), IN_HEADING, weights, words);
            for (Paragraph paragraph : section.paragraphs()) {
                boolean isAbstract = paragraph.kind() == Paragraph.Kind.ABSTRACT;
                weigh(paragraph.text(), isAbstract ? IN_ABSTRACT : 1, weights, words);
            }
        }
        weights.keySet().removeAll(OF_ANY_PAPER);
        Map<String, String> top = new LinkedHashMap<>();
        weights.entrySet().stream()
                .sorted(
                        Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                                .thenComparing(Map.Entry::getKey))
                .limit(CENTRAL)
                .forEach(e -> top.put(e.getKey(), words.getOrDefault(e.getKey(), e.getKey())));
        return top;
    }

    private static void weigh(
            String text, int weight, Map<String, Integer> weights, Map<String, String> words) {
        Vocabulary.byStem(text)
                .forEach(
                        (stem, word) -> {
                            weights.merge(stem, weight, Integer::sum);
                            words.putIfAbsent(stem, word);
                        });
    }

    private static Set<String> taught(LessonUnderCheck lesson) {
        Set<String> taught = new TreeSet<>();
        lesson.markdownCells().forEach(cell -> taught.addAll(Vocabulary.of(cell.source())));
        lesson.codeCells().forEach(cell -> taught.addAll(Vocabulary.of(cell.source())));
        lesson.plan().ifPresent(plan -> taught.addAll(planned(plan)));
        return taught;
    }

    private static Set<String> planned(LessonPlan plan) {
        Set<String> words = Vocabulary.of(plan.title() + " " + plan.summary());
        for (PlannedBeat beat : plan.beats()) {
            words.addAll(Vocabulary.of(beat.title() + " " + beat.intent()));
        }
        return words;
    }

    /// Whether one begins with the other: "norm" and "normaliz" are one idea.
    private static boolean alike(String word, String term) {
        return word.startsWith(term) || (word.length() > 3 && term.startsWith(word));
    }
}
