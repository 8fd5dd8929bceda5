package org.notebooklearning.author.lesson;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.notebooklearning.author.beat.LessonSoFar;
import org.notebooklearning.contracts.report.MeaningReading;
import org.notebooklearning.contracts.report.MeaningReading.Evidence;
import org.notebooklearning.contracts.report.MeaningReading.ReadRule;
import org.notebooklearning.contracts.report.MeaningReading.Said;
import org.notebooklearning.contracts.report.MeaningReading.Vote;
import org.notebooklearning.contracts.report.Verdict;

/// What most readings find against the meaning of a lesson, as its author can mend it.
///
/// @param sentences one for each rule that is broken
/// @param beats ids of those that the findings are about; empty where one is about the whole lesson
record MeaningFindings(List<String> sentences, Set<String> beats) {
    static MeaningFindings of(LessonJudgement judged, MeaningReading reading) {
        LessonSoFar lesson = judged.lesson();
        List<String> sentences = new ArrayList<>();
        Set<String> beats = new HashSet<>();
        boolean whole = false;
        for (ReadRule rule : reading.rules()) {
            if (rule.isMajority(Said.BROKEN, reading.reader().samples())) {
                List<Vote> broken =
                        rule.votes().stream().filter(vote -> vote.said() == Said.BROKEN).toList();
                Set<String> here = new HashSet<>();
                broken.forEach(vote -> here.addAll(beatsOf(lesson, vote)));
                sentences.add(sentence(lesson, title(judged, rule), broken.getFirst()));
                whole |= here.isEmpty();
                beats.addAll(here);
            }
        }
        return new MeaningFindings(sentences, whole ? Set.of() : beats);
    }

    private static String title(LessonJudgement judged, ReadRule rule) {
        return judged.verdicts().stream()
                .filter(verdict -> verdict.rule().equals(rule.rule()))
                .map(Verdict::title)
                .findFirst()
                .orElse(rule.rule());
    }

    private static Set<String> beatsOf(LessonSoFar lesson, Vote vote) {
        return vote.evidence().stream()
                .map(place -> lesson.where(place.cell()))
                .flatMap(Optional::stream)
                .map(LessonSoFar.Where::beat)
                .collect(Collectors.toSet());
    }

    private static String sentence(LessonSoFar lesson, String title, Vote vote) {
        String places =
                vote.evidence().stream()
                        .map(place -> place(lesson, place))
                        .collect(Collectors.joining(", "));
        return (places.isEmpty() ? "The lesson" : places)
                + " ("
                + title
                + "): "
                + vote.why()
                + " "
                + vote.fix();
    }

    private static String place(LessonSoFar lesson, Evidence place) {
        String where =
                lesson.where(place.cell()).map(LessonSoFar.Where::toString).orElse("The imports");
        return where + " “" + place.quotation() + "”";
    }
}
