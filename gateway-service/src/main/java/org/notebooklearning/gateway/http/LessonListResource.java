package org.notebooklearning.gateway.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.gateway.access.CurrentCaller;
import org.notebooklearning.gateway.operations.Operations;
import org.notebooklearning.gateway.readmodel.LessonCounts;
import org.notebooklearning.gateway.readmodel.LessonFigures;
import org.notebooklearning.gateway.readmodel.LessonFilter;
import org.notebooklearning.gateway.readmodel.LessonList;
import org.notebooklearning.gateway.readmodel.LessonOrder;
import org.notebooklearning.gateway.readmodel.ListPlace;

/// Looking at all lessons.
@Path("/api/lessons")
@RunOnVirtualThread
public class LessonListResource {
    private final LessonList lessons;
    private final Operations operations;
    private final LessonFigures figures;
    private final CurrentCaller caller;
    private final Clock clock;

    LessonListResource(
            LessonList lessons,
            Operations operations,
            LessonFigures figures,
            CurrentCaller caller,
            Clock clock) {
        this.lessons = lessons;
        this.operations = operations;
        this.figures = figures;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listLessons",
            summary = "List lessons",
            description =
                    """
                    All filters together, newest first. Follow next until it is missing to see all \
                    of them, and previous to go back; lessons that come meanwhile move none of the \
                    pages.""")
    @APIResponse(
            responseCode = "200",
            description = "Some lessons",
            content =
                    @Content(
                            schema = @Schema(implementation = LessonPage.class),
                            examples = @ExampleObject(name = "one", value = Examples.LESSONS)))
    @APIResponse(responseCode = "400", description = "A filter that does not fit")
    public LessonPage list(
            @QueryParam("state")
                    @Parameter(
                            description =
                                    "Only lessons in one of these states, such as awaiting-learner",
                            example = "stored")
                    List<String> states,
            @QueryParam("retrying")
                    @DefaultValue("false")
                    @Parameter(description = "Only lessons whose stage failed and is tried again")
                    boolean retrying,
            @QueryParam("q")
                    @Parameter(
                            description =
                                    "Only lessons with all of these words in their topic or id;"
                                            + " words of one or two characters where one begins",
                            example = "norm")
                    @Nullable String search,
            @QueryParam("failure")
                    @Parameter(
                            description = "Only lessons that failed with this code",
                            example = "pdf-encrypted")
                    @Nullable String failure,
            @QueryParam("since")
                    @Parameter(
                            description =
                                    "Only lessons asked for within this age: 90s, 30m, 2h, 7d",
                            example = "7d")
                    @Nullable String since,
            @QueryParam("olderThan")
                    @Parameter(
                            description = "Only lessons asked for longer ago than this",
                            example = "2h")
                    @Nullable String olderThan,
            @QueryParam("owner")
                    @Parameter(
                            description =
                                    "Only lessons of this owner; others' are an operator's to see",
                            example = "alice")
                    @Nullable String owner,
            @QueryParam("sort")
                    @DefaultValue("newest")
                    @Parameter(description = "newest or oldest first", example = "newest")
                    String sort,
            @QueryParam("after") @Parameter(description = "From the next of the page before")
                    @Nullable String after,
            @QueryParam("before") @Parameter(description = "From the previous of the page behind")
                    @Nullable String before,
            @QueryParam("limit")
                    @DefaultValue("20")
                    @Parameter(description = "How many at most, 1 to 200", example = "20")
                    String limit) {
        LessonFilter filter =
                new LessonFilter(
                        ListParameters.states(states),
                        retrying,
                        ListParameters.search(search),
                        ListParameters.given(failure),
                        ListParameters.ago("since", ListParameters.given(since), clock),
                        ListParameters.ago("olderThan", ListParameters.given(olderThan), clock),
                        ListParameters.owner(ListParameters.given(owner)));
        LessonOrder order = ListParameters.order(sort);
        int most = ListParameters.limit(limit);
        LessonList.Page page =
                page(
                        filter,
                        order,
                        ListParameters.place("after", ListParameters.given(after)),
                        ListParameters.place("before", ListParameters.given(before)),
                        most);
        String same =
                address(most, order, filter)
                        + ListParameters.parameter("q", ListParameters.given(search))
                        + ListParameters.parameter("failure", ListParameters.given(failure))
                        + ListParameters.parameter("since", ListParameters.given(since))
                        + ListParameters.parameter("olderThan", ListParameters.given(olderThan))
                        + ListParameters.parameter("owner", ListParameters.given(owner));
        return new LessonPage(
                page.entries().stream().map(entry -> LessonBody.of(entry.view())).toList(),
                page.hasNext() ? same + "&after=" + page.entries().getLast().place().token() : null,
                page.hasPrevious() ? previous(same, page.entries()) : null);
    }

    @GET
    @Path("/counts")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "countLessons",
            summary = "Count lessons by state",
            description =
                    "How many there are in each state, as of the last second; a learner's own.")
    @APIResponse(
            responseCode = "200",
            description = "The counts",
            content =
                    @Content(
                            schema = @Schema(implementation = LessonCounts.class),
                            examples = @ExampleObject(name = "some", value = Examples.COUNTS)))
    public LessonCounts counts() {
        return caller.onlyOwner().map(figures::counts).orElseGet(operations::counts);
    }

    private LessonList.Page page(
            LessonFilter filter,
            LessonOrder order,
            @Nullable ListPlace after,
            @Nullable ListPlace before,
            int most) {
        if (before == null) {
            return lessons.pageAfter(filter, order, after, most);
        }
        if (after != null) {
            throw ListParameters.invalid("A page is after a place or before one, not both.");
        }
        return lessons.pageBefore(filter, order, before, most);
    }

    /// Behind the last lesson there is nothing to go back from but the beginning.
    private static String previous(String same, List<LessonList.Entry> page) {
        return page.isEmpty() ? same : same + "&before=" + page.getFirst().place().token();
    }

    private static String address(int most, LessonOrder order, LessonFilter filter) {
        StringBuilder address = new StringBuilder("/api/lessons?limit=").append(most);
        filter.states().stream()
                .sorted()
                .forEach(state -> address.append("&state=").append(state.word()));
        if (filter.retrying()) {
            address.append("&retrying=true");
        }
        if (order != LessonOrder.NEWEST) {
            address.append("&sort=").append(order.word());
        }
        return address.toString();
    }
}
