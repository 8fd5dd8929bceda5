package org.notebooklearning.author.outline;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.author.prompt.PromptText;
import org.notebooklearning.contracts.artifact.Sha256;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.ask.LanguageModel;
import org.notebooklearning.model.ask.ModelReply;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.ReplyProgress;
import org.notebooklearning.model.ask.Turn;

/// Has a model outline a concept:
///
/// 1. tell it how lessons are made, what is wanted, and the source, or notes of a long one;
/// 2. check what it outlines, and have what is wrong mended, at most twice;
/// 3. have the outline read by the same model as a sceptical beginner and as a teacher;
/// 4. have it revised by what they stumbled over, and checked again.
public final class OutlineAuthor {
    private static final int MENDINGS = 2;
    private static final int LONGEST_OUTLINE = 32_000;
    private static final int LONGEST_CRITIQUE = 4_000;
    private static final PromptText TEACHER = PromptText.named("teacher");
    private static final PromptText OUTLINE = PromptText.named("outline");
    private static final PromptText MEND = PromptText.named("mend");
    private static final PromptText CRITIQUE = PromptText.named("critique");
    private static final PromptText REVISE = PromptText.named("revise");
    private static final PromptText AGAIN = PromptText.named("again");
    private static final String WHOLE = schema("outline.schema.json");
    private static final String CHANGES = schema("outline-patch.schema.json");

    private final LanguageModel model;
    private final String name;
    private final String attempt;
    private final int characters;
    private final ReplyProgress progress;

    /// @param name of the model, as its provider knows it
    /// @param attempt of the lesson, from 0: one that is tried again is not given the replies again
    ///     that led nowhere
    /// @param characters of a source that fit into one request
    public OutlineAuthor(
            LanguageModel model, String name, int attempt, int characters, ReplyProgress progress) {
        this.model = model;
        this.name = name;
        this.attempt = attempt == 0 ? "" : "/" + attempt;
        this.characters = characters;
        this.progress = progress;
    }

    /// In which words models are asked: another text where a word or the schema has changed.
    public static String edition() {
        return TEACHER.purpose()
                + OUTLINE.purpose()
                + CRITIQUE.purpose()
                + REVISE.purpose()
                + Sha256.of(WHOLE.getBytes(StandardCharsets.UTF_8));
    }

    /// The outline of what `request` asks for, or why there is none.
    public Outlined outline(LessonRequest request, SourceDocument source)
            throws InterruptedException {
        SourceNotes notes = new SourceNotes(model, name, attempt, characters, progress);
        return switch (notes.of(source, request.topic())) {
            case SourceNotes.Noted.Text text -> outline(request, text.text());
            case SourceNotes.Noted.Missing missing -> missing.why();
        };
    }

    private Outlined outline(LessonRequest request, String source) throws InterruptedException {
        List<Turn> talk = new ArrayList<>(List.of(Turn.asking(wanted(request, source))));
        Outlined first = checked(talk, null);
        if (!(first instanceof Outlined.Done done)) {
            return first;
        }
        Asked read = model.ask(critique(request, done.outline()), progress);
        if (read instanceof Asked.Rejected rejected && rejected.fault() == Asked.Fault.CAP) {
            // It is read once more is allowed: an outline that nobody read is no cheaper lesson.
            return new Outlined.Rejected(rejected);
        }
        String stumbles = read instanceof Asked.Replied replied ? replied.reply().text() : "";
        if (stumbles.isBlank()) {
            return read instanceof Asked.Away away ? new Outlined.Away(away) : done;
        }
        talk.add(Turn.asking(REVISE.with(Map.of("stumbles", stumbles.strip()))));
        Outlined revised = checked(talk, done.outline());
        // A revision that can not be used leaves an outline that can.
        return revised instanceof Outlined.Unusable ? done : revised;
    }

    private ModelRequest critique(LessonRequest request, LessonOutline outline) {
        String asked =
                CRITIQUE.with(Map.of("topic", request.topic(), "outline", readable(outline)));
        return ask(CRITIQUE, List.of(Turn.asking(asked)), null, LONGEST_CRITIQUE);
    }

