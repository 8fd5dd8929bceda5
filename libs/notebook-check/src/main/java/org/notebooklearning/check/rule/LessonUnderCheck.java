package org.notebooklearning.check.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.python.NotebookNames;
import org.notebooklearning.check.python.PythonCell;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.CellTag;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.notebook.LessonDraft.Quotation;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.contracts.notebook.NotebookFormatException;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.source.SourceDocument;

/// A notebook with everything that is known about it. Its code is read once, when it is made; what
/// is not known (plan, source, run) is absent, and the rules that need it say so.
public final class LessonUnderCheck {
    private final Notebook notebook;
    private final JsonNode file;
    private final Reading reading;
    private final Known known;

    /// What was read from the notebook itself.
    private record Reading(
            List<LessonCell> cells, NotebookNames names, Elements elements, boolean tagged) {}

    /// What is known beside the notebook.
    private record Known(
            @Nullable PythonCell utils,
            @Nullable LessonPlan plan,
            @Nullable SourceDocument source,
            @Nullable List<String> allowedLinks,
            @Nullable List<Quotation> quotations,
            @Nullable RunFacts run,
            @Nullable LessonRequest request) {}

    private LessonUnderCheck(Notebook notebook, JsonNode file, Reading reading, Known known) {
        this.notebook = notebook;
        this.file = file;
        this.reading = reading;
        this.known = known;
    }

    /// What the writer delivered.
    public static LessonUnderCheck of(LessonDraft draft) {
        PythonCell utils = PythonCell.parse(draft.utils());
        return new LessonUnderCheck(
                draft.notebook(),
                asFile(draft.notebook()),
                read(draft.notebook(), utils),
                new Known(utils, null, null, draft.allowedLinks(), draft.quotations(), null, null));
    }

    /// A notebook of which nothing else is known.
    public static LessonUnderCheck of(Notebook notebook) {
        return new LessonUnderCheck(
                notebook,
                asFile(notebook),
                read(notebook, null),
                new Known(null, null, null, null, null, null, null));
    }

    /// The notebook in a file's text; its format is judged as it stands there.
    public static LessonUnderCheck ofFile(String json) throws NotebookFormatException {
        Notebook notebook = NotebookFormat.read(json);
        return new LessonUnderCheck(
                notebook,
                Json.read(json, JsonNode.class),
                read(notebook, null),
                new Known(null, null, null, null, null, null, null));
    }

    /// The same with the text of the `utils.py` beside it.
    public LessonUnderCheck withUtils(String text) {
        PythonCell utils = PythonCell.parse(text);
        return new LessonUnderCheck(
                notebook,
                file,
                read(notebook, utils),
                new Known(
                        utils,
                        known.plan,
                        known.source,
                        known.allowedLinks,
                        known.quotations,
                        known.run,
                        known.request));
    }

    /// The same with the plan it was written for.
    public LessonUnderCheck withPlan(LessonPlan plan) {
        return with(
                new Known(
                        known.utils,
                        plan,
                        known.source,
                        known.allowedLinks,
                        known.quotations,
                        known.run,
                        known.request));
    }

    /// The same with the source it was written from.
    public LessonUnderCheck withSource(SourceDocument source) {
        return with(
                new Known(
                        known.utils,
                        known.plan,
                        source,
                        known.allowedLinks,
                        known.quotations,
                        known.run,
                        known.request));
    }

    /// The same with what happened when it was run.
    public LessonUnderCheck withRun(RunFacts run) {
        return with(
                new Known(
                        known.utils,
                        known.plan,
                        known.source,
                        known.allowedLinks,
                        known.quotations,
                        run,
                        known.request));
    }

    /// The same with what the learner asked for.
    public LessonUnderCheck withRequest(LessonRequest request) {
        return with(
                new Known(
                        known.utils,
                        known.plan,
                        known.source,
                        known.allowedLinks,
                        known.quotations,
                        known.run,
                        request));
    }

    private LessonUnderCheck with(Known more) {
        return new LessonUnderCheck(notebook, file, reading, more);
    }

    private static JsonNode asFile(Notebook notebook) {
        return Json.read(NotebookFormat.write(notebook), JsonNode.class);
    }

    private static Reading read(Notebook notebook, @Nullable PythonCell utils) {
        PythonCell nothing = PythonCell.parse("");
        List<PythonCell> code = new ArrayList<>();
        boolean tagged = false;
        for (Cell cell : notebook.cells()) {
            code.add(cell.isCode() ? PythonCell.parse(cell.source()) : nothing);
            tagged |= CellTag.of(cell).isPresent();
        }
        NotebookNames names = NotebookNames.of(code);
        Elements elements = Elements.of(code, names, utils);
        RoleGuess guess = new RoleGuess(elements);
        List<LessonCell> cells = new ArrayList<>();
        for (int index = 0; index < code.size(); index++) {
            cells.add(guess.cell(index, notebook.cells().get(index), code.get(index)));
        }
        return new Reading(List.copyOf(cells), names, elements, tagged);
    }

    /// The notebook as it stands, for judges that read.
    public Notebook notebook() {
        return notebook;
    }

    /// The file, as it is or would be saved.
    JsonNode file() {
        return file;
    }

    List<LessonCell> cells() {
        return reading.cells;
    }

    List<LessonCell> codeCells() {
        return reading.cells.stream().filter(LessonCell::isCode).toList();
    }

    List<LessonCell> markdownCells() {
        return reading.cells.stream().filter(LessonCell::isMarkdown).toList();
    }

    List<LessonCell> practice() {
        return reading.cells.stream().filter(LessonCell::isPractice).toList();
    }

    /// Names of the code; cells are counted among all cells.
    NotebookNames names() {
        return reading.names;
    }

    Elements elements() {
        return reading.elements;
    }

    /// Whether the writer said which cell plays which part; guessed otherwise.
    boolean isTagged() {
        return reading.tagged;
    }

    Optional<PythonCell> utils() {
        return Optional.ofNullable(known.utils);
    }

    /// The plan it was written for, where it is known.
    public Optional<LessonPlan> plan() {
        return Optional.ofNullable(known.plan);
    }

    /// The source, where there is one that says something.
    public Optional<SourceDocument> source() {
        return Optional.ofNullable(known.source)
                .filter(source -> source.form() != SourceDocument.Form.NONE);
    }

    Optional<List<String>> allowedLinks() {
        return Optional.ofNullable(known.allowedLinks);
    }

    Optional<List<Quotation>> quotations() {
        return Optional.ofNullable(known.quotations);
    }

    /// What the learner asked for, where it is known.
    public Optional<LessonRequest> request() {
        return Optional.ofNullable(known.request);
    }

    Optional<RunFacts> run() {
        return Optional.ofNullable(known.run);
    }

    /// Kinds of beats, from the plan or from what the writer said about cells.
    boolean hasBeatOfKind(String kind) {
        boolean planned =
                plan().map(p -> p.beats().stream().anyMatch(beat -> beat.kind().equals(kind)))
                        .orElse(false);
        return planned || reading.cells.stream().anyMatch(cell -> cell.kind().equals(kind));
    }
}
