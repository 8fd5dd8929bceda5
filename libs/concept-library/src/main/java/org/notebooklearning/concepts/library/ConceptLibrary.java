package org.notebooklearning.concepts.library;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The concepts that can be taught, and the `utils.py` that every lesson is delivered with.
public final class ConceptLibrary {
    private final List<Concept> concepts;
    private final String utils;

    private ConceptLibrary(List<Concept> concepts, String utils) {
        this.concepts = List.copyOf(concepts);
        this.utils = utils;
    }

    private ConceptLibrary(UnaryOperator<String> text) {
        List<String> ids =
                ConceptFolder.parse(
                        "library.yaml",
                        text.apply("library.yaml"),
                        new TypeReference<List<String>>() {});
        this.concepts = ids.stream().map(id -> new ConceptFolder(id, text).read()).toList();
        this.utils = text.apply("utils.py");
    }

    /// The library that is shipped with this module; [ConceptFormatException] where a file is not
    /// as it should be.
    public static ConceptLibrary shipped() {
        return new ConceptLibrary(
                path -> {
                    try (InputStream file =
                            ConceptLibrary.class.getResourceAsStream("/concepts/" + path)) {
                        if (file == null) {
                            throw new ConceptFormatException(path, "is not in the library");
                        }
                        return new String(file.readAllBytes(), StandardCharsets.UTF_8);
                    } catch (IOException e) {
                        throw new UncheckedIOException(path + " can not be read", e);
                    }
                });
    }

    /// The library in a folder, as an author works on it.
    public static ConceptLibrary in(Path folder) {
        return new ConceptLibrary(
                path -> {
                    try {
                        return Files.readString(folder.resolve(path));
                    } catch (IOException e) {
                        throw new UncheckedIOException(path + " can not be read", e);
                    }
                });
    }

    /// This library with `own` concepts, each in the place of the one with its id, or else at the
    /// end.
    ConceptLibrary with(List<Concept> own) {
        Map<String, Concept> all = new LinkedHashMap<>();
        concepts.forEach(concept -> all.put(concept.id(), concept));
        own.forEach(concept -> all.put(concept.id(), concept));
        return new ConceptLibrary(List.copyOf(all.values()), utils);
    }

    /// All concepts, in the library's order.
    public List<Concept> concepts() {
        return concepts;
    }

    /// The concept with this id.
    public Optional<Concept> concept(String id) {
        return concepts.stream().filter(concept -> concept.id().equals(id)).findFirst();
    }

    /// Text of the `utils.py` that lessons import.
    public String utils() {
        return utils;
    }
}
