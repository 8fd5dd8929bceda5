package org.notebooklearning.concepts.library;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.plan.Diagnostic;

/// Reads one concept's folder.
final class ConceptFolder {
    static final ObjectMapper YAML =
            YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private static final String ABOUT = "concept.yaml";
    private static final String DIAGNOSTICS = "diagnostics.yaml";

    private final String id;
    private final UnaryOperator<String> text;

    /// `text` gives a file's text by its path from the library's root.
    ConceptFolder(String id, UnaryOperator<String> text) {
        this.id = id;
        this.text = text;
    }

    Concept read() {
        ConceptFile about = parse(ABOUT, new TypeReference<>() {});
        List<QuestionFile> questions = parse(DIAGNOSTICS, new TypeReference<>() {});
        return concept(about, questions, about.beats().stream().map(this::beat).toList());
    }

    /// The same, with every file's problem told instead of the first one thrown.
    ConceptReading reading() {
        List<ConceptFormatException> problems = new ArrayList<>();
        ConceptFile about = tried(() -> parse(ABOUT, new TypeReference<>() {}), problems);
        List<QuestionFile> questions =
                tried(() -> parse(DIAGNOSTICS, new TypeReference<>() {}), problems);
        List<Beat> beats = new ArrayList<>();
        for (String beatId : about == null ? List.<String>of() : about.beats()) {
            Beat beat = tried(() -> beat(beatId), problems);
            if (beat != null) {
                beats.add(beat);
            }
        }
        if (about != null && !about.id().equals(id)) {
            problems.add(
                    new ConceptFormatException(
                            id + "/" + ABOUT, "names the concept " + about.id()));
        }
        if (about == null || questions == null || !problems.isEmpty()) {
            return new ConceptReading(null, problems);
        }
        Concept concept = tried(() -> concept(about, questions, beats), problems);
        return new ConceptReading(concept, problems);
    }

    private <T> @Nullable T tried(Supplier<T> read, List<ConceptFormatException> problems) {
        try {
            return read.get();
        } catch (ConceptFormatException e) {
            problems.add(e);
        } catch (IllegalArgumentException e) {
            problems.add(
                    new ConceptFormatException(
                            id + "/" + ABOUT, 0, String.valueOf(e.getMessage()), e));
        }
        return null;
    }

    private static Concept concept(
            ConceptFile about, List<QuestionFile> questions, List<Beat> beats) {
        return new Concept(
                about.id(),
                about.title(),
                about.summary(),
                about.why(),
                about.aliases(),
                about.keywords(),
                about.requires(),
                orEmpty(about.given()),
                orEmpty(about.neighbours()),
                about.libraryCall(),
                about.maths(),
                about.links(),
                beats,
                questions.stream().map(QuestionFile::withEffects).toList());
    }

    static <T> T parse(String file, String text, TypeReference<T> type) {
        try {
            return YAML.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw YamlProblem.of(file, 0, e);
        }
    }

    private <T> T parse(String file, TypeReference<T> type) {
        String path = id + "/" + file;
        return parse(path, text.apply(path), type);
    }

    private Beat beat(String beatId) {
        String path = id + "/beats/" + beatId + ".py";
        Beat beat = new BeatFile(YAML, path).read(text.apply(path));
        if (!beat.id().equals(beatId)) {
            throw new ConceptFormatException(path, 1, "its header names the beat " + beat.id());
        }
        return beat;
    }

    static List<String> orEmpty(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }

    private record ConceptFile(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String title,
            @JsonProperty(required = true) String summary,
            @JsonProperty(required = true) String why,
            @JsonProperty(required = true) List<String> aliases,
            @JsonProperty(required = true) List<String> keywords,
            @JsonProperty(required = true) List<String> requires,
            @Nullable List<String> given,
            @Nullable List<String> neighbours,
            @JsonProperty("library-call") @Nullable String libraryCall,
            boolean maths,
            @JsonProperty(required = true) List<Concept.Link> links,
            @JsonProperty(required = true) List<String> beats) {}

    private record QuestionFile(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String question,
            @Nullable String code,
            @JsonProperty(required = true) String tests,
            boolean basic,
            @JsonProperty(required = true) List<Diagnostic.Option> options,
            @JsonProperty("when-right") @Nullable Effect whenRight,
            @JsonProperty("when-wrong") @Nullable Effect whenWrong) {
        Question withEffects() {
            return new Question(
                    new Diagnostic(id, question.strip(), code, tests, basic, options),
                    whenRight == null ? List.of() : orEmpty(whenRight.shorten()),
                    whenWrong == null ? List.of() : orEmpty(whenWrong.add()));
        }
    }

    private record Effect(@Nullable List<String> shorten, @Nullable List<String> add) {}
}
