package org.notebooklearning.gateway.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.gateway.access.CallerAllowance;
import org.notebooklearning.gateway.access.StreamPlace;
import org.notebooklearning.gateway.readmodel.LessonView;

/// Following a lesson.
@Path("/api/lessons")
@RunOnVirtualThread
public class EventResource {
    private final KnownLessons known;
    private final EventStreams streams;
    private final CallerAllowance allowance;

    EventResource(KnownLessons known, EventStreams streams, CallerAllowance allowance) {
        this.known = known;
        this.streams = streams;
        this.allowance = allowance;
    }

    @GET
    @Path("/{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Response events(
            @PathParam("id") String id,
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @QueryParam("after") @Nullable String after,
            @QueryParam("follow") @DefaultValue("false") boolean follow) {
        LessonView lesson = known.get(id);
        // A browser that reconnects keeps the address and sends the header: that is the newer one.
        String last = lastEventId == null ? after : lastEventId;
        long seen = last == null ? 0 : number(last);
        if (lesson.state().isFinal() && seen >= lesson.sequence() && !follow) {
            // Tells an EventSource not to connect again.
            return Response.noContent().build();
        }
        StreamPlace place = allowance.stream().orElseThrow(EventResource::tooMany);
        StreamingOutput facts =
                out -> {
                    try (place) {
                        streams.write(lesson.id(), seen, follow, place, out);
                    }
                };
        return Response.ok(facts, MediaType.SERVER_SENT_EVENTS_TYPE)
                .header("Cache-Control", "no-store")
                .build();
    }

    /// What somebody is told who has no place left to follow a lesson with.
    private static ProblemException tooMany() {
        return new ProblemException(
                ProblemKind.TOO_MANY_REQUESTS,
                "You follow as many lessons as you may at the same time. Close a page or a stream"
                        + " and try again.");
    }

    private static long number(String text) {
        try {
            return Math.max(0, Long.parseLong(text.strip()));
        } catch (NumberFormatException e) {
            throw new ProblemException(
                    ProblemKind.INVALID_REQUEST,
                    "Last-Event-ID and after are the id of an event, a whole number.");
        }
    }
}
