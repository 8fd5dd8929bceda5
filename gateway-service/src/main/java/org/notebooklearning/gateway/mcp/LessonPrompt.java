package org.notebooklearning.gateway.mcp;

import io.quarkiverse.mcp.server.Prompt;
import io.quarkiverse.mcp.server.PromptArg;
import io.quarkiverse.mcp.server.PromptMessage;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/// A prompt that leads a model through a whole lesson with its learner.
@Singleton
final class LessonPrompt {
    private static final int LONGEST = 2_000;

    @Prompt(
            name = "make_lesson",
            title = "Make a lesson",
            description =
                    "From a topic to a notebook that you write, with the learner answering the"
                            + " questions")
    PromptMessage make(
            @PromptArg(description = "The concept to learn") String topic,
            @PromptArg(description = "An address, an arXiv id, or nothing", required = false)
                    @Nullable String source,
            @PromptArg(description = "The notebook's file, new or there already", required = false)
                    @Nullable String notebook) {
        String from =
                source == null || source.isBlank() ? "" : " Make it from " + cut(source) + ".";
        String file =
                notebook == null || notebook.isBlank()
                        ? ""
                        : " The notebook is "
                                + cut(notebook)
                                + ": where it is there already, the"
                                + " lesson goes below its cells, and nothing of it is lost.";
        return PromptMessage.withUserRole(
                """
                I want to learn %s.%s%s
                Ask for a lesson with submit_lesson and the author assistant: you write it. Call \
                next_writing with wait: 45, write what is asked with all the care you have, and \
                send it with hand_in_writing; what was found about it comes back, and you mend it. \
                Go on so until the lesson asks for me or is done. When it is awaiting-learner, read \
                lesson_plan, show me the summary and the beats, and put its questions to me one by \
                one: I answer them, not you. Send my answers with answer_questions, or what I want \
                changed with review_plan, and go on writing. When it is stored, tell me what the \
                report says, and save the notebook where I said. If it fails, tell me the reason \
                and the remedy."""
                        .formatted(cut(topic), from, file));
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text.strip();
    }
}
