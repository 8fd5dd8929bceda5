package org.notebooklearning.ingest.source;

import java.util.List;
import org.notebooklearning.concepts.library.ConceptShelf;
import org.notebooklearning.concepts.match.ConceptMatch;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.source.outcome.ReadingProgress;
import org.notebooklearning.source.outcome.SourceReading;
import org.notebooklearning.source.search.LiteratureSearch;
import org.notebooklearning.source.search.ReadingList;

/// What a topic that came without a source is read from. The concepts come first: what they
/// teach needs no literature unless the operator wants it always.
public final class TopicLiterature {
    private final ConceptShelf shelf;
    private final List<LiteratureSearch> searches;
    private final ReadingList literature;
    private final boolean always;

    public TopicLiterature(
            ConceptShelf shelf,
            List<LiteratureSearch> searches,
            ReadingList literature,
            boolean always) {
        this.shelf = shelf;
        this.searches = List.copyOf(searches);
        this.literature = literature;
        this.always = always;
    }

    /// The literature on the topic of `request`; an empty document where none is searched for, or
    /// none could be read.
    SourceReading.Read on(LessonRequest request, ReadingProgress progress) {
        boolean taught =
                ConceptMatch.find(shelf.current(), request.topic()) instanceof ConceptMatch.Found;
        if (searches.isEmpty() || (taught && !always)) {
            return new SourceReading.Read(SourceDocument.none());
        }
        return literature.on(request.topic(), request.scope(), progress);
    }
}
