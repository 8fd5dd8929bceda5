package org.notebooklearning.author.outline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.Review;
import org.notebooklearning.contracts.lesson.SourceReference;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.ask.LanguageModel;
import org.notebooklearning.model.ask.ModelReply;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.Part;
import org.notebooklearning.model.ask.ReplyProgress;
import org.notebooklearning.model.ask.Tokens;

class OutlineAuthorTest {
    private static final String GOOD = Json.text(Outlines.valid());
    private static final String BAD =
            Json.text(
                    Outlines.with(
                            Outlines.valid().beats().subList(1, Outlines.valid().beats().size()),
                            Outlines.valid().questions()));
    private static final String NOTHING = Json.text(patch(List.of(), List.of(), List.of()));
    private static final String OPENING =
            Json.text(
                    patch(
                            List.of(Outlines.valid().beats().getFirst()),
                            List.of(new OutlinePatch.Place("opening", null)),
                            List.of()));
    private static final String WORSE = Json.text(patch(List.of(), List.of(), List.of("opening")));
    private final Deque<Asked> script = new ArrayDeque<>();
    private final List<ModelRequest> asked = new ArrayList<>();

    @Test
    void asksForAnOutlineHasItReadAndRevised() throws InterruptedException {
        replies(GOOD, "step-3 tells instead of showing.", NOTHING);

        assertThat(outline()).isEqualTo(new Outlined.Done(Outlines.valid()));
        assertThat(asked).hasSize(3);
        assertThat(last(asked.getFirst())).contains("**bread making**", "There is no source");
        assertThat(asked.getFirst().schema()).contains("\"beats\"");
        assertThat(last(asked.get(1))).contains("\"step-3\"", "as a beginner who believes nothing");
        assertThat(asked.get(1).schema()).isNull();
        assertThat(last(asked.get(2))).contains("step-3 tells instead of showing.");
        assertThat(asked)
                .allSatisfy(one -> assertThat(one.purpose()).matches("[a-z]+@[0-9a-f]{8}"));
    }

    @Test
    void hasWhatIsWrongMended() throws InterruptedException {
        replies(BAD, "```json\n" + OPENING + "\n```", "");

        assertThat(outline()).isEqualTo(new Outlined.Done(Outlines.valid()));
        assertThat(last(asked.get(1)))
                .contains("- ")
                .contains("uses the name loaves, which no beat before it binds");
        assertThat(asked.get(1).turns()).hasSize(3);
        assertThat(asked.get(1).schema()).contains("\"places\"");
    }

    @Test
    void hasTheDesignFoundThatIsMissing() throws InterruptedException {
        LessonOutline valid = Outlines.valid();
        String design =
                Json.text(
                        new OutlinePatch(
                                valid.design(),
                                null,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of()));
        ObjectNode without = Json.mapper().valueToTree(valid);
        without.remove("design");
        replies(without.toString(), design, "");

        assertThat(outline()).isEqualTo(new Outlined.Done(valid));
        assertThat(last(asked.get(1))).contains("There is no design");
    }

    @Test
    void givesUpAfterTwoMendings() throws InterruptedException {
        replies(BAD, "no JSON at all", NOTHING);

        assertThat(outline())
                .isInstanceOfSatisfying(
                        Outlined.Unusable.class,
                        unusable -> assertThat(unusable.problems()).isNotEmpty());
        assertThat(last(asked.get(2))).contains("It is no JSON of the schema");
    }

    @Test
    void keepsTheOutlineWhoseRevisionCanNotBeUsed() throws InterruptedException {
        replies(GOOD, "Too short.", WORSE, NOTHING, NOTHING);

        assertThat(outline()).isEqualTo(new Outlined.Done(Outlines.valid()));
    }

    @Test
    void asksForAWholeOneAgainWhereTheFirstIsNone() throws InterruptedException {
        replies("Gladly! Here is an outline.", GOOD, "");

        assertThat(outline()).isEqualTo(new Outlined.Done(Outlines.valid()));
        assertThat(last(asked.get(1))).contains("Send the whole outline");
        assertThat(asked.get(1).schema()).contains("\"world\"").doesNotContain("\"places\"");
    }

    @Test
    void saysThatTheModelIsAway() throws InterruptedException {
        Asked.Away away = new Asked.Away("busy", Optional.empty());
        script.add(away);

        assertThat(outline()).isEqualTo(new Outlined.Away(away));
    }

    @Test
    void takesNotesOfASourceThatIsTooLongAndLosesNoPartOfIt() throws InterruptedException {
        replies("notes on one", "notes on two", GOOD, "");

        assertThat(outline(source("one ".repeat(2000), "two ".repeat(2000))))
                .isEqualTo(new Outlined.Done(Outlines.valid()));
        assertThat(last(asked.get(0))).contains("part 1", "one one").doesNotContain("two two");
        assertThat(last(asked.get(1))).contains("part 2", "two two").doesNotContain("one one");
        assertThat(last(asked.get(2)))
                .contains("notes on one", "notes on two")
                .doesNotContain("one one");
    }

    private static SourceDocument source(String... texts) {
        List<SourceDocument.Section> sections = new ArrayList<>();
        for (String text : texts) {
            int number = sections.size();
            sections.add(
                    new SourceDocument.Section(
                            "",
                            "Heading",
                            1,
                            0,
                            List.of(
                                    new SourceDocument.Paragraph(
                                            SourceDocument.Paragraph.Kind.TEXT,
                                            text,
                                            new SourceDocument.Position(0, number, number)))));
        }
        return SourceDocument.none().withContent(SourceDocument.Content.of(sections));
    }

    private Outlined outline() throws InterruptedException {
        return outline(SourceDocument.none());
    }

    private Outlined outline(SourceDocument source) throws InterruptedException {
        LanguageModel model =
                (request, progress) -> {
                    asked.add(request);
                    return script.remove();
                };
        return new OutlineAuthor(model, "scripted", 0, 10_000, ReplyProgress.NONE)
                .outline(
                        new LessonRequest(
                                "bread making",
                                "",
                                new SourceReference.TopicOnly(),
                                null,
                                null,
                                Review.ASK,
                                null),
                        source);
    }

    private void replies(String... texts) {
        for (String text : texts) {
            script.add(
                    new Asked.Replied(
                            new ModelReply(text, "scripted", Tokens.NONE, ModelReply.End.COMPLETE),
                            false));
        }
    }

    private static OutlinePatch patch(
            List<LessonOutline.OutlinedBeat> beats,
            List<OutlinePatch.Place> places,
            List<String> drop) {
        return new OutlinePatch(null, null, List.of(), beats, places, List.of(), drop);
    }

    private static String last(ModelRequest request) {
        return ((Part.Text) request.turns().getLast().parts().getFirst()).text();
    }
}
