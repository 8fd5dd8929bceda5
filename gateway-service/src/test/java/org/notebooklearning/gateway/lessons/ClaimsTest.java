package org.notebooklearning.gateway.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.gateway.engines.ServiceEngines;
import org.notebooklearning.pipeline.log.UnavailableException;

@QuarkusTest
@WithTestResource(ServiceEngines.class)
class ClaimsTest {
    private static final LessonId LESSON = new LessonId("rmsnorm-claimed");
    private final String name = UUID.randomUUID().toString();
    private final AtomicInteger published = new AtomicInteger();

    @Inject Claims claims;

    @Test
    void publishesOnceHoweverManyComeAtOnce() throws Exception {
        List<Callable<Claim>> callers =
                IntStream.range(0, 8).<Callable<Claim>>mapToObj(i -> () -> claim("a")).toList();

        List<Claim> made;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            made = threads.invokeAll(callers).stream().map(Future::resultNow).toList();
        }

        assertThat(published).hasValue(1);
        assertThat(made).contains(new Claim.Granted(LESSON, false));
        assertThat(made.stream().filter(new Claim.Granted(LESSON, true)::equals)).hasSize(7);
    }

    @Test
    void publishesAgainWhatWasNotPublished() {
        assertThatThrownBy(
                        () ->
                                claims.make(
                                        name,
                                        "a",
                                        LESSON,
                                        () -> {
                                            throw new UnavailableException("the broker is away");
                                        }))
                .isInstanceOf(UnavailableException.class);

        assertThat(claim("a")).isEqualTo(new Claim.Granted(LESSON, false));
        assertThat(published).hasValue(1);
    }

    @Test
    void keepsNameForItsFirstContent() {
        claim("a");

        assertThat(claim("b")).isEqualTo(new Claim.Conflict(LESSON));
        assertThat(published).hasValue(1);
    }

    private Claim claim(String content) {
        return claims.make(name, content, LESSON, published::incrementAndGet);
    }
}
