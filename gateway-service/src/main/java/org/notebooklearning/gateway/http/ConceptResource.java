package org.notebooklearning.gateway.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.concepts.match.ConceptMatch;
import org.notebooklearning.contracts.lesson.FieldLimits;
import org.notebooklearning.gateway.lessons.Violation;

/// Looking at what the library teaches.
@Path("/api/concepts")
@RunOnVirtualThread
public class ConceptResource {
    private final ConceptLibrary library = ConceptLibrary.shipped();

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listConcepts",
            summary = "List what the library teaches",
            description =
                    "All concepts, with what each takes for granted, which of them teach"
                            + " that, and what lies next to it.")
    @APIResponse(
            responseCode = "200",
            description = "The concepts, in the library's order",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = ConceptBody.class),
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            value = "[" + ConceptExamples.CONCEPT + "]")))
    public List<ConceptBody> list() {
        return library.concepts().stream()
                .map(concept -> ConceptBody.of(concept, library))
                .toList();
    }

    @GET
    @Path("/match")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "matchTopic",
            summary = "Find out what a topic means to the library",
            description =
                    """
                    The concept that a lesson on this topic would teach, as the planner finds it; \
                    where the library has none, those that come closest.""")
    @APIResponse(
            responseCode = "200",
            description = "What is meant",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConceptMatchBody.class),
                            examples =
                                    @ExampleObject(name = "meant", value = ConceptExamples.MATCH)))
    @APIResponse(
            responseCode = "400",
            description = "No topic, or one that is too long",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "no topic", value = Examples.PROBLEM)))
    public ConceptMatchBody match(
            @QueryParam("topic")
                    @DefaultValue("")
                    @Parameter(
                            description = "The topic as a lesson would be asked for",
                            required = true,
                            example = "root mean square norm")
                    String topic) {
        if (topic.isBlank() || topic.length() > FieldLimits.TOPIC) {
            throw new ProblemException(
                    ProblemKind.INVALID_REQUEST,
                    "Name a topic of " + FieldLimits.TOPIC_IN_WORDS + ".",
                    List.of(new Violation("topic", "must have " + FieldLimits.TOPIC_IN_WORDS)));
        }
        return ConceptMatchBody.of(ConceptMatch.find(library, topic), library);
    }
}
