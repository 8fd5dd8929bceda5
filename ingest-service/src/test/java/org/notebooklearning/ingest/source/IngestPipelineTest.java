package org.notebooklearning.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.notebooklearning.concepts.library.ConceptShelf;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.Review;
import org.notebooklearning.contracts.lesson.SourceReference;
import org.notebooklearning.contracts.plan.PlanRound;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.pipeline.log.UnavailableException;
import org.notebooklearning.pipeline.store.ArtifactStore;
import org.notebooklearning.pipeline.store.InMemoryArtifactStore;
import org.notebooklearning.pipeline.work.Outcome;
import org.notebooklearning.pipeline.work.Progress;
import org.notebooklearning.source.arxiv.ArxivBases;
import org.notebooklearning.source.outcome.SourceReading;
import org.notebooklearning.source.read.ReaderSettings;
import org.notebooklearning.source.read.SourceReader;
import org.notebooklearning.source.search.FoundWork;
import org.notebooklearning.source.search.LiteratureSearch;
import org.notebooklearning.source.search.ReadingList;
import org.notebooklearning.source.search.SearchAnswer;
import org.notebooklearning.source.search.SearchSettings;

class IngestPipelineTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final String EXCERPT =
            "RMSNorm divides the inputs of a layer by their root mean square.\n\n"
                    + "It leaves out the mean, which LayerNorm subtracts first.";

    private final ArtifactStore store = new InMemoryArtifactStore();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final SourceFigures figures = new SourceFigures(registry);
    private SourceReader reader = new SourceReader(ReaderSettings.defaults());
    private TopicLiterature literature = literature(false);

    @AfterEach
    void closeReader() throws IOException {
        reader.close();
    }

    @Test
    void handsDocumentOfExcerptToPlanning() {
        LessonTask.Ingest task = task(excerpt());

        Outcome.Done done = done(handle(task));

        LessonEvent.SourceIngested event = (LessonEvent.SourceIngested) done.events().getFirst();
        assertThat(event.paragraphs()).isEqualTo(2);
        assertThat(store.getJson(event.source(), SourceDocument.class).paragraphs())
                .extracting(SourceDocument.Paragraph::text)
                .first()
                .asString()
                .startsWith("RMSNorm divides");
        assertThat(
                        registry.get("lesson.source")
                                .tag("form", "excerpt")
                                .tag("outcome", "read")
                                .timer()
                                .count())
                .isEqualTo(1);
        assertThat(done.next())
                .containsExactly(
                        new LessonTask.Plan(
                                task.lesson(),
                                1,
                                0,
                                task.request(),
                                event.source(),
                                new PlanRound.First()));
    }

    @Test
    void keepsRunOfRetriedLesson() {
        LessonTask.Ingest first = task(excerpt());

        Outcome.Done done =
                done(handle(new LessonTask.Ingest(first.lesson(), 1, 3, first.request())));

        assertThat(done.next()).extracting(LessonTask::run).containsExactly(3);
    }

    @Test
    void saysTheSameWhenATaskIsRepeated() {
        LessonTask.Ingest task = task(excerpt());

        assertThat(handle(task)).isEqualTo(handle(task));
    }

    @Test
    void refusesARecordingThatCanNotBeRead() {
        byte[] damaged = "{\"line\":\"lesson\",\"form\":1}\n{".getBytes(StandardCharsets.UTF_8);
        SourceReference recording =
                new SourceReference.Recorded(store.put(damaged, "application/x-ndjson"));

        assertThat(handle(task(recording)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo("recording-damaged");
                            assertThat(refused.reason()).contains("Line 2");
                        });
    }

    @Test
    void goesOnWithoutSourceWhereThereIsOnlyTopic() {
        Outcome.Done done = done(handle(task(new SourceReference.TopicOnly())));

        LessonEvent.SourceIngested event = (LessonEvent.SourceIngested) done.events().getFirst();
        assertThat(store.getJson(event.source(), SourceDocument.class))
                .isEqualTo(SourceDocument.none());
    }

    @Test
    void searchesNoLiteratureForWhatTheLibraryTeachesUnlessItAlwaysShall() {
        literature = literature(true, "Wikipedia");
        assertThat(sourceOf(handle(topic("RMSNorm"))).form()).isEqualTo(SourceDocument.Form.NONE);
        assertThat(sourceOf(handle(topic("The history of gardening"))).readings())
                .extracting(SourceDocument.Reading::title)
                .containsExactly("The history of gardening");

        literature = literature(false, "Wikipedia");
        assertThat(sourceOf(handle(topic("RMSNorm"))).readings()).hasSize(1);
    }

    @Test
    void goesOnWithANoteWhereNoSearchAnswers() {
        literature = literature(true, "Away");
        SourceDocument document = sourceOf(handle(topic("The history of gardening")));
        assertThat(document.form()).isEqualTo(SourceDocument.Form.NONE);
        assertThat(document.notes()).contains("Away could not be searched.");
    }

    @Test
    void refusesWhatCanNeverBeRead() {
        Outcome outcome = handle(task(new SourceReference.Link("http://127.0.0.1/paper")));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo("address-not-allowed");
                            assertThat(refused.remedy()).contains("upload");
                        });
    }

    @Test
    void leavesPassingFaultsToTheQueue() throws IOException {
        String nobody = "127.0.0.1:" + portOfNobody();
        reader.close();
        ReaderSettings usual = ReaderSettings.defaults();
        reader =
                new SourceReader(
                        new ReaderSettings(
                                usual.limits(), usual.fetch().allowing(nobody), usual.arxivBase()));
        LessonTask.Ingest task = task(new SourceReference.Link("http://" + nobody + "/paper"));

        assertThatThrownBy(() -> handle(task)).isInstanceOf(UnavailableException.class);
    }

    /// A search that finds one work by the words of the topic, unless it is away.
    private record ScriptedSearch(String name) implements LiteratureSearch {
        @Override
        public SearchAnswer find(String query, int most) {
            return name.equals("Away")
                    ? new SearchAnswer.Failed("Away could not be searched.")
                    : new SearchAnswer.Found(
                            List.of(new FoundWork(query, "https://a.example/", "", name)));
        }
    }

    private static TopicLiterature literature(boolean libraryFirst, String... names) {
        List<LiteratureSearch> searches =
                Stream.of(names).<LiteratureSearch>map(ScriptedSearch::new).toList();
        ReadingList list =
                new ReadingList(
                        searches,
                        (url, progress) -> new SourceReading.Read(SourceDocument.none()),
                        new SearchSettings(
                                List.of(),
                                3,
                                Duration.ofSeconds(60),
                                SearchSettings.WIKIPEDIA,
                                ArxivBases.arxiv(),
                                null,
                                null,
                                null));
        return new TopicLiterature(ConceptShelf.shipped(), searches, list, !libraryFirst);
    }

    private SourceDocument sourceOf(Outcome outcome) {
        LessonEvent.SourceIngested event =
                (LessonEvent.SourceIngested) done(outcome).events().getFirst();
        return store.getJson(event.source(), SourceDocument.class);
    }

    private static LessonTask.Ingest topic(String topic) {
        return new LessonTask.Ingest(
                new LessonId("rmsnorm-abcdefgh"),
                1,
                0,
                new LessonRequest(
                        topic, "", new SourceReference.TopicOnly(), null, null, Review.ASK, null));
    }

    private Outcome handle(LessonTask.Ingest task) {
        return new IngestPipeline(
                        reader, literature, store, Clock.fixed(NOW, ZoneOffset.UTC), figures)
                .handle(task, new InMemoryProgress());
    }

    private static Outcome.Done done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return (Outcome.Done) outcome;
    }

    private SourceReference excerpt() {
        return new SourceReference.Excerpt(
                store.put(EXCERPT.getBytes(StandardCharsets.UTF_8), "text/plain"));
    }

    private static LessonTask.Ingest task(SourceReference source) {
        return new LessonTask.Ingest(
                new LessonId("rmsnorm-abcdefgh"),
                1,
                0,
                new LessonRequest("RMSNorm", "", source, null, null, Review.ASK, null));
    }

    private static int portOfNobody() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// Nothing here depends on how far the work is.
    private static final class InMemoryProgress implements Progress {
        @Override
        public void report(String doing, long done, long total, String unit) {}

        @Override
        public void publish(LessonEvent event) {}
    }
}
