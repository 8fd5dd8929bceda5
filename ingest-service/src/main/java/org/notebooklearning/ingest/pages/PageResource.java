package org.notebooklearning.ingest.pages;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.contracts.event.LessonState;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.ingest.readmodel.LessonFilter;
import org.notebooklearning.ingest.readmodel.LessonList;
import org.notebooklearning.ingest.readmodel.LessonOrder;
import org.notebooklearning.ingest.readmodel.LessonView;
import org.notebooklearning.ingest.readmodel.Lessons;
import org.notebooklearning.ingest.readmodel.ListPlace;

/// The pages for people. They are not part of the described interface.
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class PageResource {
    private static final int ROWS = 50;
    private final Lessons lessons;
    private final LessonList list;
    private final List<ConceptCard> concepts;
    private final ConceptMap map;

    PageResource(Lessons lessons, LessonList list) {
        this.lessons = lessons;
        this.list = list;
        List<Concept> taught = ConceptLibrary.shipped().concepts();
        this.concepts = ConceptCard.of(taught);
        this.map = ConceptMap.of(taught);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance submit() {
        return new SubmitPage(concepts, map, List.of(Level.values()));
    }

    @GET
    @Path("/lessons")
    @Operation(hidden = true)
    public TemplateInstance lessons(
            @QueryParam("state") @Nullable String word,
            @QueryParam("after") @Nullable String token) {
        // An address that names no state or place leads to the first page of all.
        LessonState state = word == null ? null : LessonStanding.state(word).orElse(null);
        ListPlace after = token == null ? null : place(token).orElse(null);
        LessonFilter filter =
                new LessonFilter(
                        state == null ? Set.of() : Set.of(state), false, "", null, null, null);
        List<LessonList.Entry> found = list.page(filter, LessonOrder.NEWEST, after, ROWS + 1);
        List<LessonList.Entry> shown = found.stream().limit(ROWS).toList();
        List<LessonRow> rows = shown.stream().map(entry -> LessonRow.of(entry.view())).toList();
        return new LessonsPage(
                rows,
                LessonStanding.all(),
                state == null ? null : LessonStanding.of(state),
                found.size() > ROWS ? older(state, shown.getLast().place().token()) : null,
                after != null);
    }

    @GET
    @Path("/lessons/{id}")
    @Operation(hidden = true)
    public Response lesson(@PathParam("id") String id) {
        Optional<LessonView> found = find(id);
        if (found.isEmpty()) {
            return Response.status(Response.Status.NOT_FOUND).entity(new MissingPage(id)).build();
        }
        LessonView lesson = found.get();
        return Response.ok(new LessonPage(LessonRow.of(lesson), lesson.request().scope())).build();
    }

    private Optional<LessonView> find(String id) {
        try {
            return lessons.find(new LessonId(id));
        } catch (IllegalArgumentException e) {
            // What can not be an id is not the id of a lesson.
            return Optional.empty();
        }
    }

    private static Optional<ListPlace> place(String token) {
        try {
            return Optional.of(ListPlace.of(token));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String older(@Nullable LessonState state, String last) {
        return "/lessons?" + (state == null ? "" : "state=" + state.word() + "&") + "after=" + last;
    }
}
