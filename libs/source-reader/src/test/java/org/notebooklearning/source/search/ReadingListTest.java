package org.notebooklearning.source.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.Form;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph;
import org.notebooklearning.contracts.source.SourceDocument.Reading;
import org.notebooklearning.source.arxiv.ArxivBases;
import org.notebooklearning.source.draft.DocumentDraft;
import org.notebooklearning.source.outcome.ReadingProgress;
import org.notebooklearning.source.outcome.Refusal;
import org.notebooklearning.source.outcome.SourceReading;
import org.notebooklearning.source.outcome.SourceUnavailableException;

class ReadingListTest {
    private static final LiteratureSearch WIKIPEDIA =
            new ScriptedSearch(
                    "Wikipedia",
                    new SearchAnswer.Found(
                            List.of(
                                    work("Norms of layers", "https://a.example/1", "Wikipedia"),
                                    work("Norms, closed", "https://a.example/2", "Wikipedia"),
                                    work("Norms, away", "https://a.example/3", "Wikipedia"))));
    private static final LiteratureSearch ARXIV =
            new ScriptedSearch(
                    "arXiv",
                    new SearchAnswer.Found(
                            List.of(
                                    work("On norms", "https://a.example/4", "arXiv"),
                                    work(
                                            "More on norms of norms",
                                            "https://a.example/5",
                                            "arXiv"))));
    private static final LiteratureSearch BROKEN =
            new ScriptedSearch("Brave", new SearchAnswer.Failed("Brave could not be searched: x."));

    @Test
    void readsTheBestIntoOneDocumentAndNamesThem() {
        SourceDocument list = list(List.of(WIKIPEDIA, ARXIV, BROKEN), Duration.ofSeconds(20));

        assertThat(list.form()).isEqualTo(Form.READING_LIST);
        assertThat(list.readings()).hasSize(3).allMatch(r -> r.relevance() > 0);
        assertThat(list.readings()).extracting(Reading::origin).contains("Wikipedia", "arXiv");
        for (Reading reading : list.readings()) {
            assertThat(list.sections().get(reading.section()).heading()).isEqualTo(reading.title());
        }
        assertThat(list.paragraphs().map(Paragraph::text))
                .contains("Text of https://a.example/1", "Text of https://a.example/4");
        Paragraph last = list.paragraphs().reduce((a, b) -> b).orElseThrow();
        assertThat(list.readingOf(last.position().section()).orElseThrow())
                .isEqualTo(list.readings().getLast());
        assertThat(list.notes())
                .contains("Brave could not be searched: x.")
                .anyMatch(n -> n.startsWith("Chosen from what Wikipedia, arXiv and Brave found"));
    }

    @Test
    void readsOnePageMoreOnWhatLearnersStumbleOver() {
        LiteratureSearch web =
                new LiteratureSearch() {
                    @Override
                    public String name() {
                        return "SearXNG";
                    }

                    @Override
                    public boolean searchesWeb() {
                        return true;
                    }

                    @Override
                    public SearchAnswer find(String query, int most) {
                        boolean stumbling = query.equals("norms common misconceptions mistakes");
                        return new SearchAnswer.Found(
                                stumbling
                                        ? List.of(
                                                work("On norms", "https://a.example/4", "SearXNG"),
                                                work(
                                                        "Mistakes with norms",
                                                        "https://a.example/6",
                                                        "SearXNG"))
                                        : List.of());
                    }
                };

        SourceDocument list = list(List.of(ARXIV, web), Duration.ofSeconds(20));

        assertThat(list.readings())
                .extracting(Reading::title)
                .containsExactlyInAnyOrder(
                        "On norms",
                        "More on norms of norms",
                        "Where learners stumble: Mistakes with norms");
        assertThat(list.readings().getLast().title()).startsWith("Where learners stumble");
    }

    @Test
    void notesWhatCouldNotBeReadAndGoesOn() {
        SourceDocument list = list(List.of(WIKIPEDIA), Duration.ofSeconds(20));
        assertThat(list.readings()).extracting(Reading::url).containsExactly("https://a.example/1");
        assertThat(list.notes())
                .anyMatch(n -> n.startsWith("“Norms, closed” was left out: Closed."))
                .anyMatch(n -> n.startsWith("“Norms, away” was left out: a.example is away."));
    }

    @Test
    void saysThatNothingWasFoundAndNeverFails() {
        SourceDocument none = list(List.of(BROKEN), Duration.ofSeconds(20));
        assertThat(none.form()).isEqualTo(Form.NONE);
        assertThat(none.notes())
                .containsExactly(
                        "Brave found nothing to read on “norms”.",
                        "Brave could not be searched: x.");
    }

    @Test
    void goesOnWithoutASearchThatDoesNotAnswer() {
        CountDownLatch over = new CountDownLatch(1);
        LiteratureSearch silent =
                new LiteratureSearch() {
                    @Override
                    public String name() {
                        return "Silent";
                    }

                    @Override
                    public SearchAnswer find(String query, int most) {
                        try {
                            over.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        return new SearchAnswer.Found(List.of());
                    }
                };
        SourceDocument list = list(List.of(silent, ARXIV), Duration.ofSeconds(2));
        over.countDown();
        assertThat(list.notes()).contains("Silent did not answer in time.");
        assertThat(list.readings()).isNotEmpty();
    }

    private static SourceDocument list(List<LiteratureSearch> searches, Duration time) {
        SearchSettings settings =
                new SearchSettings(
                        List.of(),
                        3,
                        time,
                        URI.create("https://en.wikipedia.org"),
                        ArxivBases.arxiv(),
                        null,
                        null,
                        null);
        return new ReadingList(searches, ReadingListTest::read, settings)
                .on("norms", "", ReadingProgress.none())
                .document();
    }

    private static SourceReading read(String url, ReadingProgress progress) {
        Map<String, RuntimeException> away =
                Map.of("https://a.example/3", new SourceUnavailableException("a.example is away"));
        if (away.containsKey(url)) {
            throw away.get(url);
        }
        if (url.endsWith("/2")) {
            return Refusal.ACCESS_DENIED.because("Closed.");
        }
        DocumentDraft draft = new DocumentDraft();
        draft.heading("", "Part", 1, 0);
        draft.paragraph(Paragraph.Kind.TEXT, "Text of " + url, 0);
        return new SourceReading.Read(
                draft.build(Form.HTML, "", List.of(), url, null, null, 0), draft.pictures());
    }

    private static FoundWork work(String title, String url, String origin) {
        return new FoundWork(title, url, "", origin);
    }

    private record ScriptedSearch(String name, SearchAnswer answer) implements LiteratureSearch {
        @Override
        public SearchAnswer find(String query, int most) {
            return answer;
        }
    }
}
