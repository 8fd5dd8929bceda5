package org.notebooklearning.author.beat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.author.cells.SeenCell;
import org.notebooklearning.author.outline.LessonOutline;
import org.notebooklearning.author.outline.LessonOutline.Misconception;
import org.notebooklearning.author.outline.LessonOutline.OutlinedBeat;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.plan.PlannedBeat.Form;
import org.notebooklearning.contracts.report.LessonReport.BoundName;

/// What every author of a part of a lesson is told: the lesson, the outline of a beat, what stands
/// before it with its outputs, and what the kernel holds.
final class ToldParts {
    private static final int MOST_QUESTIONS = 9;

    private ToldParts() {}

    /// What the lesson is about, for whoever writes a part of it.
    static String lesson(LessonFrame frame) {
        LessonOutline outline = frame.outline();
        String links =
                outline.links().stream()
                        .map(link -> "- " + link.title() + ": " + link.url())
                        .collect(Collectors.joining("\n"));
        return "Title: %s\nAt the end the reader can say: %s\nWhy: %s\nTaken for granted: %s\nThe world: %s. %s\nIts data: %s\nLinks that may stand in it:\n%s"
                .formatted(
                        outline.title(),
                        outline.summary(),
                        outline.why(),
                        String.join("; ", outline.requires()),
                        outline.world().name(),
                        outline.world().story(),
                        outline.world().data(),
                        links.isEmpty() ? "none" : links)
                .concat(packages(frame))
                .concat(design(outline.design()));
    }

    /// Nothing where an earlier outline has no such thing.
    private static String design(LessonOutline.@Nullable Design design) {
        return design == null
                ? ""
                : "\nIts design:\n" + Json.mapper().valueToTree(design).toPrettyString();
    }

    /// Nothing where nothing was installed, as if there were no such thing.
    private static String packages(LessonFrame frame) {
        List<String> installed = frame.packages();
        return installed.isEmpty()
                ? ""
                : "\nInstalled for this lesson besides, to be imported like the others: "
                        + String.join(", ", installed);
    }

    /// The outline of a beat, with the misconceptions of its exercise.
    static String outlined(LessonFrame frame, OutlinedBeat beat) {
        Map<String, String> misconceptions = new LinkedHashMap<>();
        LessonOutline.Exercise exercise = beat.exercise();
        if (exercise != null) {
            for (String id : exercise.misconceptions()) {
                frame.outline()
                        .misconception(id)
                        .ifPresent(one -> misconceptions.put(id, words(one)));
            }
        }
        String text = Json.mapper().valueToTree(beat).toPrettyString();
        return misconceptions.isEmpty()
                ? text
                : text + "\nThe misconceptions of its exercise: " + misconceptions;
    }

    private static String words(Misconception one) {
        return "“" + one.belief() + "” (" + one.truth() + ")";
    }

    /// The nearest beats whole; of those further back only their code, where room is short.
    ///
    /// @param before the cells of beats by their ids, in order
    /// @param longest in characters
    static String before(Map<String, List<SeenCell>> before, int longest) {
        if (before.isEmpty()) {
            return "Nothing: this beat is the first one.";
        }
        List<String> texts = new ArrayList<>();
        int room = longest;
        for (String id : List.copyOf(before.keySet()).reversed()) {
            List<SeenCell> cells = before.getOrDefault(id, List.of());
            String whole = text(id, cells);
            String text =
                    whole.length() <= room
                            ? whole
                            : text(
                                    id,
                                    cells.stream()
                                            .filter(
                                                    c ->
                                                            !c.written()
                                                                    .marker()
                                                                    .contains("[markdown]"))
                                            .toList());
            room -= text.length();
            texts.addFirst(text);
        }
        return String.join("\n", texts);
    }

    /// Answers and misconceptions are of no use to the author of another beat.
    private static String text(String id, List<SeenCell> cells) {
        return "## "
                + id
                + "\n\n"
                + cells.stream()
                        .filter(
                                cell ->
                                        !cell.written()
                                                .marker()
                                                .matches(".*role=\"(answer|misconception)\".*"))
                        .map(cell -> cell.text(""))
                        .collect(Collectors.joining("\n"));
    }

    /// What names stand for: as it is in the kernel, and as the outline meant it.
    static String names(LessonFrame frame, List<BoundName> bound) {
        Map<String, String> names = new LinkedHashMap<>();
        for (BoundName name : bound) {
            if (!name.name().startsWith("test_")) {
                names.put(name.name(), words(name));
            }
        }
        return names.isEmpty()
                ? "Nothing besides the imports."
                : names.entrySet().stream()
                        .map(
                                one ->
                                        "- `"
                                                + one.getKey()
                                                + "`: "
                                                + one.getValue()
                                                + meaning(frame, one.getKey()))
                        .collect(Collectors.joining("\n"));
    }

    private static String meaning(LessonFrame frame, String name) {
        return frame.outline().beats().stream()
                .flatMap(one -> one.binds().stream())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .map(one -> ": “" + one.meaning() + "”")
                .orElse("");
    }

    private static String words(BoundName name) {
        String shape = name.shape().isEmpty() ? "" : " " + name.shape();
        return name.type() + shape + (name.summary().isEmpty() ? "" : " (" + name.summary() + ")");
    }

    /// The opening asks the sceptic's questions, and the ending answers them: the same ones, in the
    /// same words, though two authors write the two.
    static String sceptic(LessonFrame frame, OutlinedBeat beat) {
        if (beat.kind() != BeatKind.OPENING && beat.kind() != BeatKind.ENDING) {
            return "";
        }
        List<OutlinedBeat> asked =
                frame.beats().stream()
                        .map(one -> frame.outlined(one.id()))
                        .filter(one -> one.objection() != null)
                        .toList();
        List<OutlinedBeat> first =
                asked.stream()
                        .sorted(Comparator.comparing(OutlinedBeat::weight))
                        .limit(MOST_QUESTIONS)
                        .toList();
        return "The sceptic's questions, which the opening lists and the ending answers, these and no"
                + " others:\n"
                + asked.stream()
                        .filter(first::contains)
                        .map(one -> "- " + one.objection())
                        .collect(Collectors.joining("\n"));
    }

    /// What else is to be said of a beat that its reader needs only in short, or that leads on.
    static String form(PlannedBeat planned, OutlinedBeat beat) {
        String image =
                beat.kind() == BeatKind.ADJACENT
                        ? "\n\nOne of its cells has role=\"image\", and it says what to search for to read on."
                        : "";
        return planned.form() == Form.RECAP
                ? "\n\nThis reader needs the subject of this beat only in short. Write its recap alone: two to"
                        + " five cells that recall it and bind the names."
                        + (beat.interactive() == null ? "" : " Its interactive cell stays.")
                        + (beat.simulation() == null ? "" : " Its simulation stays.")
                : image;
    }
}
