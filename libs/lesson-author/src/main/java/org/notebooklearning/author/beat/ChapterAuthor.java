package org.notebooklearning.author.beat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.notebooklearning.author.cells.CellText;
import org.notebooklearning.author.cells.SeenCell;
import org.notebooklearning.author.outline.LessonOutline.OutlinedBeat;
import org.notebooklearning.author.prompt.PromptText;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.report.LessonReport.BoundName;
import org.notebooklearning.model.ask.Turn;

/// Has one author draft several beats in a row, behind all that the reader has seen by then. What
/// is drafted so reads as if one person had thought it; each of its beats is then run, proven, and
/// looked at by itself.
public final class ChapterAuthor {
    private static final PromptText CHAPTER = PromptText.named("chapter");
    private static final int LONGEST = 16_000;
    private static final int PASSAGES = 40_000;
    private static final int BEFORE = 80_000;

    /// The line before the cells of a beat.
    private static final Pattern BEAT =
            Pattern.compile("^#+ *beat: *`?([a-z0-9-]+)`? *$", Pattern.MULTILINE);

    private final LessonFrame frame;
    private final String telling;

    /// @param telling the lesson as it was told before; empty where nobody told it
    public ChapterAuthor(LessonFrame frame, String telling) {
        this.frame = frame;
        this.telling = telling;
    }

    /// The cells of each beat of `chapter`, by its id. A beat that the reply has not, or not in the
    /// form, is not there: it is to be asked for alone.
    ///
    /// @param before all beats of the chapters before, as they are now
    public Map<String, List<CellText>> drafted(
            Asking asking, List<PlannedBeat> chapter, List<WrittenBeat> before)
            throws NoReplyException, InterruptedException {
        String reply =
                asking.ask(
                                CHAPTER,
                                BeatAuthor.craft(),
                                List.of(Turn.asking(prompt(chapter, before))),
                                LONGEST)
                        .text();
        return cells(reply, chapter);
    }

    /// The cells in a reply. Of a beat that is not in `chapter` nothing is taken, and of the last
    /// one nothing where the reply was cut off in it: its form tells when it is run.
    static Map<String, List<CellText>> cells(String reply, List<PlannedBeat> chapter) {
        Map<String, List<CellText>> drafted = new HashMap<>();
        Matcher mark = BEAT.matcher(reply);
        boolean more = mark.find();
        while (more) {
            String id = mark.group(1);
            int start = mark.end();
            more = mark.find();
            String text = reply.substring(start, more ? mark.start() : reply.length());
            List<CellText> cells = CellText.parse(text);
            if (!cells.isEmpty() && chapter.stream().anyMatch(beat -> beat.id().equals(id))) {
                drafted.put(id, cells);
            }
        }
        return Map.copyOf(drafted);
    }

    private String prompt(List<PlannedBeat> chapter, List<WrittenBeat> before) {
        Map<String, List<SeenCell>> seen = new LinkedHashMap<>();
        List<BoundName> bound = new ArrayList<>();
        for (WrittenBeat beat : before) {
            seen.put(beat.id(), beat.seen());
            bound.addAll(beat.bound());
        }
        List<OutlinedBeat> outlined =
                chapter.stream().map(beat -> frame.outlined(beat.id())).toList();
        return CHAPTER.with(
                Map.of(
                        "topic",
                        frame.request().topic(),
                        "level",
                        frame.plan().level().word(),
                        "lesson",
                        ToldParts.lesson(frame),
                        "telling",
                        telling.isBlank() ? BeatPrompt.UNTOLD : telling,
                        "beats",
                        beats(chapter),
                        "outlined",
                        outlined(chapter),
                        "before",
                        ToldParts.before(seen, BEFORE),
                        "names",
                        ToldParts.names(frame, bound),
                        "source",
                        Passages.of(frame.source(), outlined, PASSAGES),
                        "marks",
                        chapter.stream()
                                .map(beat -> "`# beat: " + beat.id() + "`")
                                .collect(Collectors.joining(", "))));
    }

    /// All beats of the lesson, those of the chapter marked.
    private String beats(List<PlannedBeat> chapter) {
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (PlannedBeat beat : frame.beats()) {
            number++;
            text.append(chapter.contains(beat) ? "--> " : "    ").append(number).append(". ");
            text.append(beat.title()).append('\n');
        }
        return text.toString();
    }

    private String outlined(List<PlannedBeat> chapter) {
        return chapter.stream()
                .map(
                        beat -> {
                            OutlinedBeat one = frame.outlined(beat.id());
                            return ("For a reader at the level "
                                            + frame.level(beat).word()
                                            + ":\n"
                                            + ToldParts.outlined(frame, one)
                                            + "\n"
                                            + ToldParts.sceptic(frame, one)
                                            + ToldParts.form(beat, one))
                                    .strip();
                        })
                .collect(Collectors.joining("\n\n"));
    }
}
