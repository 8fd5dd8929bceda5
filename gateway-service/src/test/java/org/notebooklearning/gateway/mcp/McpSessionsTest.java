package org.notebooklearning.gateway.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.notebooklearning.gateway.settings.McpSettings;

class McpSessionsTest {
    private final InMemoryTransport transport = new InMemoryTransport();
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private final InstantSource source = () -> now;
    private final McpSessions sessions =
            new McpSessions(transport, new Settings(), source.withZone(ZoneOffset.UTC));

    @Test
    void belongToWhoOpenedThem() {
        open("one", "alice");
        open("two", null);

        assertThat(sessions.isCalled("one", "alice")).isTrue();
        assertThat(sessions.isCalled("one", "bob")).isFalse();
        assertThat(sessions.isCalled("one", null)).isFalse();
        assertThat(sessions.isCalled("two", null)).isTrue();
        assertThat(sessions.isCalled("two", "alice")).isFalse();
        assertThat(sessions.isCalled("three", "alice")).isFalse();
    }

    @Test
    void endAfterATimeWithoutACall() {
        open("quiet", "alice");
        open("called", "alice");
        AtomicInteger ended = new AtomicInteger();
        sessions.follow("quiet", new McpStream(() -> true, ended::incrementAndGet));
        now = now.plus(Duration.ofMinutes(20));
        sessions.isCalled("called", "alice");
        // Whom it does not belong to can not keep it.
        sessions.isCalled("quiet", "bob");
        now = now.plus(Duration.ofMinutes(11));

        sessions.endOld();

        assertThat(sessions.isCalled("quiet", "alice")).isFalse();
        assertThat(ended).hasValue(1);
        assertThat(transport.ids).containsExactly("called");
    }

    @Test
    void endWithWhatTheirOwnerWasLetInBy() {
        AtomicBoolean letIn = new AtomicBoolean(true);
        transport.ids.add("one");
        sessions.add("one", "alice", letIn::get);
        sessions.endOld();
        assertThat(sessions.isCalled("one", "alice")).isTrue();

        letIn.set(false);
        sessions.endOld();

        assertThat(sessions.isCalled("one", "alice")).isFalse();
        assertThat(transport.ids).isEmpty();
    }

    @Test
    void endWithAStreamWhoseCallerIsNoLongerLetIn() {
        open("one", "alice");
        AtomicBoolean letIn = new AtomicBoolean(true);
        AtomicInteger ended = new AtomicInteger();
        sessions.follow("one", new McpStream(letIn::get, ended::incrementAndGet));
        sessions.endOld();
        assertThat(ended).hasValue(0);

        letIn.set(false);
        sessions.endOld();

        assertThat(ended).hasValue(1);
        assertThat(sessions.isCalled("one", "alice")).isFalse();
    }

    @Test
    void endAtOnceTheStreamOfOneThatIsOver() {
        AtomicInteger ended = new AtomicInteger();

        sessions.follow("gone", new McpStream(() -> true, ended::incrementAndGet));

        assertThat(ended).hasValue(1);
    }

    @Test
    void areForgottenWithTheTransports() {
        open("one", "alice");
        transport.ids.clear();

        sessions.endOld();

        assertThat(sessions.isCalled("one", "alice")).isFalse();
    }

    @Test
    void leaveNoneInTheTransportThatNobodyWasGiven() {
        transport.ids.add("stray");
        open("one", "alice");
        sessions.endOld();
        now = now.plusSeconds(20);
        sessions.endOld();
        assertThat(transport.ids).containsExactlyInAnyOrder("stray", "one");

        now = now.plusSeconds(20);
        sessions.endOld();

        assertThat(transport.ids).containsExactly("one");
    }

    @Test
    void areOnlySoManyForEachOwner() {
        open("bobs", "bob");
        for (int number = 1; number <= 5; number++) {
            now = now.plusSeconds(1);
            open("alices-" + number, "alice");
        }

        assertThat(transport.ids)
                .containsExactlyInAnyOrder("bobs", "alices-4", "alices-5", "alices-3");
    }

    private void open(String id, @Nullable String owner) {
        transport.ids.add(id);
        sessions.add(id, owner, () -> true);
    }

    private static final class InMemoryTransport implements McpTransport {
        private final Set<String> ids = new HashSet<>();

        @Override
        public boolean has(String id) {
            return ids.contains(id);
        }

        @Override
        public void end(String id) {
            ids.remove(id);
        }

        @Override
        public Set<String> sessions() {
            return new HashSet<>(ids);
        }
    }

    private record Settings() implements McpSettings {
        @Override
        public int sessions() {
            return 3;
        }

        @Override
        public Duration sessionIdle() {
            return Duration.ofMinutes(30);
        }

        @Override
        public int checks() {
            return 2;
        }

        @Override
        public Duration checkTime() {
            return Duration.ofSeconds(20);
        }

        @Override
        public Duration writingClaim() {
            return Duration.ofMinutes(10);
        }

        @Override
        public Duration samplingTime() {
            return Duration.ofMinutes(10);
        }
    }
}
