package org.notebooklearning.concepts.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.notebooklearning.concepts.library.Beat;
import org.notebooklearning.concepts.library.BeatCell;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.concepts.library.Question;
import org.notebooklearning.contracts.lesson.Level;

/// Looks for what would make lessons on a concept wrong or thin, without writing one.
public final class ConceptCheck {
    static final String ABOUT = "concept.yaml";
    private static final String DIAGNOSTICS = "diagnostics.yaml";
    private static final int FEWEST_QUESTIONS = 4;
    private static final int MOST_QUESTIONS = 6;
    private static final Pattern URL = Pattern.compile("https?://[^\\s)\\]\"'>]+");

    private ConceptCheck() {}

    /// Everything that was found, by what it is about.
    public static List<ConceptProblem> problems(Concept concept) {
        List<ConceptProblem> problems = new ArrayList<>();
        problems.addAll(ofQuestions(concept));
        problems.addAll(ofSkills(concept));
        problems.addAll(ofLinks(concept));
        problems.addAll(ExerciseCheck.problems(concept));
        problems.addAll(LevelCheck.problems(concept));
        return List.copyOf(problems);
    }

    static String file(Beat beat) {
        return "beats/" + beat.id() + ".py";
    }

    private static List<ConceptProblem> ofQuestions(Concept concept) {
        List<ConceptProblem> problems = new ArrayList<>();
        int number = concept.questions().size();
        if (number < FEWEST_QUESTIONS || number > MOST_QUESTIONS) {
            problems.add(ofQuestion("There are 4 to 6 questions, and here are " + number));
        }
        if (concept.questions().stream().noneMatch(question -> question.diagnostic().basic())) {
            problems.add(ofQuestion("No question is one of the very basic tests (basic: true)"));
        }
        for (Question question : concept.questions()) {
            String id = question.diagnostic().id();
            question.diagnostic().options().stream()
                    .filter(option -> option.correct() != (option.misconception() == null))
                    .map(
                            option ->
                                    id
                                            + ": the option “"
                                            + option.text()
                                            + "” is either correct or stands for a"
                                            + " misconception")
                    .forEach(message -> problems.add(ofQuestion(message)));
            question.addWhenWrong().stream()
                    .filter(beat -> concept.beat(beat).map(Beat::when).isEmpty())
                    .map(beat -> id + ": the beat " + beat + " is added, but has no `when`")
                    .forEach(message -> problems.add(ofQuestion(message)));
            question.shortenWhenRight().stream()
                    .filter(beat -> concept.beat(beat).filter(Beat::hasRecap).isEmpty())
                    .map(beat -> id + ": the beat " + beat + " is shortened, but has no recap")
                    .forEach(message -> problems.add(ofQuestion(message)));
        }
        return problems;
    }

    private static ConceptProblem ofQuestion(String message) {
        return ConceptProblem.in(DIAGNOSTICS, 0, message);
    }

    /// Beats that are there only when they are called for teach nothing that others may build on.
    private static List<ConceptProblem> ofSkills(Concept concept) {
        List<ConceptProblem> problems = new ArrayList<>();
        for (Level level : Level.values()) {
            Set<String> known = new HashSet<>(concept.given());
            for (Beat beat : concept.beats()) {
                if (!beat.levels().contains(level)) {
                    continue;
                }
                beat.assumes().stream()
                        .filter(skill -> !known.contains(skill))
                        .map(
                                skill ->
                                        "It assumes the skill "
                                                + skill
                                                + ", which at level "
                                                + level.word()
                                                + " no beat before it teaches and `given` does"
                                                + " not list")
                        .forEach(
                                message -> problems.add(ConceptProblem.in(file(beat), 1, message)));
                if (beat.when() == null) {
                    known.addAll(beat.teaches());
                }
            }
        }
        return problems;
    }

    private static List<ConceptProblem> ofLinks(Concept concept) {
        Set<String> known =
                concept.links().stream().map(Concept.Link::url).collect(Collectors.toSet());
        List<ConceptProblem> problems = new ArrayList<>();
        for (Beat beat : concept.beats()) {
            for (BeatCell cell : beat.cells()) {
                Matcher matcher = URL.matcher(cell.source());
                while (matcher.find()) {
                    String url = matcher.group().replaceAll("[.,;]$", "");
                    if (!known.contains(url)) {
                        problems.add(
                                ConceptProblem.in(
                                        file(beat),
                                        cell.line() + linesBefore(cell, matcher.start()),
                                        "The link is not listed under `links`: " + url));
                    }
                }
            }
        }
        return problems;
    }

    private static int linesBefore(BeatCell cell, int place) {
        return (int) cell.source().substring(0, place).chars().filter(c -> c == '\n').count();
    }
}
