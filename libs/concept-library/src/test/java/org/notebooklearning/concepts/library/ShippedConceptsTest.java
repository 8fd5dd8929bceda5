package org.notebooklearning.concepts.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.notebook.ExerciseProof;
import org.notebooklearning.contracts.plan.PlannedBeat.Form;

/// What the format cannot say but every shipped concept must keep.
class ShippedConceptsTest {
    private static final Pattern URL = Pattern.compile("https?://[^\\s)\\]\"'>]+");
    private static final ConceptLibrary LIBRARY = ConceptLibrary.shipped();

    @TestFactory
    Stream<DynamicTest> everyConceptIsTeachable() {
        return LIBRARY.concepts().stream()
                .flatMap(
                        concept ->
                                Stream.of(
                                        test(
                                                concept,
                                                "asks four to six questions",
                                                problemsOfQuestions(concept)),
                                        test(
                                                concept,
                                                "teaches every skill before it is assumed",
                                                problemsOfSkills(concept)),
                                        test(
                                                concept,
                                                "names every link it uses",
                                                problemsOfLinks(concept)),
                                        test(
                                                concept,
                                                "has a proof for every exercise",
                                                problemsOfExercises(concept)),
                                        test(
                                                concept,
                                                "opens, practises and ends at every level",
                                                problemsOfShape(concept))));
    }

    private static DynamicTest test(Concept concept, String name, List<String> problems) {
        return DynamicTest.dynamicTest(
                concept.id() + " " + name, () -> assertThat(problems).isEmpty());
    }

    private static List<String> problemsOfQuestions(Concept concept) {
        List<String> problems = new ArrayList<>();
        if (concept.questions().size() < 4 || concept.questions().size() > 6) {
            problems.add(concept.questions().size() + " questions");
        }
        if (concept.questions().stream().noneMatch(question -> question.diagnostic().basic())) {
            problems.add("no very basic test");
        }
        for (Question question : concept.questions()) {
            question.diagnostic().options().stream()
                    .filter(option -> option.correct() != (option.misconception() == null))
                    .forEach(
                            option ->
                                    problems.add(
                                            question.diagnostic().id() + ": " + option.text()));
            question.addWhenWrong().stream()
                    .filter(beat -> concept.beat(beat).map(Beat::when).isEmpty())
                    .forEach(beat -> problems.add(beat + " is added but has no `when`"));
            question.shortenWhenRight().stream()
                    .filter(beat -> concept.beat(beat).filter(Beat::hasRecap).isEmpty())
                    .forEach(beat -> problems.add(beat + " is shortened but has no recap"));
        }
        return problems;
    }

    private static List<String> problemsOfSkills(Concept concept) {
        List<String> problems = new ArrayList<>();
        for (Level level : Level.values()) {
            Set<String> known = new HashSet<>(concept.given());
            for (Beat beat : concept.beats()) {
                if (beat.levels().contains(level)) {
                    beat.assumes().stream()
                            .filter(skill -> !known.contains(skill))
                            .forEach(
                                    skill ->
                                            problems.add(
                                                    level.word()
                                                            + "/"
                                                            + beat.id()
                                                            + " assumes "
                                                            + skill));
                    if (beat.when() == null) {
                        known.addAll(beat.teaches());
                    }
                }
            }
        }
        return problems;
    }

    private static List<String> problemsOfLinks(Concept concept) {
        Set<String> known =
                concept.links().stream().map(Concept.Link::url).collect(Collectors.toSet());
        List<String> problems = new ArrayList<>();
        for (Beat beat : concept.beats()) {
            for (BeatCell cell : beat.cells()) {
                Matcher url = URL.matcher(cell.source());
                while (url.find()) {
                    if (!known.contains(url.group().replaceAll("[.,;]$", ""))) {
                        problems.add(beat.id() + ": " + url.group());
                    }
                }
            }
        }
        return problems;
    }

    private static List<String> problemsOfExercises(Concept concept) {
        List<String> problems = new ArrayList<>();
        for (Beat beat : concept.beats()) {
            for (BeatCell cell : beat.cells()) {
                if (cell.isPractice()) {
                    if (cell.source().split(ExerciseProof.BLANK, -1).length != 2) {
                        problems.add(cell.exercise() + " has not exactly one blank");
                    }
                    if (beat.answerTo(cell.exercise()).isEmpty()) {
                        problems.add(cell.exercise() + " has no answer");
                    }
                    if (beat.cells().stream()
                            .noneMatch(
                                    c ->
                                            c.isMisconception()
                                                    && c.exercise().equals(cell.exercise()))) {
                        problems.add(cell.exercise() + " has no misconception");
                    }
                }
            }
        }
        return problems;
    }

    private static List<String> problemsOfShape(Concept concept) {
        List<String> problems = new ArrayList<>();
        for (Level level : Level.values()) {
            List<Beat> beats =
                    concept.beats().stream()
                            .filter(beat -> beat.when() == null && beat.levels().contains(level))
                            .toList();
            if (!beats.getFirst().kind().equals("opening")
                    || !beats.getLast().kind().equals("ending")) {
                problems.add(
                        level.word()
                                + " begins with "
                                + beats.getFirst().id()
                                + " and ends with "
                                + beats.getLast().id());
            }
            Set<String> roles =
                    beats.stream()
                            .flatMap(beat -> beat.delivered(level, Form.FULL).stream())
                            .map(BeatCell::role)
                            .collect(Collectors.toSet());
            for (String role :
                    List.of(
                            "setup",
                            "visualisation",
                            "simulation",
                            "interactive",
                            "practice",
                            "image",
                            "quote")) {
                if (!roles.contains(role)) {
                    problems.add(level.word() + " has no cell of role " + role);
                }
            }
        }
        return problems;
    }
}
