package org.notebooklearning.author.lesson;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.notebooklearning.author.beat.BeatText;
import org.notebooklearning.author.beat.LessonFrame;
import org.notebooklearning.author.beat.WrittenBeat;
import org.notebooklearning.author.outline.LessonOutline;
import org.notebooklearning.author.outline.LessonOutline.OutlinedQuestion;
import org.notebooklearning.concepts.library.ConceptFiles;

/// What a model wrote as a concept of the library: from then on it is taught by the code that
/// teaches the library, and without a model.
final class LessonConcept {
    private static final ObjectMapper YAML = new YAMLMapper();
    private final LessonFrame frame;
    private final List<WrittenBeat> beats;

    private LessonConcept(LessonFrame frame, List<WrittenBeat> beats) {
        this.frame = frame;
        this.beats = beats;
    }

    /// The files of the concept whose beats are `beats`, in their order.
    static ConceptFiles files(LessonFrame frame, List<WrittenBeat> beats) {
        return new LessonConcept(frame, beats).files();
    }

    private ConceptFiles files() {
        Map<String, String> texts = new TreeMap<>();
        texts.put("concept.yaml", yaml(about()));
        texts.put("diagnostics.yaml", yaml(questions()));
        for (WrittenBeat beat : beats) {
            boolean first = beat.equals(beats.getFirst());
            texts.put(
                    BeatText.path(beat.id()),
                    BeatText.file(
                            frame.outlined(beat.id()),
                            beat.cells(),
                            first ? BeatText.allImports(beats) : Set.of()));
        }
        return ConceptFiles.of(frame.outline().id(), texts);
    }

    private Map<String, Object> about() {
        LessonOutline outline = frame.outline();
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("id", outline.id());
        about.put("title", outline.title());
        about.put("summary", outline.summary());
        about.put("why", outline.why());
        about.put("aliases", outline.aliases());
        about.put("keywords", outline.keywords());
        about.put("requires", outline.requires());
        about.put("given", given());
        about.put("neighbours", outline.neighbours());
        if (outline.libraryCall() != null) {
            about.put("library-call", outline.libraryCall());
        }
        about.put("maths", outline.maths());
        about.put(
                "links",
                outline.links().stream()
                        .map(link -> Map.of("title", link.title(), "url", link.url()))
                        .toList());
        about.put("beats", beats.stream().map(WrittenBeat::id).toList());
        return about;
    }

    /// What the outline takes for granted, and skills of beats that this learner did not need.
    private List<String> given() {
        Set<String> taught =
                beats.stream()
                        .flatMap(beat -> frame.outlined(beat.id()).teaches().stream())
                        .collect(Collectors.toSet());
        List<String> given = new ArrayList<>(frame.outline().given());
        beats.stream()
                .flatMap(beat -> frame.outlined(beat.id()).assumes().stream())
                .filter(skill -> !taught.contains(skill) && !given.contains(skill))
                .distinct()
                .forEach(given::add);
        return given;
    }

    /// Questions that still change something, now that only these beats were written.
    private List<Map<String, Object>> questions() {
        Set<String> shortened =
                beats.stream()
                        .filter(LessonConcept::hasRecap)
                        .map(WrittenBeat::id)
                        .collect(Collectors.toSet());
        Set<String> added =
                beats.stream()
                        .map(WrittenBeat::id)
                        .filter(id -> frame.outlined(id).when() != null)
                        .collect(Collectors.toSet());
        List<Map<String, Object>> questions = new ArrayList<>();
        for (OutlinedQuestion question : frame.outline().questions()) {
            List<String> shorten = kept(question.shorten(), shortened);
            List<String> add = kept(question.add(), added);
            if (!shorten.isEmpty() || !add.isEmpty()) {
                questions.add(question(question, shorten, add));
            }
        }
        return questions;
    }

    private static boolean hasRecap(WrittenBeat beat) {
        return beat.cells().stream().anyMatch(cell -> cell.attribute("recap").equals("true"));
    }

    private static List<String> kept(List<String> ids, Set<String> known) {
        return ids.stream().filter(known::contains).toList();
    }

    private static Map<String, Object> question(
            OutlinedQuestion question, List<String> shorten, List<String> add) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("id", question.id());
        written.put("question", question.question());
        if (question.code() != null) {
            written.put("code", question.code());
        }
        written.put("tests", question.tests());
        written.put("basic", question.basic());
        written.put("options", question.options().stream().map(LessonConcept::option).toList());
        if (!shorten.isEmpty()) {
            written.put("when-right", Map.of("shorten", shorten));
        }
        if (!add.isEmpty()) {
            written.put("when-wrong", Map.of("add", add));
        }
        return written;
    }

    private static Map<String, Object> option(LessonOutline.Choice choice) {
        Map<String, Object> option = new LinkedHashMap<>();
        option.put("text", choice.text());
        if (choice.correct()) {
            option.put("correct", true);
        } else if (choice.misconception() != null) {
            option.put("misconception", choice.misconception());
        }
        option.put("says", choice.says());
        return option;
    }

    private static String yaml(Object value) {
        try {
            return YAML.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Maps, lists and strings are always YAML", e);
        }
    }
}
