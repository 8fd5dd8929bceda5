package org.notebooklearning.author.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.notebooklearning.author.outline.LessonOutline;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.ask.LanguageModel;
import org.notebooklearning.model.ask.ModelReply;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.Part;
import org.notebooklearning.model.ask.ReplyProgress;
import org.notebooklearning.model.ask.Tokens;
import org.notebooklearning.model.ask.Turn;

/// Replies as a real model did when it wrote a lesson. Which reply is meant is told by what the
/// request is for, and not by its text: the wording of requests goes on changing.
final class RecordedAuthor implements LanguageModel {
    private final List<Reply> replies;
    private final LessonPlan plan;
    private final LessonOutline outline;

    /// @param beat its id, of a chapter that of its first; empty for what is about the whole
    /// @param turn how many turns of ours the conversation had
    private record Reply(String purpose, String beat, int turn, String text) {}

    /// @param name of the folder
    RecordedAuthor(String name) {
        String folder = "/recorded/" + name + "/";
        replies = List.of(Json.read(text(folder + "replies.json"), Reply[].class));
        plan = Json.read(text(folder + "plan.json"), LessonPlan.class);
        outline = Json.read(text(folder + "outline.json"), LessonOutline.class);
    }

    LessonPlan plan() {
        return plan;
    }

    LessonOutline outline() {
        return outline;
    }

    @Override
    public Asked ask(ModelRequest request, ReplyProgress progress) {
        List<Turn> ours =
                request.turns().stream()
                        .filter(turn -> turn.speaker() == Turn.Speaker.USER)
                        .toList();
        if (request.purpose().startsWith("outline@")) {
            return replied(Json.text(outline));
        }
        if (request.purpose().startsWith("mend@")) {
            return replied("{}");
        }
        String first = ((Part.Text) ours.getFirst().parts().getFirst()).text();
        String text =
                replies.stream()
                        .filter(reply -> isFor(reply, request.purpose(), first, ours.size()))
                        .findFirst()
                        .map(Reply::text)
                        .orElse("fine");
        return replied(text);
    }

    private static Asked replied(String text) {
        return new Asked.Replied(
                new ModelReply(text, "recorded", Tokens.NONE, ModelReply.End.COMPLETE), true);
    }

    private boolean isFor(Reply reply, String purpose, String first, int turns) {
        boolean beat = purpose.startsWith("beat@") || purpose.startsWith("look@");
        String wanted = beat ? "beat" : purpose.substring(0, purpose.indexOf('@'));
        return reply.purpose.equals(wanted)
                && reply.turn == turns
                && (reply.beat.isEmpty() || isAbout(reply, first));
    }

    private boolean isAbout(Reply reply, String first) {
        String title = plan.beat(reply.beat).map(PlannedBeat::title).orElseThrow();
        return switch (reply.purpose) {
            case "chapter" -> first.contains(": `# beat: " + reply.beat + "`");
            case "beat" ->
                    first.contains("the beat **" + title + "** and")
                            || first.contains("one of them, **" + title + "**");
            default -> first.contains("# ## " + title + "\n");
        };
    }

    private static String text(String path) {
        try (InputStream file =
                Objects.requireNonNull(RecordedAuthor.class.getResourceAsStream(path))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
