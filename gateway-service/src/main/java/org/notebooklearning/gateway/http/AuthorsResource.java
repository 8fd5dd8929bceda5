package org.notebooklearning.gateway.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.notebooklearning.concepts.library.ConceptShelf;
import org.notebooklearning.gateway.lessons.Authors;

/// Finding out who writes lessons, before anything is sent to anybody.
@Path("/api/authors")
@RunOnVirtualThread
public class AuthorsResource {
    private final ConceptShelf shelf;
    private final Authors authors;

    AuthorsResource(ConceptShelf shelf, Authors authors) {
        this.shelf = shelf;
        this.authors = authors;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public AuthorsBody authors() {
        return new AuthorsBody(
                shelf.current().concepts().size(),
                authors.model().map(AuthorsBody.ModelBody::of).orElse(null));
    }
}
