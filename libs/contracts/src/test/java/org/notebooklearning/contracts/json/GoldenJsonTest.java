package org.notebooklearning.contracts.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.event.LessonState;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.lesson.SourceReference;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.plan.Answer;
import org.notebooklearning.contracts.plan.BeatForm;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlanDecision;
import org.notebooklearning.contracts.plan.PlanEdits;
import org.notebooklearning.contracts.plan.PlanRound;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.plan.Rewriting;
import org.notebooklearning.contracts.report.LessonReport;
import org.notebooklearning.contracts.report.MeaningReading;
import org.notebooklearning.contracts.report.SourcePassages;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.contracts.task.WayBack;

/// What crosses a service border has one form, which stands in a file. A service of yesterday must
/// read what one of today writes: a change that breaks a golden file breaks running lessons.
class GoldenJsonTest {

    /// Every record of the sealed hierarchies.
    static Stream<Class<?>> records() {
        return Stream.of(LessonEvent.class, LessonTask.class, SourceReference.class)
                .flatMap(contract -> Stream.of(contract.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("records")
    void isReadFromItsGoldenFileAndWrittenBackTheSame(Class<?> type) throws IOException {
        Class<?> contract = type.getInterfaces()[0];
        String golden = golden(contract.getSimpleName() + "." + type.getSimpleName());

        Object value = Json.read(golden, contract);

        assertThat(value).isInstanceOf(type);
        JsonNode tree = Json.read(golden, JsonNode.class);
        assertThat(Json.text(value)).isEqualTo(Json.text(tree));
        assertThat(Json.read(Json.text(value), contract)).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("records")
    void propertiesOfANewerVersionArePassedOver(Class<?> type) throws IOException {
        Class<?> contract = type.getInterfaces()[0];
        String golden = golden(contract.getSimpleName() + "." + type.getSimpleName());
        String newer = golden.replaceFirst("\\{", "{\"addedLater\": [1],");

        assertThat(Json.read(newer, contract)).isEqualTo(Json.read(golden, contract));
    }

    @Test
    void readsPassagesFromTheirGoldenFileAndWritesThemBackTheSame() throws IOException {
        String golden = golden("SourcePassages");

        SourcePassages passages = Json.read(golden, SourcePassages.class);

        assertThat(passages.passages()).hasSize(2);
        assertThat(Json.text(passages)).isEqualTo(Json.text(Json.read(golden, JsonNode.class)));
    }

    @Test
    void readsWhatAModelSaidFromItsGoldenFileAndWritesItBackTheSame() throws IOException {
        String golden = golden("MeaningReading");

        MeaningReading reading = Json.read(golden, MeaningReading.class);

        assertThat(reading.rules().getFirst().votes()).hasSize(2);
        assertThat(Json.text(reading)).isEqualTo(Json.text(Json.read(golden, JsonNode.class)));
    }

    @Test
    void draftsThatNobodyReadAreWrittenAsBeforeTheyCouldBe() {
        LessonDraft draft =
                new LessonDraft(Notebook.python(List.of()), "", List.of(), List.of(), List.of());

        assertThat(Json.text(draft)).doesNotContain("reading", "authorship");
        assertThat(Json.read(Json.text(draft), LessonDraft.class)).isEqualTo(draft);
    }

    private static String golden(String name) throws IOException {
        try (InputStream file =
                GoldenJsonTest.class.getResourceAsStream("/golden/" + name + ".json")) {
            assertThat(file).as("golden file of " + name + ": add it").isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void readsRetriesAsTheyWereWrittenBeforeStagesCouldBeNamed() {
        String before =
                """
                {"type": "LessonRetried", "id": "r", "lesson": "rmsnorm-1", "run": 1,
                 "at": "2026-11-23T12:34:56.789Z", "stage": "plan"}""";

        assertThat(Json.read(before, LessonEvent.class))
                .isInstanceOfSatisfying(
                        LessonEvent.LessonRetried.class,
                        retried -> assertThat(retried.anew()).isFalse());
    }

    @Test
    void readsFailuresAsTheyWereWrittenWhileTheTaskWasAnyText() throws IOException {
        String before = golden("earlier/LessonEvent.LessonFailed");

        assertThat(wayBack(before)).isInstanceOf(WayBack.Again.class);
        assertThat(wayBack(before.replace("ingest\\", "proofread\\")))
                .isEqualTo(new WayBack.Unknown());
    }

    @Test
    void failuresWithoutAKnownTaskHaveNone() throws IOException {
        String golden = golden("LessonEvent.LessonFailed");
        String without = golden.replaceFirst(",\\s*\"task\".*", "");

        LessonEvent failed = Json.read(without, LessonEvent.class);

        assertThat(wayBack(without)).isEqualTo(new WayBack.Unknown());
        assertThat(Json.text(failed)).isEqualTo(Json.text(Json.read(without, JsonNode.class)));
    }

    private static WayBack wayBack(String failed) {
        return ((LessonEvent.LessonFailed) Json.read(failed, LessonEvent.class)).wayBack();
    }

    /// The golden file of a planning task shows a changed plan; the other rounds differ in three
    /// properties.
    static Stream<Arguments> rounds() {
        PlanDecision nothing = new PlanDecision(List.of(), PlanEdits.NONE);
        PlanEdits shorter = PlanEdits.NONE.splitAt("mean-share");
        return Stream.of(
                Arguments.of(new PlanRound.First(), null, PlanEdits.NONE, false),
                Arguments.of(new PlanRound.Approved(nothing), List.of(), PlanEdits.NONE, false),
                Arguments.of(
                        new PlanRound.Changed(new PlanDecision(List.of(), shorter)),
                        List.of(),
                        shorter,
                        true));
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void roundsOfPlanningStandInTasksAsAnswersEditsAndWhetherToShowThePlanAgain(
            PlanRound round, List<Answer> answers, PlanEdits edits, boolean showAgain)
            throws IOException {
        LessonTask.Plan golden =
                (LessonTask.Plan) Json.read(golden("LessonTask.Plan"), LessonTask.class);
        LessonTask task =
                new LessonTask.Plan(
                        golden.lesson(), 2, 0, golden.request(), golden.source(), round);

        ObjectNode json = (ObjectNode) Json.read(Json.text(task), JsonNode.class);

        assertThat(json.get("answers"))
                .isEqualTo(answers == null ? null : Json.mapper().valueToTree(answers));
        assertThat(json.get("edits")).isEqualTo(Json.mapper().valueToTree(edits));
        assertThat(json.get("showAgain").asBoolean()).isEqualTo(showAgain);
        assertThat(json.has("round")).isFalse();
        assertThat(Json.read(json.toString(), LessonTask.class)).isEqualTo(task);
    }

    @Test
    void readsPlanningAsItWasWrittenBeforePlansCouldBeChanged() throws IOException {
        ObjectNode before = (ObjectNode) Json.read(golden("LessonTask.Plan"), JsonNode.class);
        before.remove(List.of("edits", "showAgain"));

        assertThat(Json.read(before.toString(), LessonTask.class))
                .isInstanceOfSatisfying(
                        LessonTask.Plan.class,
                        task ->
                                assertThat(task.round())
                                        .isEqualTo(
                                                new PlanRound.Approved(
                                                        new PlanDecision(
                                                                List.of(
                                                                        new Answer(
                                                                                "rms-by-hand", 0)),
                                                                PlanEdits.NONE))));
    }

    @Test
    void equalValuesGiveEqualBytes() {
        LessonReport one = report(Map.of("torch", "2.15", "numpy", "2.4", "einops", "0.8"));
        LessonReport other = report(Map.of("einops", "0.8", "numpy", "2.4", "torch", "2.15"));

        assertThat(Json.bytes(one)).isEqualTo(Json.bytes(other));
        assertThat(Json.read(Json.bytes(one), LessonReport.class)).isEqualTo(one);
    }

    private static LessonReport report(Map<String, String> environment) {
        return new LessonReport(true, List.of(), List.of(), List.of(), environment, 1);
    }

    @ParameterizedTest
    @EnumSource(LessonState.class)
    void statesAreWrittenAsWords(LessonState state) {
        assertThat(Json.text(state)).isEqualTo('"' + state.word() + '"');
        assertThat(Json.read(Json.text(state), LessonState.class)).isEqualTo(state);
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void levelsAreWrittenAsWords(Level level) {
        assertThat(Json.read('"' + level.word() + '"', Level.class)).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"kind\": \"fax\"}",
                "{\"kind\": \"topic\"} and more",
                "{\"kind\": \"pdf\", \"pdf\": {\"sha256\": \"x\", \"mediaType\": \"\", \"bytes\": 1}}",
            })
    void refusesWhatIsNoReference(String json) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.read(json, SourceReference.class));
    }

    @Test
    void readsUploadsAsTheyWereWrittenWhileOnlyPdfsCouldBe() {
        String hash = "a".repeat(64);
        String file = "{\"sha256\": \"%s\", \"mediaType\": \"application/pdf\", \"bytes\": 9}";
        String before = "{\"kind\": \"pdf\", \"pdf\": %s, \"fileName\": \"a.pdf\"}";

        assertThat(Json.read(before.formatted(file.formatted(hash)), SourceReference.class))
                .isEqualTo(
                        new SourceReference.UploadedFile(
                                new ArtifactRef(hash, "application/pdf", 9), "a.pdf"));
    }

    @Test
    void readsDocumentsAsTheyWereWrittenBeforeProvenanceAndRoles() {
        String before =
                """
                {"form": "PDF", "title": "", "authors": [], "origin": "a.pdf", "pages": 1,
                 "sections": [], "equations": [], "figures": [], "tables": [], "references": [],
                 "links": [], "notes": [], "codeBlocks": [
                   {"language": "", "code": "x", "position": {"page": 1, "section": 0, "order": 0}}]}
                """;

        SourceDocument document = Json.read(before, SourceDocument.class);

        assertThat(document.provenance()).isEqualTo(SourceDocument.Provenance.UNKNOWN);
        assertThat(document.readings()).isEmpty();
        assertThat(document.codeBlocks().getFirst().role())
                .isEqualTo(SourceDocument.CodeBlock.Role.INPUT);
    }

    @Test
    void readsDocumentsAsTheyWereWrittenBeforeTheyHadParts() throws IOException {
        String before = golden("earlier/SourceDocument");

        SourceDocument document = Json.read(before, SourceDocument.class);

        assertThat(document.title()).isEqualTo("Root Mean Square Layer Normalization");
        assertThat(document.paragraphs()).hasSize(2);
        assertThat(document.tables().getFirst().texts())
                .containsExactly(List.of("Model", "Time"), List.of("RMSNorm", "315"));
        assertThat(document.provenance().identifier()).isEqualTo("arXiv:1910.07467v1");
        assertThat(document.readings()).hasSize(1);
        // Nothing is lost, and a reader of before finds everything where it was.
        assertThat(Json.read(Json.text(document), JsonNode.class))
                .isEqualTo(Json.read(before, JsonNode.class));
    }

    @Test
    void readsDocumentsFromTheirGoldenFileAndWritesThemBackTheSame() throws IOException {
        String golden = golden("SourceDocument");

        SourceDocument document = Json.read(golden, SourceDocument.class);

        SourceDocument.Paragraph item = document.paragraphs().toList().getLast();
        assertThat(item.place()).isEqualTo(new SourceDocument.ListPlace(2, "b"));
        assertThat(item.markup())
                .containsExactly(
                        new SourceDocument.Markup(SourceDocument.Markup.Style.CODE, 0, 3),
                        new SourceDocument.Markup(SourceDocument.Markup.Style.RAISED, 8, 9),
                        new SourceDocument.Markup(SourceDocument.Markup.Style.LOWERED, 18, 19));
        assertThat(document.tables().getFirst().rows().getFirst())
                .containsExactly(
                        new SourceDocument.TableCell("Seconds", 1, 2),
                        new SourceDocument.TableCell("Model"));
        assertThat(Json.text(document)).isEqualTo(Json.text(Json.read(golden, JsonNode.class)));
        assertThat(Json.read(Json.text(document), SourceDocument.class)).isEqualTo(document);
    }

    @Test
    void readsPlansAsTheyWereWrittenBeforeTheyCouldBeChanged() {
        String before =
                """
                {"concept": "rmsnorm", "title": "RMSNorm", "summary": "", "level": "beginner",
                 "levelReason": "", "given": [], "diagnostics": [], "changes": [], "beats": [
                   {"id": "opening", "title": "", "intent": "", "kind": "opening", "form": "FULL",
                    "teaches": [], "minutes": 2, "cells": 3}]}
                """;

        LessonPlan plan = Json.read(before, LessonPlan.class);

        assertThat(plan.edits()).isEqualTo(PlanEdits.NONE);
        assertThat(plan.offers()).isEmpty();
        assertThat(plan.beats().getFirst().rewritings()).isEmpty();
    }

    @Test
    void plansAreWrittenAndReadTheSameWithAllTheirChoices() {
        BeatForm deeper = new BeatForm(PlannedBeat.Form.FULL, Level.ADVANCED);
        PlannedBeat beat =
                new PlannedBeat(
                        "fan-in",
                        "Title",
                        "Intent",
                        BeatKind.INTUITION,
                        PlannedBeat.Form.RECAP,
                        List.of("rms"),
                        3,
                        2,
                        List.of("opening"),
                        Level.BEGINNER,
                        Map.of(Rewriting.DEEPER, deeper, Rewriting.FULL, deeper));

        String json = Json.text(beat);

        assertThat(json).contains("\"rewritings\":{\"deeper\":");
        assertThat(Json.read(json, PlannedBeat.class)).isEqualTo(beat);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "ABCDEF"})
    void refusesHashesOfAnotherForm(String hash) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ArtifactRef(hash, "text/plain", 1));
    }
}
