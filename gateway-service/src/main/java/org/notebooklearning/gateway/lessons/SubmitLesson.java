package org.notebooklearning.gateway.lessons;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.artifact.Sha256;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.gateway.access.CurrentCaller;
import org.notebooklearning.gateway.intake.NotebookRoom;
import org.notebooklearning.gateway.readmodel.Lessons;
import org.notebooklearning.pipeline.log.EventIds;
import org.notebooklearning.pipeline.log.LessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;

/// Asks for a lesson, which is the caller's own then:
///
/// 1. check what was sent, and store what is large;
/// 2. name the lesson, by the idempotency key where there is one;
/// 3. publish that it is requested, together with its first task;
/// 4. wait until the read model shows it.
@Singleton
public final class SubmitLesson {
    private static final int LONGEST_KEY = 200;
    private final ArtifactStore store;
    private final LessonLog log;
    private final Claims claims;
    private final Lessons lessons;
    private final CurrentCaller caller;
    private final NotebookRoom notebooks;
    private final Authors authors;
    private final Clock clock;
    private final LessonNames names = new LessonNames();

    SubmitLesson(
            ArtifactStore store,
            LessonLog log,
            Claims claims,
            Lessons lessons,
            CurrentCaller caller,
            NotebookRoom notebooks,
            Authors authors,
            Clock clock) {
        this.store = store;
        this.log = log;
        this.claims = claims;
        this.lessons = lessons;
        this.caller = caller;
        this.notebooks = notebooks;
        this.authors = authors;
        this.clock = clock;
    }

    /// What became of `submission`; UnavailableException while the broker can not be reached.
    public Submitted submit(Submission submission, Optional<String> idempotencyKey) {
        if (idempotencyKey.filter(key -> key.isBlank() || key.length() > LONGEST_KEY).isPresent()) {
            return new Submitted.BadKey(LONGEST_KEY);
        }
        return switch (checked(submission)) {
            case SubmissionCheck.Checked.Invalid invalid ->
                    new Submitted.Invalid(invalid.violations());
            case SubmissionCheck.Checked.Valid valid ->
                    idempotencyKey
                            .map(key -> requestOnce(valid.request(), key))
                            .orElseGet(() -> request(valid.request()));
        };
    }

    private SubmissionCheck.Checked checked(Submission submission) {
        SubmissionCheck check = new SubmissionCheck(submission, authors);
        return submission.notebook() == null
                ? check.check(store)
                : notebooks.during(submission.notebook().length(), () -> check.check(store));
    }

    private Submitted request(LessonRequest request) {
        LessonId lesson = names.fresh(request.topic());
        publish(lesson, request, caller.get().owner());
        return settled(lesson, request, false);
    }

    private Submitted requestOnce(LessonRequest request, String key) {
        String owner = caller.get().owner();
        // Two owners may choose the same key: it says nothing about the other's lesson.
        String owned = owner == null ? key : owner + "\n" + key;
        LessonId lesson = names.keyed(request.topic(), owned);
        String name = "submission/" + Sha256.of(owned.getBytes(StandardCharsets.UTF_8));
        String hash = Sha256.of(Json.bytes(request));
        return switch (claims.make(name, hash, lesson, () -> publish(lesson, request, owner))) {
            case Claim.Granted granted -> settled(granted.lesson(), request, granted.repeated());
            case Claim.Conflict conflict -> new Submitted.KeyTaken(conflict.lesson());
        };
    }

    private void publish(LessonId lesson, LessonRequest request, @Nullable String owner) {
        LessonTask.Ingest task = new LessonTask.Ingest(lesson, 1, 0, request);
        log.publish(
                List.of(
                        new LessonEvent.LessonRequested(
                                eventId(task), lesson, clock.instant(), request, owner)),
                List.of(task));
    }

    private Submitted settled(LessonId lesson, LessonRequest request, boolean repeated) {
        lessons.settled(lesson, eventId(new LessonTask.Ingest(lesson, 1, 0, request)));
        return new Submitted.Accepted(lesson, repeated);
    }

    private static String eventId(LessonTask.Ingest task) {
        return new EventIds(task).of(LessonEvent.LessonRequested.class);
    }
}
