package org.notebooklearning.source.read;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.source.fetch.Download;
import org.notebooklearning.source.fetch.PageFetcher;
import org.notebooklearning.source.fetch.RobotsFile;
import org.notebooklearning.source.merge.MergedDocuments;
import org.notebooklearning.source.outcome.ReadingProgress;
import org.notebooklearning.source.outcome.SourceLimits;
import org.notebooklearning.source.outcome.SourceReading;
import org.notebooklearning.source.outcome.SourceUnavailableException;

/// Reads the pages that a page goes on with: on the same host, as far as its robots.txt allows, up
/// to a number, and joins all into one document. What can not be had becomes a note.
final class FollowedPages {
    private final PageFetcher fetcher;
    private final FetchedSources sources;
    private final FollowingPages following;
    private final SourceLimits limits;
    private final int most;

    FollowedPages(
            PageFetcher fetcher,
            FetchedSources sources,
            FollowingPages following,
            SourceLimits limits,
            int most) {
        this.fetcher = fetcher;
        this.sources = sources;
        this.following = following;
        this.limits = limits;
        this.most = most;
    }

    /// `first`, which is what `page` holds, with the pages that it goes on with.
    SourceReading.Read with(
            Download.Received page, SourceReading.Read first, ReadingProgress progress) {
        if (most == 0 || first.document().form() != SourceDocument.Form.HTML) {
            return first;
        }
        RobotsFile robots = new RobotsFile(fetcher);
        Set<URI> seen = new HashSet<>(Set.of(page.address()));
        Deque<URI> waiting = new ArrayDeque<>();
        queue(page, page.address(), seen, waiting);
        MergedDocuments merged = new MergedDocuments();
        merged.add(titleOf(first.document()), first);
        long deadline = System.nanoTime() + limits.time().toNanos();
        int read = 0;
        while (!waiting.isEmpty() && read < most && System.nanoTime() < deadline) {
            URI next = waiting.removeFirst();
            if (!robots.allows(next)) {
                merged.note("The following page " + next + " is not for programs to fetch.");
            } else if (added(next, page.address(), merged, seen, waiting, progress)) {
                read++;
            }
        }
        if (read == 0) {
            return first;
        }
        merged.note(
                "Read with %d of the pages that it goes on with%s."
                        .formatted(read, waiting.isEmpty() ? "" : ", the limit; there are more"));
        SourceDocument document = first.document();
        return merged.build(
                document.form(), document.title(), document, document.provenance(), List.of());
    }

    private boolean added(
            URI next,
            URI start,
            MergedDocuments merged,
            Set<URI> seen,
            Deque<URI> waiting,
            ReadingProgress progress) {
        try {
            switch (fetcher.fetch(next.toString(), progress)) {
                case Download.Rejected rejected ->
                        merged.note(next + " was left out: " + rejected.refused().reason());
                case Download.Received page -> {
                    switch (sources.read(page, next.toString(), null, progress)) {
                        case SourceReading.Refused refused ->
                                merged.note(next + " was left out: " + refused.reason());
                        case SourceReading.Read read -> {
                            merged.add(titleOf(read.document()), read);
                            queue(page, start, seen, waiting);
                            return true;
                        }
                    }
                }
            }
        } catch (SourceUnavailableException e) {
            // The page that was asked for is there; one that follows must not hold it up.
            merged.note(next + " was left out: " + e.getMessage() + ".");
        }
        return false;
    }

    private void queue(Download.Received page, URI start, Set<URI> seen, Deque<URI> waiting) {
        for (URI next : following.of(page)) {
            boolean sameHost =
                    start.getScheme().equalsIgnoreCase(next.getScheme())
                            && start.getRawAuthority().equalsIgnoreCase(next.getRawAuthority());
            if (sameHost && seen.add(next)) {
                waiting.addLast(next);
            }
        }
    }

    private static String titleOf(SourceDocument document) {
        return document.title().isEmpty() ? document.origin() : document.title();
    }
}
