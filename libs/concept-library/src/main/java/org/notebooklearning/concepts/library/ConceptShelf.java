package org.notebooklearning.concepts.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The concepts that are taught now: those of the shipped library, and those of a folder of one's
/// own, each a folder with a `concept.yaml`. One of one's own is taught instead of a shipped one of
/// the same id. What changes in the folder counts from the next look on; a concept that can not be
/// read is left out until it can, and its problems are told.
public final class ConceptShelf {
    private static final Logger LOG = LoggerFactory.getLogger(ConceptShelf.class);

    private final @Nullable Path folder;
    private final Consumer<ConceptFormatException> told;
    private final ConceptLibrary shipped = ConceptLibrary.shipped();
    private Map<Path, Kept> kept = new HashMap<>();
    private ConceptLibrary library = shipped;
    private List<ConceptFormatException> problems = List.of();

    private ConceptShelf(@Nullable Path folder, Consumer<ConceptFormatException> told) {
        this.folder = folder == null ? null : folder.toAbsolutePath().normalize();
        this.told = told;
    }

    /// The shipped library alone.
    public static ConceptShelf shipped() {
        return with(null);
    }

    /// The shipped library and the concepts in `folder`, which may be made later; null for the
    /// shipped library alone. New problems are logged.
    public static ConceptShelf with(@Nullable Path folder) {
        return with(
                folder,
                problem ->
                        LOG.warn(
                                "A concept of {} is not taught: {}", folder, problem.getMessage()));
    }

    /// The same, with new problems told instead of logged.
    public static ConceptShelf with(@Nullable Path folder, Consumer<ConceptFormatException> told) {
        return new ConceptShelf(folder, told);
    }

    /// The library as it is now. The same object as before where nothing has changed.
    public synchronized ConceptLibrary current() {
        look();
        return library;
    }

    /// What keeps concepts of the folder from being taught.
    public synchronized List<ConceptFormatException> problems() {
        look();
        return problems;
    }

    private void look() {
        if (folder == null) {
            return;
        }
        List<ConceptFormatException> found = new ArrayList<>();
        Map<Path, Kept> now = new TreeMap<>();
        for (Path concept : concepts(folder, found)) {
            now.put(concept, read(concept));
        }
        now.values().forEach(one -> found.addAll(one.reading().problems()));
        if (!now.equals(kept)) {
            library = shipped.with(taught(now));
            kept = now;
        }
        tellNew(found);
        problems = List.copyOf(found);
    }

    /// The folders of concepts; those with hidden names are in the making.
    private static List<Path> concepts(Path folder, List<ConceptFormatException> found) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(one -> !one.getFileName().toString().startsWith("."))
                    .filter(one -> Files.isRegularFile(one.resolve("concept.yaml")))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            found.add(
                    new ConceptFormatException(
                            folder.toString(), 0, "is no folder that can be read", e));
            return List.of();
        }
    }

    private Kept read(Path concept) {
        Map<Path, FileStamp> stamps;
        try {
            stamps = FileStamp.allBelow(concept);
            Kept before = kept.get(concept);
            return before != null && before.stamps().equals(stamps)
                    ? before
                    : new Kept(stamps, ConceptReading.of(concept));
        } catch (IOException | UncheckedIOException e) {
            return new Kept(Map.of(), unreadable(concept, e));
        }
    }

    private static ConceptReading unreadable(Path concept, Exception e) {
        return new ConceptReading(
                null,
                List.of(
                        new ConceptFormatException(
                                concept.getFileName().toString(), 0, "can not be read", e)));
    }

    private static List<Concept> taught(Map<Path, Kept> kept) {
        List<Concept> concepts = new ArrayList<>();
        for (Kept one : kept.values()) {
            Concept concept = one.reading().concept();
            if (concept != null) {
                concepts.add(concept);
            }
        }
        return concepts;
    }

    private void tellNew(List<ConceptFormatException> found) {
        List<String> known = problems.stream().map(Throwable::getMessage).toList();
        found.stream().filter(one -> !known.contains(one.getMessage())).forEach(told);
    }

    /// A concept as it was read, and its files at that time.
    private record Kept(Map<Path, FileStamp> stamps, ConceptReading reading) {
        Kept {
            stamps = Map.copyOf(stamps);
        }
    }
}
