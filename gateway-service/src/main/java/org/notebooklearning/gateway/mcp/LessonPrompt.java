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
            description = "From a topic to a notebook, with the learner answering the questions")
    PromptMessage make(
            @PromptArg(description = "The concept to learn") String topic,
            @PromptArg(description = "An address, an arXiv id, or nothing", required = false)
                    @Nullable String source) {
        String from =
                source == null || source.isBlank() ? "" : " Make it from " + cut(source) + ".";
        return PromptMessage.withUserRole(
                """
                I want to learn %s.%s
                Ask for a lesson with submit_lesson, then follow it with lesson_status and its \
                argument wait. When it is awaiting-learner, read lesson_plan, show me the summary \
                and the beats, and put its questions to me one by one: I answer them, not you. \
                Send my answers with answer_questions. When it is stored, fetch the notebook with \
                fetch_notebook and tell me what the report says. If it fails, tell me the reason \
                and the remedy."""
                        .formatted(cut(topic), from));
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text.strip();
    }
}
