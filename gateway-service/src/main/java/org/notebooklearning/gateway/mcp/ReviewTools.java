package org.notebooklearning.gateway.mcp;

import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.FieldLimits;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.plan.PlanEdits;
import org.notebooklearning.contracts.plan.Rewriting;
import org.notebooklearning.gateway.lessons.PlanReview;
import org.notebooklearning.gateway.lessons.ReviewPlan;
import org.notebooklearning.gateway.lessons.RewriteBeat;
import org.notebooklearning.gateway.lessons.Violations;

/// Deciding about what a lesson holds.
@Singleton
final class ReviewTools {
    private final ReviewPlan reviewing;
    private final RewriteBeat rewriting;

    ReviewTools(ReviewPlan reviewing, RewriteBeat rewriting) {
        this.reviewing = reviewing;
        this.rewriting = rewriting;
    }

    @Tool(
            name = "review_plan",
            title = "Decide about the plan",
            description =
                    """
                    While a lesson is awaiting-learner: change has the plan made again as wished \
                    and shown again, approve has it written. Wishes that are sent take the place of \
                    all sent before; without any, those before stay. Ask the learner first.""",
            annotations =
                    @Tool.Annotations(
                            title = "Decide about the plan",
                            readOnlyHint = false,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false),
            outputSchema = @Tool.OutputSchema(from = LessonStatus.class))
    @RunOnVirtualThread
    ToolResponse review(
            @ToolArg(description = ToolWords.LESSON_ID) String id,
            @ToolArg(description = "change or approve") String decision,
            @ToolArg(required = false, description = "Ids of beats to leave out")
                    @Nullable List<String> drop,
            @ToolArg(required = false, description = "Ids of the plan's offers to take in")
                    @Nullable List<String> add,
            @ToolArg(
                            required = false,
                            description = "What there shall be more of, in the learner's words")
                    @Nullable String scope,
            @ToolArg(
                            required = false,
                            description = "How long it may take, " + FieldLimits.MINUTES_IN_WORDS)
                    @Nullable Integer minutes,
            @ToolArg(required = false, description = "beginner, intermediate or advanced")
                    @Nullable String level,
            @ToolArg(
                            required = false,
                            description =
                                    "Packages that may be installed, of those the plan names in"
                                            + " author.packages; ask the learner first")
                    @Nullable List<String> packages) {
        Violations wrong = new Violations();
        PlanReview.Decision made = choice(wrong, "decision", decision, PlanReview.Decision::named);
        Level wished = level == null ? null : choice(wrong, "level", level, Level::named);
        boolean edited =
                drop != null
                        || add != null
                        || scope != null
                        || minutes != null
                        || level != null
                        || packages != null;
        if (made == null || wrong.areThere()) {
            return Answers.invalid(wrong.all());
        }
        PlanEdits edits =
                new PlanEdits(
                        List.of(),
                        drop == null ? List.of() : drop,
                        add == null ? List.of() : add,
                        scope == null ? "" : scope,
                        minutes,
                        wished,
                        null,
                        Map.of(),
                        packages == null ? List.of() : packages);
        PlanReview review = new PlanReview(made, null, null, edited ? edits : null);
        return DecidedAnswer.of(id, lesson -> reviewing.review(lesson, review));
    }

    private static <T> @Nullable T choice(
            Violations wrong, String argument, String word, Function<String, T> named) {
        try {
            return named.apply(word);
        } catch (IllegalArgumentException e) {
            wrong.add(argument, String.valueOf(e.getMessage()));
            return null;
        }
    }

    @Tool(
            name = "rewrite_beat",
            title = "Write a beat again",
            description =
                    """
                    Has one beat of a stored lesson written in another way; the lesson is run and \
                    proven again, and its files stay until then. Where there are no other cells for \
                    it, the answer says which ways there are. In a lesson that a language model \
                    wrote, the model is asked for the beat, which costs tokens.""",
            annotations =
                    @Tool.Annotations(
                            title = "Write a beat again",
                            readOnlyHint = false,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false),
            outputSchema = @Tool.OutputSchema(from = LessonStatus.class))
    @RunOnVirtualThread
    ToolResponse rewrite(
            @ToolArg(description = ToolWords.LESSON_ID) String id,
            @ToolArg(description = "The beat's id, from lesson_plan") String beat,
            @ToolArg(description = "simpler, deeper, shorter or full") String as) {
        Violations wrong = new Violations();
        Rewriting way = choice(wrong, "as", as, Rewriting::named);
        return way == null
                ? Answers.invalid(wrong.all())
                : DecidedAnswer.of(id, lesson -> rewriting.rewrite(lesson, beat, way));
    }
}
