package org.notebooklearning.planner.author;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.contracts.source.SourceDocument;

/// The links that a lesson may hold: those of its source, of the works that were found for it, and
/// of the library. A model that names others may have made them up, and nobody here looks.
final class KnownLinks {
    private final Set<String> known = new HashSet<>();

    KnownLinks(SourceDocument source, ConceptLibrary library) {
        Stream.of(
                        Stream.of(source.origin()),
                        source.links().stream().map(SourceDocument.Link::url),
                        source.references().stream().map(SourceDocument.Reference::url),
                        source.readings().stream().map(SourceDocument.Reading::url),
                        library.concepts().stream()
                                .flatMap(concept -> concept.links().stream())
                                .map(Concept.Link::url))
                .flatMap(urls -> urls)
                .filter(Objects::nonNull)
                .forEach(url -> known.add(plain(url)));
    }

    /// Those of `links` that are known.
    List<Concept.Link> of(List<Concept.Link> links) {
        return links.stream().filter(link -> known.contains(plain(link.url()))).toList();
    }

    private static String plain(String url) {
        return url.strip().replaceFirst("^https?://", "").replaceFirst("/$", "");
    }
}
