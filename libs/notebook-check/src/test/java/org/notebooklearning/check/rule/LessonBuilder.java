package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.lesson.Review;
import org.notebooklearning.contracts.lesson.SourceReference;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.notebook.CellTag;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.notebook.LessonDraft.Quotation;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlanChange;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph;
import org.notebooklearning.contracts.source.SourceDocument.Position;
import org.notebooklearning.contracts.source.SourceDocument.Section;

/// Notebooks for tests, cell by cell. Cells are called `c1`, `c2` and so on.
final class LessonBuilder {
    static final String UTILS =
            """
            import random
            import numpy as np
            import torch

            def set_seed(seed):
                random.seed(seed)
                np.random.seed(seed)
                torch.manual_seed(seed)
            """;
    static final String SETUP = "import torch\n\nimport utils\n\nutils.set_seed(42)";

    private final List<Cell> cells = new ArrayList<>();
    private final List<PlannedBeat> beats = new ArrayList<>();
    private final List<Quotation> quotations = new ArrayList<>();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private String beat = "";
    private String kind = "";
    private @Nullable String utils;
    private List<String> links = List.of();
    private @Nullable RunFacts run;
    private @Nullable LessonRequest request;
    private String paper = "A paper";
    private String summary = "What and why.";
    private List<String> given = List.of();
    private final List<PlanChange> changes = new ArrayList<>();

    static LessonBuilder lesson() {
        return new LessonBuilder();
    }

    /// A lesson of these code cells, about which nothing else is known.
    static LessonBuilder codeOnly(String... sources) {
        LessonBuilder lesson = lesson();
        for (String source : sources) {
            lesson.code(source);
        }
        return lesson;
    }

    /// Cells that follow are tagged with this beat.
    LessonBuilder beat(String id, String kindOfBeat) {
        this.beat = id;
        this.kind = kindOfBeat;
        return this;
    }

    LessonBuilder words(String markdown) {
        return words("", markdown);
    }

    LessonBuilder words(String role, String markdown) {
        cells.add(Cell.markdown(nextId(), markdown, metadata(role)));
        return this;
    }

    LessonBuilder code(String source) {
        return code("", source);
    }

    LessonBuilder code(String role, String source) {
        cells.add(Cell.code(nextId(), source.replace("~", "\n"), metadata(role)));
        return this;
    }

    /// A code cell with these tags of Jupyter's own.
    LessonBuilder codeTagged(String tag, String source) {
        cells.add(Cell.code(nextId(), source, Map.of("tags", List.of(tag))));
        return this;
    }

    LessonBuilder utils(String text) {
        this.utils = text;
        return this;
    }

    LessonBuilder links(String... allowed) {
        this.links = List.of(allowed);
        this.utils = utils == null ? UTILS : utils;
        return this;
    }

    LessonBuilder quotation(String cell, String text, int page) {
        quotations.add(new Quotation(cell, text, page, ""));
        this.utils = utils == null ? UTILS : utils;
        return this;
    }

    LessonBuilder planned(String id, String kindOfBeat) {
        return planned(id, kindOfBeat, PlannedBeat.Form.FULL);
    }

    LessonBuilder planned(String id, String kindOfBeat, PlannedBeat.Form form) {
        beats.add(
                new PlannedBeat(
                        id, id, "See it.", BeatKind.named(kindOfBeat), form, List.of(), 2, 3));
        return this;
    }

    /// One beat of this size.
    LessonBuilder planned(String id, int minutes, int count) {
        beats.add(
                new PlannedBeat(
                        id,
                        id,
                        "See it.",
                        BeatKind.INTUITION,
                        PlannedBeat.Form.FULL,
                        List.of(),
                        minutes,
                        count));
        return this;
    }

    LessonBuilder summary(String text) {
        this.summary = text;
        return this;
    }

    /// What the plan takes for granted.
    LessonBuilder given(String... known) {
        this.given = List.of(known);
        return this;
    }

    /// The learner's answers brought in this beat.
    LessonBuilder added(String id) {
        changes.add(new PlanChange(PlanChange.Kind.ADDED, id, id, "you were not sure about it"));
        return this;
    }

    LessonBuilder paper(String title) {
        this.paper = title;
        return this;
    }

    LessonBuilder asked(String topic, String scope) {
        this.request =
                new LessonRequest(
                        topic,
                        scope,
                        new SourceReference.TopicOnly(),
                        null,
                        Level.BEGINNER,
                        Review.NONE,
                        null);
        return this;
    }

    /// The same code cell with an output of this text.
    LessonBuilder codeWithOutput(String source, String text) {
        Map<String, Object> output =
                Map.of("output_type", "stream", "name", "stdout", "text", text);
        cells.add(
                new Cell(Cell.Type.CODE, nextId(), source, metadata(""), 1, List.of(output), null));
        return this;
    }

    LessonBuilder paragraph(int page, String text) {
        Position position = new Position(page, 0, paragraphs.size());
        paragraphs.add(new Paragraph(Paragraph.Kind.TEXT, text, position));
        return this;
    }

    LessonBuilder ran(RunFacts facts) {
        this.run = facts;
        return this;
    }

    Notebook notebook() {
        return Notebook.python(cells);
    }

    LessonUnderCheck check() {
        String text = utils;
        LessonUnderCheck lesson =
                text == null
                        ? LessonUnderCheck.of(notebook())
                        : LessonUnderCheck.of(
                                new LessonDraft(notebook(), text, List.of(), quotations, links));
        if (!beats.isEmpty()) {
            lesson = lesson.withPlan(plan());
        }
        if (!paragraphs.isEmpty()) {
            lesson = lesson.withSource(source());
        }
        if (request != null) {
            lesson = lesson.withRequest(request);
        }
        return run == null ? lesson : lesson.withRun(run);
    }

    private LessonPlan plan() {
        return new LessonPlan(
                "rmsnorm",
                "RMSNorm",
                summary,
                Level.BEGINNER,
                "You said so.",
                given,
                beats,
                List.of(),
                changes,
                null);
    }

    private SourceDocument source() {
        return new SourceDocument(
                SourceDocument.About.of(SourceDocument.Form.PDF, paper, "paper.pdf").withPages(3),
                SourceDocument.Content.of(
                        List.of(new Section("1", "Introduction", 1, 1, paragraphs))));
    }

    private String nextId() {
        return "c" + (cells.size() + 1);
    }

    private Map<String, Object> metadata(String role) {
        return kind.isEmpty()
                ? Map.of()
                : new CellTag(beat, BeatKind.named(kind), CellRole.named(role), "").asMetadata();
    }
}
