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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.gateway.access.CurrentCaller;
import org.notebooklearning.gateway.operations.Operations;
import org.notebooklearning.gateway.readmodel.LessonCounts;
import org.notebooklearning.gateway.readmodel.LessonFigures;
import org.notebooklearning.gateway.readmodel.LessonFilter;
import org.notebooklearning.gateway.readmodel.LessonList;
import org.notebooklearning.gateway.readmodel.LessonOrder;
import org.notebooklearning.gateway.readmodel.LessonQueue;
import org.notebooklearning.gateway.readmodel.LessonView;
import org.notebooklearning.gateway.readmodel.ListPlace;
import org.notebooklearning.gateway.readmodel.QueuePlace;

/// Looking at all lessons.
@Path("/api/lessons")
@RunOnVirtualThread
public class LessonListResource {
    private final LessonList lessons;
    private final LessonQueue queue;
    private final Operations operations;
    private final LessonFigures figures;
    private final CurrentCaller caller;
    private final Clock clock;

    LessonListResource(
            LessonList lessons,
            LessonQueue queue,
            Operations operations,
            LessonFigures figures,
            CurrentCaller caller,
            Clock clock) {
        this.lessons = lessons;
        this.queue = queue;
        this.operations = operations;
        this.figures = figures;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public LessonPage list(
            @QueryParam("state") List<String> states,
            @QueryParam("retrying") @DefaultValue("false") boolean retrying,
            @QueryParam("q") @Nullable String search,
            @QueryParam("failure") @Nullable String failure,
            @QueryParam("since") @Nullable String since,
            @QueryParam("olderThan") @Nullable String olderThan,
            @QueryParam("owner") @Nullable String owner,
            @QueryParam("sort") @DefaultValue("newest") String sort,
            @QueryParam("after") @Nullable String after,
            @QueryParam("before") @Nullable String before,
            @QueryParam("limit") @DefaultValue("20") String limit) {
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
                bodies(page.entries()),
                page.hasNext() ? same + "&after=" + page.entries().getLast().place().token() : null,
                page.hasPrevious() ? previous(same, page.entries()) : null);
    }

    @GET
    @Path("/counts")
    @Produces(MediaType.APPLICATION_JSON)
    public LessonCounts counts() {
        return caller.onlyOwner().map(figures::counts).orElseGet(operations::counts);
    }

    private List<LessonBody> bodies(List<LessonList.Entry> entries) {
        List<LessonId> queued =
                entries.stream()
                        .map(LessonList.Entry::view)
                        .filter(view -> view.queuedSince().isPresent())
                        .map(LessonView::id)
                        .toList();
        Map<LessonId, QueuePlace> places = queued.isEmpty() ? Map.of() : queue.places(queued);
        return entries.stream()
                .map(entry -> LessonBody.of(entry.view(), places.get(entry.view().id())))
                .toList();
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
