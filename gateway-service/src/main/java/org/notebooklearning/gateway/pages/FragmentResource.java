package org.notebooklearning.gateway.pages;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.gateway.readmodel.LessonView;
import org.notebooklearning.gateway.readmodel.Lessons;

/// What the page of a lesson shows of cells and texts, as markup for its script to put in. Whoever
/// may see the page may have them; where there is nothing yet, they are empty.
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class FragmentResource {
    /// Rises when the same content is set in another way.
    private static final String EDITION = "fragments-2-";

    private final Lessons lessons;
    private final LessonContent content;

    FragmentResource(Lessons lessons, LessonContent content) {
        this.lessons = lessons;
        this.content = content;
    }

    /// The cells of the stored notebook, or else those that are written so far.
    @GET
    @Path("/lessons/{id}/cells")
    public Response cells(
            @PathParam("id") String id, @HeaderParam("If-None-Match") @Nullable String tag) {
        return fragment(
                id,
                tag,
                lesson -> {
                    LessonContent.Cells cells = content.cells(lesson);
                    return new Fragment(cells.tag(), () -> CellsFragment.of(cells));
                });
    }

    /// The exercises with their blanks filled, and what they print then.
    @GET
    @Path("/lessons/{id}/solutions")
    public Response solutions(
            @PathParam("id") String id, @HeaderParam("If-None-Match") @Nullable String tag) {
        return fragment(
                id,
                tag,
                lesson -> {
                    LessonContent.Cells cells = content.solutions(lesson);
                    return new Fragment(cells.tag(), () -> CellsFragment.of(cells));
                });
    }

    /// Every text of the last plan.
    @GET
    @Path("/lessons/{id}/plan")
    public Response plan(
            @PathParam("id") String id, @HeaderParam("If-None-Match") @Nullable String tag) {
        return fragment(
                id,
                tag,
                lesson ->
                        new Fragment(
                                content.planTag(lesson),
                                () -> PlanFragment.of(content.plan(lesson))));
    }

    private Response fragment(
            String id, @Nullable String known, Function<LessonView, Fragment> ofLesson) {
        return LessonIds.read(id)
                .flatMap(lessons::find)
                .map(ofLesson)
                .map(fragment -> fragment.answer(known))
                .orElseGet(
                        () ->
                                Response.status(Response.Status.NOT_FOUND)
                                        .entity(new MissingPage(id))
                                        .build());
    }

    /// @param content tells one state of the fragment from others
    /// @param markup makes it, where it is wanted
    private record Fragment(String content, Supplier<TemplateInstance> markup) {
        Response answer(@Nullable String known) {
            String tag = EDITION + content;
            boolean same = known != null && known.contains(tag);
            return (same ? Response.notModified() : Response.ok(markup.get()))
                    .tag(tag)
                    .header("Cache-Control", "private, no-cache")
                    .build();
        }
    }
}
