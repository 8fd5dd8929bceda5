package org.notebooklearning.ingest.gateway;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.notebooklearning.ingest.operations.Operations;
import org.notebooklearning.ingest.operations.Summary;

/// Looking after the whole.
@Path("/api/operations")
@RunOnVirtualThread
public class OperationsResource {
    private final Operations operations;

    OperationsResource(Operations operations) {
        this.operations = operations;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getOperations",
            summary = "See how the whole gets on",
            description =
                    """
                    For each stage what waits, since when, what is under way and how many workers \
                    there are; throughput, durations and failures by their code. At most some \
                    seconds old. While the broker is away, brokerFault says so and queue is \
                    missing.""")
    @APIResponse(
            responseCode = "200",
            description = "All of it",
            content =
                    @Content(
                            schema = @Schema(implementation = Summary.class),
                            examples = @ExampleObject(name = "calm", value = Examples.OPERATIONS)))
    @APIResponse(responseCode = "503", description = "The database does not answer")
    public Summary summary() {
        return operations.summary();
    }
}
