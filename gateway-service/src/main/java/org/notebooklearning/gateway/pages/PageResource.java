package org.notebooklearning.gateway.pages;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.notebooklearning.concepts.library.ConceptShelf;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.gateway.lessons.Authors;
import org.notebooklearning.gateway.readmodel.LessonView;
import org.notebooklearning.gateway.readmodel.Lessons;

/// The pages for people. They are not part of the described interface.
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class PageResource {
    private final Lessons lessons;
    private final ConceptShelf shelf;
    private final AuthorNote author;
    private final TraceNote.Notes traces;
    private volatile TaughtConcepts taught;

    PageResource(Lessons lessons, ConceptShelf shelf, Authors authors, TraceNote.Notes traces) {
        this.lessons = lessons;
        this.traces = traces;
        this.shelf = shelf;
        this.author = AuthorNote.of(authors);
        this.taught = TaughtConcepts.of(shelf.current());
    }

    @GET
    public TemplateInstance submit() {
        TaughtConcepts now = taught.in(shelf.current());
        taught = now;
        return new SubmitPage(now.cards(), now.map(), List.of(Level.values()), author);
    }

    @GET
    @Path("/lessons")
    public TemplateInstance lessons() {
        return new LessonsPage(LessonStanding.all());
    }

    @GET
    @Path("/operations")
    public TemplateInstance operations() {
        return new OperationsPage(LessonStanding.all());
    }

    @GET
    @Path("/lessons/{id}")
    public Response lesson(@PathParam("id") String id) {
        Optional<LessonView> found = LessonIds.read(id).flatMap(lessons::find);
        if (found.isEmpty()) {
            return Response.status(Response.Status.NOT_FOUND).entity(new MissingPage(id)).build();
        }
        LessonView lesson = found.get();
        return Response.ok(
                        new LessonPage(
                                LessonRow.of(lesson),
                                lesson.request().scope(),
                                traces.of(lesson.id())))
                .build();
    }
}
