package org.notebooklearning.gateway.mcp;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.event.LessonState;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.gateway.lessons.FindLessons;
import org.notebooklearning.gateway.lessons.FoundPlan;
import org.notebooklearning.gateway.readmodel.LessonFilter;
import org.notebooklearning.gateway.readmodel.LessonList;
import org.notebooklearning.gateway.readmodel.LessonOrder;
import org.notebooklearning.gateway.readmodel.LessonView;
import org.notebooklearning.gateway.readmodel.ListPlace;
import org.notebooklearning.pipeline.store.ArtifactStore;

/// Reading a plan, and finding lessons.
@Singleton
final class QueryTools {
    private static final int USUAL = 10;
    private static final int MOST = 50;
    private static final Pattern COMMA = Pattern.compile(",");

    private final FindLessons lessons;
    private final LessonList list;
    private final ArtifactStore store;

    QueryTools(FindLessons lessons, LessonList list, ArtifactStore store) {
        this.lessons = lessons;
        this.list = list;
        this.store = store;
    }

    @Tool(
            name = "lesson_plan",
            title = "Read the plan",
            description =
                    """
                    The lesson's last plan: a summary, its beats with minutes, what the answers \
                    changed, and the questions to put to the learner before it is written. Which \
                    option is right is not told here, so that nobody gives it away.""",
            annotations =
                    @Tool.Annotations(
                            title = "Read the plan",
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false),
            outputSchema = @Tool.OutputSchema(from = PlanBrief.class))
    @RunOnVirtualThread
    ToolResponse plan(@ToolArg(description = ToolWords.LESSON_ID) String id) {
        return Answers.of(
                () ->
                        switch (lessons.plan(id)) {
                            case FoundPlan.Planned planned ->
                                    Answers.structured(
                                            PlanBrief.of(
                                                    store.getJson(
                                                            planned.plan(), LessonPlan.class)));
                            case FoundPlan.UnknownLesson unknown ->
                                    ToolResponse.error(Answers.unknownLesson(id));
                            case FoundPlan.NotPlanned none ->
                                    ToolResponse.error(
                                            "The lesson is "
                                                    + none.state().word()
                                                    + " and has no plan yet. Call lesson_status with"
                                                    + " wait: 30 to hear when there is one.");
                        });
    }

    @Tool(
            name = "list_lessons",
            title = "List lessons",
            description =
                    """
                    Lessons, newest first, that fit all the filters. For the ones after these, call \
                    again with the same filters and after set to next.""",
            annotations =
                    @Tool.Annotations(
                            title = "List lessons",
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false),
            outputSchema = @Tool.OutputSchema(from = Found.class))
    @RunOnVirtualThread
    ToolResponse list(
            @ToolArg(
                            required = false,
                            description =
                                    "Only in these states, with commas between, such as"
                                            + " awaiting-learner or writing,validating")
                    @Nullable String state,
            @ToolArg(
                            required = false,
                            description = "Only with all of these words in their topic or id")
                    @Nullable String search,
            @ToolArg(required = false, description = "How many at most, 1 to 50; 10 if missing")
                    @Nullable Integer limit,
            @ToolArg(required = false, description = "next of the answer before")
                    @Nullable String after) {
        int most = limit == null ? USUAL : limit;
        if (most < 1 || most > MOST) {
            return ToolResponse.error("limit is a number from 1 to " + MOST + ".");
        }
        if (search != null && search.length() > LessonFilter.LONGEST_SEARCH) {
            return ToolResponse.error(
                    "search has at most " + LessonFilter.LONGEST_SEARCH + " characters.");
        }
        Set<LessonState> states;
        try {
            states = states(state);
        } catch (IllegalArgumentException e) {
            return ToolResponse.error(String.valueOf(e.getMessage()));
        }
        ListPlace place;
        try {
            place = after == null || after.isBlank() ? null : ListPlace.of(after.strip());
        } catch (IllegalArgumentException e) {
            return ToolResponse.error("after is what next of an earlier answer says, as it is.");
        }
        LessonFilter filter =
                new LessonFilter(states, false, search == null ? "" : search, null, null, null);
        return Answers.of(
                () ->
                        Answers.structured(
                                Found.of(list.pageAfter(filter, LessonOrder.NEWEST, place, most))));
    }

    private static Set<LessonState> states(@Nullable String words) {
        Set<LessonState> states = EnumSet.noneOf(LessonState.class);
        if (words != null) {
            COMMA.splitAsStream(words)
                    .filter(word -> !word.isBlank())
                    .forEach(word -> states.add(LessonState.named(word)));
        }
        return states;
    }

    /// Some lessons.
    public record Found(
            @JsonProperty(required = true) List<Row> lessons,
            @JsonPropertyDescription("For after; missing where there are no more")
                    @Nullable String next) {
        static Found of(LessonList.Page page) {
            return new Found(
                    page.entries().stream().map(entry -> Row.of(entry.view())).toList(),
                    page.hasNext() ? page.entries().getLast().place().token() : null);
        }
    }

    /// One lesson of a list.
    public record Row(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String topic,
            @JsonProperty(required = true) String state,
            @JsonProperty(required = true) @JsonPropertyDescription("ISO 8601, UTC")
                    String requestedAt,
            @JsonPropertyDescription("Why it failed; only where it did") @Nullable String failure) {
        static Row of(LessonView lesson) {
            LessonEvent.LessonFailed failure = lesson.milestones().failure();
            return new Row(
                    lesson.id().value(),
                    lesson.request().topic(),
                    lesson.state().word(),
                    lesson.requestedAt().toString(),
                    failure == null ? null : failure.reason());
        }
    }
}
