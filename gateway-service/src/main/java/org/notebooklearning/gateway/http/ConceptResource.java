package org.notebooklearning.gateway.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.concepts.library.ConceptShelf;
import org.notebooklearning.concepts.match.ConceptMatch;
import org.notebooklearning.contracts.lesson.FieldLimits;
import org.notebooklearning.gateway.lessons.Violation;

/// Looking at what the library teaches.
@Path("/api/concepts")
@RunOnVirtualThread
public class ConceptResource {
    private final ConceptShelf shelf;

    ConceptResource(ConceptShelf shelf) {
        this.shelf = shelf;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<ConceptBody> list() {
        ConceptLibrary library = shelf.current();
        return library.concepts().stream()
                .map(concept -> ConceptBody.of(concept, library))
                .toList();
    }

    @GET
    @Path("/match")
    @Produces(MediaType.APPLICATION_JSON)
    public ConceptMatchBody match(@QueryParam("topic") @DefaultValue("") String topic) {
        if (topic.isBlank() || topic.length() > FieldLimits.TOPIC) {
            throw new ProblemException(
                    ProblemKind.INVALID_REQUEST,
                    "Name a topic of " + FieldLimits.TOPIC_IN_WORDS + ".",
                    List.of(new Violation("topic", "must have " + FieldLimits.TOPIC_IN_WORDS)));
        }
        ConceptLibrary library = shelf.current();
        return ConceptMatchBody.of(ConceptMatch.find(library, topic), library);
    }
}
