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
import org.notebooklearning.author.prompt.PromptText;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.plan.PlannedBeat.Form;
import org.notebooklearning.contracts.report.LessonReport.BoundName;

/// What a model is told to write one beat: the lesson and its plan, the beats that this one stands
/// on with their real outputs, what the kernel holds after them, the source's passages, and a beat
/// of the library that shows the form.
final class BeatPrompt {
    static final PromptText TEXT = PromptText.named("beat");
    private static final String UNTOLD =
            "This lesson was not told: the titles and intents of its beats are what you have.";
    private static final int MOST_QUESTIONS = 6;
    private static final int ROOM = 2;
    private static final int PASSAGES = 24_000;
    private static final int BEFORE = 40_000;
    private final LessonFrame frame;
    private final PlannedBeat planned;
    private final OutlinedBeat beat;
    private final String telling;
    private final boolean remembered;

    /// @param telling the lesson as it was told before its beats were written; empty where nobody
    ///     told it
    /// @param remembered whether the author has seen what beats before this one were told
    BeatPrompt(LessonFrame frame, PlannedBeat planned, String telling, boolean remembered) {
        this.frame = frame;
        this.planned = planned;
        this.telling = telling.isBlank() ? UNTOLD : telling;
        this.beat = frame.outlined(planned.id());
        this.remembered = remembered;
    }

    /// @param before the cells of the beats that it stands on, by the beat's id, in order
    /// @param bound what their names stand for
    String text(Map<String, List<SeenCell>> before, List<BoundName> bound) {
        boolean opening = beat.kind() == BeatKind.OPENING;
        return TEXT.with(
                Map.ofEntries(
                        Map.entry("topic", frame.request().topic()),
                        Map.entry("level", frame.level(planned).word()),
                        Map.entry("lesson", lesson(frame)),
                        Map.entry("telling", telling),
                        Map.entry("beats", beats()),
                        Map.entry("beat", outlined()),
                        Map.entry("before", before(before)),
                        Map.entry("names", names(bound)),
                        Map.entry("source", Passages.of(frame.source(), beat, PASSAGES)),
                        Map.entry("example", example()),
                        Map.entry("title", beat.title()),
                        Map.entry("cells", Integer.toString(beat.cells())),
                        Map.entry("most", Integer.toString(most(beat))),
                        Map.entry(
                                "heading", opening ? ", behind `# ` with the lesson's title" : ""),
                        Map.entry("form", form())));
    }

    /// How many cells a beat may have that was outlined with so many.
    static int most(OutlinedBeat beat) {
        return beat.cells() + ROOM;
    }

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

    /// The plan with what each beat binds, and what its neighbours are about.
    private String beats() {
        List<PlannedBeat> all = frame.beats();
        int own = all.indexOf(planned);
        StringBuilder text = new StringBuilder();
        for (int number = 0; number < all.size(); number++) {
            OutlinedBeat one = frame.outlined(all.get(number).id());
            text.append(number == own ? "--> " : "    ").append(number + 1).append(". ");
            text.append(one.title());
            if (!one.binds().isEmpty()) {
                text.append(" (binds ");
                text.append(
                        one.binds().stream()
                                .map(LessonOutline.Name::name)
                                .collect(Collectors.joining(", ")));
                text.append(')');
            }
            text.append('\n');
            if (Math.abs(number - own) == 1) {
                text.append("       ").append(one.intent()).append('\n');
            }
        }
        return text.append(sceptic(all)).toString();
    }

    /// The opening asks the sceptic's questions, and the ending answers them: the same ones, in the
    /// same words, though two authors write the two.
    private String sceptic(List<PlannedBeat> all) {
        if (beat.kind() != BeatKind.OPENING && beat.kind() != BeatKind.ENDING) {
            return "";
        }
        List<OutlinedBeat> asked =
                all.stream()
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

    private String outlined() {
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
    private static String before(Map<String, List<SeenCell>> before) {
        if (before.isEmpty()) {
            return "Nothing: this beat is the first one.";
        }
        List<String> texts = new ArrayList<>();
        int room = BEFORE;
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

    private String names(List<BoundName> bound) {
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
                                                + meaning(one.getKey()))
                        .collect(Collectors.joining("\n"));
    }

    private String meaning(String name) {
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

    private String example() {
        if (remembered && !isFirstOfItsKind()) {
            return "In the form of the beats before.";
        }
        String text = Example.of(frame.library(), beat, frame.level(planned));
        return text.isEmpty() ? "None." : text;
    }

    private boolean isFirstOfItsKind() {
        return frame.beats().stream()
                .filter(one -> one.kind() == planned.kind())
                .findFirst()
                .filter(first -> first.id().equals(planned.id()))
                .isPresent();
    }

    private String form() {
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
