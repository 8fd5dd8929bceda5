package org.notebooklearning.source.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.Form;
import org.notebooklearning.contracts.source.SourceDocument.Provenance;
import org.notebooklearning.contracts.source.SourceDocument.Reading;
import org.notebooklearning.source.merge.Amendment;
import org.notebooklearning.source.merge.MergedDocuments;
import org.notebooklearning.source.outcome.ReadingProgress;
import org.notebooklearning.source.outcome.SourceReading;
import org.notebooklearning.source.outcome.SourceUnavailableException;

/// Makes a source for a topic that came without one:
///
/// 1. ask all searches at once;
/// 2. rank what they found, each work once;
/// 3. read the best, and the next best for each that can not be read;
/// 4. read one page more, on what learners of the topic stumble over, where a search finds such;
/// 5. join them into one document that names them.
///
/// Nothing that a network does ends a lesson: what went wrong is noted, and where nothing at all
/// could be read the document is empty and says so. May be used by many threads.
public final class ReadingList {
    private static final int FOUND_BY_EACH = 10;
    private static final String STUMBLING = " common misconceptions mistakes";
    private static final String STUMBLE = "Where learners stumble: ";

    /// Reads one work; SourceUnavailableException as readers throw it.
    @FunctionalInterface
    public interface WorkReader {
        SourceReading read(String url, ReadingProgress progress);
    }

    private final List<LiteratureSearch> searches;
    private final WorkReader reader;
    private final int most;
    private final Duration time;

    public ReadingList(
            List<LiteratureSearch> searches, WorkReader reader, SearchSettings settings) {
        this.searches = List.copyOf(searches);
        this.reader = reader;
        this.most = settings.works();
        this.time = settings.time();
    }