    /// What the model replies to `talk`, mended until it can be used; `talk` goes on with it.
    ///
    /// @param before the outline that the reply changes; null where it is a whole one
    private Outlined checked(List<Turn> talk, @Nullable LessonOutline before)
            throws InterruptedException {
        @Nullable LessonOutline current = before;
        List<String> problems = List.of();
        for (int round = 0; round <= MENDINGS; round++) {
            String schema = current == null ? WHOLE : CHANGES;
            PromptText purpose = before == null && round == 0 ? OUTLINE : MEND;
            Asked asked = model.ask(ask(purpose, talk, schema, LONGEST_OUTLINE), progress);
            switch (asked) {
                case Asked.Away away -> {
                    return new Outlined.Away(away);
                }
                case Asked.Rejected rejected -> {
                    return new Outlined.Rejected(rejected);
                }
                case Asked.Replied replied -> {
                    talk.add(Turn.replied(replied.reply().text()));
                    Reading reading = read(replied.reply(), current);
                    problems = reading.problems();
                    LessonOutline outline = reading.outline();
                    if (problems.isEmpty() && outline != null) {
                        return new Outlined.Done(outline);
                    }
                    current = outline == null ? current : outline;
                    PromptText next = current == null ? AGAIN : MEND;
                    talk.add(Turn.asking(next.with(Map.of("problems", listed(problems)))));
                }
            }
        }
        return new Outlined.Unusable(problems);
    }

    private static Reading read(ModelReply reply, @Nullable LessonOutline before) {
        if (reply.end() == ModelReply.End.CUT_OFF) {
            return new Reading(
                    null, List.of("It was longer than a reply may be: write it shorter"));
        }
        try {
            LessonOutline outline = outline(unfenced(reply.text()), before);
            List<String> problems = new ArrayList<>(OutlineCheck.problems(outline));
            if (outline.design() == null) {
                problems.addFirst("There is no design: find what the beats are made of first");
            }
            return new Reading(outline, problems);
        } catch (JsonProcessingException e) {
            return new Reading(
                    null, List.of("It is no JSON of the schema: " + e.getOriginalMessage()));
        } catch (IllegalArgumentException e) {
            return new Reading(null, List.of(String.valueOf(e.getMessage())));
        }
    }

    private static LessonOutline outline(String json, @Nullable LessonOutline before)
            throws JsonProcessingException {
        return before == null
                ? Json.mapper().readValue(json, LessonOutline.class)
                : Json.mapper().readValue(json, OutlinePatch.class).appliedTo(before);
    }

    /// Models put JSON between the marks of a code block, whatever they are told.
    private static String unfenced(String text) {
        String stripped = text.strip();
        if (!stripped.startsWith("```")) {
            return stripped;
        }
        int begin = stripped.indexOf('\n');
        int end = stripped.lastIndexOf("```");
        return begin < 0 || end <= begin ? stripped : stripped.substring(begin, end).strip();
    }

    private ModelRequest ask(
            PromptText text, List<Turn> talk, @Nullable String schema, int longest) {
        return new ModelRequest(
                text.purpose() + attempt, name, TEACHER.with(Map.of()), talk, schema, longest);
    }

    private static String wanted(LessonRequest request, String source) {
        Integer minutes = request.minutes();
        return OUTLINE.with(
                Map.of(
                        "topic",
                        request.topic(),
                        "scope",
                        request.scope().isBlank() ? "nothing in particular" : request.scope(),
                        "minutes",
                        minutes == null ? "as long as it needs" : minutes + " minutes",
                        "source",
                        source));
    }

    /// For eyes that look for stumbles, a line for each thing.
    private static String readable(LessonOutline outline) {
        return Json.mapper().valueToTree(outline).toPrettyString();
    }

    private static String listed(List<String> problems) {
        return problems.stream().map(one -> "- " + one).collect(Collectors.joining("\n"));
    }

    private static String schema(String name) {
        try (InputStream file =
                Objects.requireNonNull(
                        OutlineAuthor.class.getResourceAsStream("/prompts/" + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The schema can not be read: " + name, e);
        }
    }

    private record Reading(@Nullable LessonOutline outline, List<String> problems) {}
}
