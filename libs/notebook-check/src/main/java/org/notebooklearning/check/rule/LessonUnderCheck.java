package org.notebooklearning.check.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.format.FileProblem;
import org.notebooklearning.check.format.FormatVersion;
import org.notebooklearning.check.format.NotebookUpgrade;
import org.notebooklearning.check.output.CellOutputs;
import org.notebooklearning.check.python.CellLanguage;
import org.notebooklearning.check.python.NotebookNames;
import org.notebooklearning.check.python.PythonCell;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.CellTag;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.notebook.LessonDraft.Quotation;
import org.notebooklearning.contracts.notebook.LessonRecord;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.contracts.notebook.StudyTime;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.source.SourceDocument;

/// A notebook with everything that is known about it. Its code is read once, when it is made; what
/// is not known (plan, source, run) is absent, and the rules that need it say so.
public final class LessonUnderCheck {
    private final Notebook notebook;
    private final FileFacts file;
    private final Reading reading;
    private final Known known;

    /// The file, as it is or would be saved.
    ///
    /// @param tree in version 4
    /// @param from the version it was read from
    /// @param problems what of it could not be read
    record FileFacts(JsonNode tree, FormatVersion from, List<FileProblem> problems) {
        FileFacts {
            problems = List.copyOf(problems);
        }
    }

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

    private LessonUnderCheck(Notebook notebook, FileFacts file, Reading reading, Known known) {
        this.notebook = notebook;
        this.file = file;
        this.reading = reading;
        this.known = known;
    }

    /// What the writer delivered.
    public static LessonUnderCheck of(LessonDraft draft) {
        return of(draft, new CellReadings());
    }

    /// The same where some of its cells may have been read before.
    public static LessonUnderCheck of(LessonDraft draft, CellReadings readings) {
        PythonCell utils = readings.code(draft.utils());
        return new LessonUnderCheck(
                draft.notebook(),
                asFile(draft.notebook()),
                read(draft.notebook(), utils, readings),
                new Known(utils, null, null, draft.allowedLinks(), draft.quotations(), null, null));
    }

    /// A notebook of which nothing else is known.
    public static LessonUnderCheck of(Notebook notebook) {
        return of(notebook, new CellReadings());
    }

    /// The same where some of its cells may have been read before.
    public static LessonUnderCheck of(Notebook notebook, CellReadings readings) {
        return new LessonUnderCheck(
                notebook,
                asFile(notebook),
                read(notebook, null, readings),
                new Known(null, null, null, null, null, null, null));
    }

    /// The notebook of a file; its format is judged as it stands there.
    public static LessonUnderCheck of(NotebookUpgrade.Upgraded file) {
        return of(file, null);
    }

    /// The same with the text of the `utils.py` beside it.
    public static LessonUnderCheck of(NotebookUpgrade.Upgraded file, @Nullable String utils) {
        return of(file, utils, new CellReadings());
    }

    /// The same where some of its cells may have been read before.
    public static LessonUnderCheck of(
            NotebookUpgrade.Upgraded file, @Nullable String utils, CellReadings readings) {
        PythonCell helper = utils == null ? null : PythonCell.parse(utils);
        return new LessonUnderCheck(
                file.notebook(),
                new FileFacts(file.file(), file.from(), file.problems()),
                read(file.notebook(), helper, readings),
                new Known(helper, null, null, null, null, null, null));
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

    private static FileFacts asFile(Notebook notebook) {
        FormatVersion version = new FormatVersion(notebook.format(), notebook.formatMinor());
        return new FileFacts(NotebookFormat.tree(notebook), version, List.of());
    }

    private static Reading read(
            Notebook notebook, @Nullable PythonCell utils, CellReadings readings) {
        PythonCell nothing = readings.code("");
        List<PythonCell> code = new ArrayList<>();
        boolean tagged = false;
        boolean python = KernelLanguage.otherThanPython(notebook.metadata()).isEmpty();
        for (Cell cell : notebook.cells()) {
            boolean read = cell.isCode() && python && CellLanguage.otherThanPython(cell).isEmpty();
            code.add(read ? readings.code(cell.source()) : nothing);
            tagged |= CellTag.of(cell).isPresent();
        }
        NotebookNames names = NotebookNames.of(code);
        Elements elements = Elements.of(code, names, utils);
        RoleGuess guess = new RoleGuess(elements, readings);
        List<LessonCell> cells = new ArrayList<>();
        for (int index = 0; index < code.size(); index++) {
            cells.add(guess.cell(index, notebook.cells().get(index), code.get(index)));
        }
        return new Reading(List.copyOf(cells), names, elements, tagged);
    }

    /// The number of each cell from 1, by the name that findings call it.
    public Map<String, Integer> cellNumbers() {
        Map<String, Integer> numbers = new HashMap<>();
        reading.cells.forEach(cell -> numbers.putIfAbsent(cell.name(), cell.index() + 1));
        return numbers;
    }

    /// The notebook as it stands, for judges that read.
    public Notebook notebook() {
        return notebook;
    }

    FileFacts file() {
        return file;
    }

    /// The language of the code, where it is another than Python; none of it is read then.
    public Optional<String> otherLanguage() {
        return KernelLanguage.otherThanPython(notebook.metadata());
    }

    /// Whether the kernel is one of Python 2.
    boolean isPython2() {
        return KernelLanguage.isPython2(notebook.metadata());
    }

    List<LessonCell> cells() {
        return reading.cells;
    }

    List<LessonCell> codeCells() {
        return reading.cells.stream().filter(LessonCell::isCode).toList();
    }

    /// The first code cell of each lesson: in a notebook that is one lesson, the first of all.
    List<LessonCell> setups() {
        List<LessonCell> code = codeCells();
        if (!hasGivenCode()) {
            return code.stream().limit(1).toList();
        }
        Set<Integer> given = LessonRecord.givenCells(notebook);
        List<LessonCell> own = code.stream().filter(cell -> !given.contains(cell.index())).toList();
        return LessonRecord.of(notebook).stream()
                .flatMap(record -> own.stream().filter(cell -> isOf(record, cell)).limit(1))
                .toList();
    }

    private static boolean isOf(LessonRecord record, LessonCell cell) {
        return record.cells().isEmpty() || record.cells().containsKey(cell.cell().id());
    }

    /// Code cells that somebody had before a lesson was added; none where none was.
    List<LessonCell> givenCode() {
        if (LessonRecord.of(notebook).isEmpty()) {
            return List.of();
        }
        Set<Integer> given = LessonRecord.givenCells(notebook);
        return codeCells().stream().filter(cell -> given.contains(cell.index())).toList();
    }

    /// Whether there are such cells.
    boolean hasGivenCode() {
        return !givenCode().isEmpty();
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

    /// What a reader sees below a code cell, as text: of the run where there was one, otherwise as
    /// the notebook holds it.
    String shown(LessonCell cell) {
        return run().flatMap(run -> run.cell(cell.name()))
                .map(RunFacts.CellFacts::shown)
                .orElseGet(() -> CellOutputs.of(cell.cell()).asText());
    }

    /// How long learners take for it.
    int minutes() {
        return StudyTime.minutes(cells().stream().mapToDouble(LessonCell::seconds).sum());
    }
}