    /// The works on `topic`, of it what `scope` says, as one document.
    public SourceReading.Read on(String topic, String scope, ReadingProgress progress) {
        long deadline = System.nanoTime() + time.toNanos();
        // Not closed: that would wait for a server that does not answer. Its threads end with
        // their own limits of time.
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<String> notes = new ArrayList<>();
            progress.report("searching", 0, searches.size(), "searches");
            Answers works = ask(threads, searches, topic);
            List<LiteratureSearch> web =
                    searches.stream().filter(LiteratureSearch::searchesWeb).toList();
            Answers stumbling = ask(threads, web, topic + STUMBLING);
            List<RankedWork> ranked = new Ranking(topic, scope).of(found(works, notes, deadline));
            List<RankedWork> stumbles =
                    new Ranking(topic, STUMBLING.strip()).of(found(stumbling, notes, deadline));
            return read(threads, topic, ranked, stumbles, notes, progress, deadline);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SourceUnavailableException("Interrupted while searching", e);
        } finally {
            threads.shutdownNow();
        }
    }

    /// What was asked, and what comes of it.
    private record Answers(List<LiteratureSearch> asked, List<Future<SearchAnswer>> answers) {}

    private static Answers ask(
            ExecutorService threads, List<LiteratureSearch> asked, String query) {
        List<Future<SearchAnswer>> answers = new ArrayList<>();
        for (LiteratureSearch search : asked) {
            answers.add(threads.submit(() -> search.find(query, FOUND_BY_EACH)));
        }
        return new Answers(asked, answers);
    }

    private List<FoundWork> found(Answers answers, List<String> notes, long deadline)
            throws InterruptedException {
        List<FoundWork> found = new ArrayList<>();
        for (int i = 0; i < answers.answers.size(); i++) {
            String name = answers.asked.get(i).name();
            SearchAnswer late = new SearchAnswer.Failed(name + " did not answer in time.");
            // Half of the time is for reading.
            long until = deadline - time.toNanos() / 2;
            switch (await(answers.answers.get(i), late, until)) {
                case SearchAnswer.Found works -> found.addAll(works.works());
                case SearchAnswer.Failed failed -> {
                    if (!notes.contains(failed.reason())) {
                        notes.add(failed.reason());
                    }
                }
            }
        }
        return found;
    }

    private SourceReading.Read read(
            ExecutorService threads,
            String topic,
            List<RankedWork> ranked,
            List<RankedWork> stumbles,
            List<String> notes,
            ReadingProgress progress,
            long deadline)
            throws InterruptedException {
        MergedDocuments merged = new MergedDocuments();
        List<Reading> readings = new ArrayList<>();
        for (RankedWork candidate : ranked.subList(0, Math.min(ranked.size(), 2 * most))) {
            if (readings.size() == most) {
                break;
            }
            progress.report("reading literature", readings.size(), most, "works");
            read(threads, candidate, "", merged, notes, deadline).ifPresent(readings::add);
        }
        List<RankedWork> others =
                stumbles.stream()
                        .filter(
                                one ->
                                        readings.stream()
                                                .noneMatch(r -> r.url().equals(one.work().url())))
                        .limit(2)
                        .toList();
        boolean stumbled = false;
        for (RankedWork candidate : others) {
            if (!stumbled) {
                progress.report("reading what learners stumble over", 0, 1, "works");
                Optional<Reading> one = read(threads, candidate, STUMBLE, merged, notes, deadline);
                one.ifPresent(readings::add);
                stumbled = one.isPresent();
            }
        }
        return readings.isEmpty()
                ? nothing(topic, ranked.isEmpty(), notes)
                : list(topic, merged, readings, notes);
    }

    /// One work as a part of the whole, under its title behind `heading`; empty where it could not
    /// be read.
    private Optional<Reading> read(
            ExecutorService threads,
            RankedWork candidate,
            String heading,
            MergedDocuments merged,
            List<String> notes,
            long deadline)
            throws InterruptedException {
        FoundWork work = candidate.work();
        return switch (await(threads.submit(reading(work)), late(work), deadline)) {
            case SourceReading.Refused refused -> {
                notes.add("“" + work.title() + "” was left out: " + refused.reason());
                yield Optional.empty();
            }
            case SourceReading.Read one -> {
                String title = heading + work.title();
                yield Optional.of(
                        new Reading(
                                title,
                                work.url(),
                                work.origin(),
                                merged.add(title, one),
                                candidate.relevance()));
            }
        };
    }

    private Callable<SourceReading> reading(FoundWork work) {
        return () -> {
            try {
                return reader.read(work.url(), ReadingProgress.none());
            } catch (SourceUnavailableException e) {
                return new SourceReading.Refused("unavailable", e.getMessage() + ".", "");
            }
        };
    }

    private static SourceReading late(FoundWork work) {
        return new SourceReading.Refused("too-slow", work.url() + " did not arrive in time.", "");
    }

    private SourceReading.Read list(
            String topic, MergedDocuments merged, List<Reading> readings, List<String> notes) {
        merged.note(
                "Chosen from what %s found for “%s”, by the words of the topic and the scope."
                        .formatted(names(), topic));
        notes.forEach(merged::note);
        SourceReading.Read read =
                merged.build(
                        Form.READING_LIST,
                        "Literature on " + topic,
                        SourceDocument.none(),
                        Provenance.UNKNOWN,
                        readings);
        return new SourceReading.Read(read.document(), read.pictures());
    }

    private SourceReading.Read nothing(String topic, boolean nothingFound, List<String> notes) {
        String what =
                nothingFound
                        ? "%s found nothing to read on “%s”."
                        : "Of what %s found on “%s”, nothing could be read.";
        List<String> all = new ArrayList<>(List.of(what.formatted(names(), topic)));
        all.addAll(notes);
        return new SourceReading.Read(new Amendment(SourceDocument.none()).notes(all).document());
    }

    private String names() {
        List<String> names = searches.stream().map(LiteratureSearch::name).toList();
        int last = names.size() - 1;
        return last == 0
                ? names.getFirst()
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    private static <T> T await(Future<T> future, T late, long until) throws InterruptedException {
        try {
            long left = Math.max(0, until - System.nanoTime());
            return future.get(left, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            future.cancel(true);
            return late;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A search or a reader failed", e.getCause());
        }
    }
}
