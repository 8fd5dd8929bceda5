package org.notebooklearning.author.beat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.rule.RunFacts;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.notebook.CellTag;
import org.notebooklearning.contracts.notebook.ExerciseProof;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.report.ExerciseVerdict;
import org.notebooklearning.contracts.report.LessonReport.BoundName;
import org.notebooklearning.contracts.report.LessonReport.CellRun;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.ask.LanguageModel;
import org.notebooklearning.model.ask.ModelReply;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.Part;
import org.notebooklearning.model.ask.ReplyProgress;
import org.notebooklearning.model.ask.Tokens;

/// A model that replies as a script says, by what it is asked for, and runs that read what became
/// of a cell off its code: code that says `fails` fails, and so does code that `wants` a name which
/// no cell before it has; code that says `slow` takes four seconds, and code that says `endless` is
/// ended in a whole lesson, so that nothing behind it runs; an exercise that says `wrong` is not
/// proven.
public final class Scripted implements LanguageModel, LessonRuns {
    private static final Pattern WANTS = Pattern.compile("wants (\\w+)");
    /// What the lesson is told to be, whatever else is scripted.
    public static final String TELLING = "## reason\nBread is counted loaf by loaf (sum).";

    /// All requests but those that have a lesson told, a chapter drafted or words edited.
    public final List<ModelRequest> asked = new CopyOnWriteArrayList<>();

    /// Those that have a lesson told.
    public final List<ModelRequest> told = new CopyOnWriteArrayList<>();

    /// Those that have a chapter drafted.
    public final List<ModelRequest> chapters = new CopyOnWriteArrayList<>();

    /// Those that have words edited.
    public final List<ModelRequest> edited = new CopyOnWriteArrayList<>();

    private final Deque<String> drafts = new ArrayDeque<>();
    private final Deque<String> edits = new ArrayDeque<>();

    private final Map<String, Deque<String>> replies = new ConcurrentHashMap<>();

    /// Replies in turn to what has `words` in its last turn of ours, or in its first.
    public Scripted on(String words, String... texts) {
        replies.put(words, new ArrayDeque<>(List.of(texts)));
        return this;
    }

    /// Replies in turn to what has a chapter drafted; without one, no beat is drafted, and each is
    /// asked for alone.
    public Scripted drafting(String... texts) {
        drafts.addAll(List.of(texts));
        return this;
    }

    /// Replies in turn to what has the words of the first chapter edited; all others stay.
    public Scripted editing(String... texts) {
        edits.addAll(List.of(texts));
        return this;
    }

    @Override
    public Asked ask(ModelRequest request, ReplyProgress progress) {
        if (request.purpose().startsWith("chapter@")) {
            chapters.add(request);
            return replied(drafts.isEmpty() ? "fine" : drafts.remove());
        }
        if (request.purpose().startsWith("telling@")) {
            told.add(request);
            return replied(TELLING);
        }
        if (request.purpose().startsWith("polish@")) {
            edited.add(request);
            synchronized (this) {
                boolean first = first(request).contains("`opening`");
                return replied(first && !edits.isEmpty() ? edits.remove() : "fine");
            }
        }
        asked.add(request);
        for (var entry : replies.entrySet()) {
            if (first(request).contains(entry.getKey())) {
                synchronized (this) {
                    String text = entry.getValue().isEmpty() ? "fine" : entry.getValue().remove();
                    progress.came(text);
                    return replied(text);
                }
            }
        }
        throw new AssertionError("Nothing is scripted for: " + first(request));
    }

    private static Asked replied(String text) {
        return new Asked.Replied(
                new ModelReply(text, "scripted", new Tokens(100, 10), ModelReply.End.COMPLETE),
                false);
    }

    public static String first(ModelRequest request) {
        return ((Part.Text) request.turns().getFirst().parts().getFirst()).text();
    }

    public static String last(ModelRequest request) {
        return ((Part.Text) request.turns().getLast().parts().getFirst()).text();
    }

    @Override
    public Ran tried(LessonDraft draft, List<ExerciseProof> proofs, int ground) {
        return ran(draft, proofs, false);
    }

    @Override
    public Ran proven(LessonDraft draft) {
        return ran(draft, draft.proofs(), true);
    }

    private static Ran ran(LessonDraft draft, List<ExerciseProof> proofs, boolean whole) {
        List<RunFacts.CellFacts> facts = new ArrayList<>();
        List<CellRun> runs = new ArrayList<>();
        List<ExerciseVerdict> exercises = new ArrayList<>();
        StringBuilder before = new StringBuilder();
        RunFacts.@Nullable LimitHit limit = null;
        for (Cell cell : draft.notebook().codeCells()) {
            String id = String.valueOf(cell.id());
            Matcher wants = WANTS.matcher(cell.source());
            boolean lacks = wants.find() && before.indexOf(wants.group(1) + " =") < 0;
            boolean fails = lacks || cell.source().contains("fails");
            before.append(cell.source());
            facts.add(
                    new RunFacts.CellFacts(
                            id,
                            fails ? new RunFacts.Failure("ValueError", "no bread", "") : null,
                            Duration.ofMillis(cell.source().contains("slow") ? 4_000 : 1),
                            "",
                            10,
                            java.util.Set.of(),
                            "shown"));
            if (whole && cell.source().contains("endless")) {
                limit = new RunFacts.LimitHit(RunFacts.LimitHit.Kind.CELL_TIME, id, "20 seconds");
                break;
            }
            runs.add(new CellRun(id, 0.1, 10, 1, bound(cell.source())));
            CellTag tag = CellTag.of(cell).orElseThrow();
            boolean tried =
                    proofs.stream().anyMatch(proof -> proof.exercise().equals(tag.exercise()));
            if (tag.role() == CellRole.PRACTICE && tried) {
                boolean right = !cell.source().contains("wrong");
                exercises.add(
                        new ExerciseVerdict(
                                tag.exercise(),
                                id,
                                right,
                                List.of(
                                        new ExerciseVerdict.Trial(
                                                "number-for-share",
                                                right,
                                                "is caught by an assertion",
                                                right ? "Of what?" : "Right."))));
            }
        }
        return new Ran(
                executed(draft.notebook()),
                new RunFacts(facts, Duration.ofSeconds(1), 1, limit, exercises, null, List.of()),
                runs);
    }

    /// Each cell shows how many cells there are, so that the whole shows something else than its
    /// parts.
    private static Notebook executed(Notebook notebook) {
        Map<String, Object> output =
                Map.of(
                        "output_type",
                        "stream",
                        "name",
                        "stdout",
                        "text",
                        notebook.cells().size() + " cells");
        List<Cell> cells =
                notebook.cells().stream()
                        .map(cell -> cell.isCode() ? cell.withRun(1, List.of(output)) : cell)
                        .toList();
        return new Notebook(cells, notebook.metadata(), notebook.format(), notebook.formatMinor());
    }

    private static List<BoundName> bound(String source) {
        return source.lines()
                .filter(line -> line.matches("[a-z_]+ = .*"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .map(name -> new BoundName(name, "list", List.of(7L), "30 to 60"))
                .toList();
    }
}
