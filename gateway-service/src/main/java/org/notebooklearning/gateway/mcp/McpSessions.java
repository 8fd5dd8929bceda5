package org.notebooklearning.gateway.mcp;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.gateway.settings.McpSettings;

/// The sessions that are open at this gateway, and whose they are. Each is its opener's alone. It
/// ends when it is told to, when nobody called for a time, with what its opener was let in by, and
/// when the same caller opens more than they may have; its streams end with it.
@Singleton
final class McpSessions {
    /// How long the transport may keep a session that no caller was given: what it makes of a
    /// message that it can not read.
    private static final Duration LONGEST_STRAY = Duration.ofSeconds(30);

    private final McpTransport transport;
    private final McpSettings settings;
    private final Clock clock;
    private final Map<String, Session> open = new ConcurrentHashMap<>();
    private final Map<String, Instant> strays = new HashMap<>();

    McpSessions(McpTransport transport, McpSettings settings, Clock clock) {
        this.transport = transport;
        this.settings = settings;
        this.clock = clock;
    }

    /// Takes `id` for a session of `owner`, which is null where nobody has to say who they are.
    /// One too many of them ends the one that was quiet longest.
    ///
    /// @param letIn tells whether what the owner opened it with is still good
    void add(String id, @Nullable String owner, BooleanSupplier letIn) {
        open.put(id, new Session(owner, letIn, clock.instant()));
        List<Map.Entry<String, Session>> theirs =
                open.entrySet().stream()
                        .filter(one -> Objects.equals(one.getValue().owner, owner))
                        .sorted(Comparator.comparing(one -> one.getValue().lastCall))
                        .toList();
        theirs.stream()
                .limit(Math.max(0, theirs.size() - settings.sessions()))
                .map(Map.Entry::getKey)
                .filter(other -> !other.equals(id))
                .forEach(this::end);
    }

    /// Counts a call of `owner` to `id`, and says whether that is a session of theirs.
    boolean isCalled(String id, @Nullable String owner) {
        Session session = open.get(id);
        if (session == null || !Objects.equals(session.owner, owner)) {
            return false;
        }
        session.lastCall = clock.instant();
        return true;
    }

    /// Keeps `stream` with the session `id`, to be ended with it; ends it at once where that is
    /// over.
    void follow(String id, McpStream stream) {
        Session session = open.get(id);
        if (session != null) {
            session.streams.add(stream);
        }
        // Asked after it was added: one that ends meanwhile ends the stream or is found gone.
        if (session == null || !open.containsKey(id)) {
            stream.end();
        }
    }

    /// Forgets a stream that has come to its end.
    void unfollow(String id, McpStream stream) {
        Session session = open.get(id);
        if (session != null) {
            session.streams.remove(stream);
        }
    }

    /// Ends the session and its streams; twice is the same as once.
    void end(String id) {
        Session session = open.remove(id);
        if (session != null) {
            transport.end(id);
            session.streams.forEach(McpStream::end);
        }
    }

    /// Ends what is over.
    void endOld() {
        Instant now = clock.instant();
        open.forEach(
                (id, session) -> {
                    if (session.isOver(now.minus(settings.sessionIdle())) || !transport.has(id)) {
                        end(id);
                    }
                });
        endStrays(now);
    }

    private void endStrays(Instant now) {
        Set<String> unknown = transport.sessions();
        unknown.removeAll(open.keySet());
        strays.keySet().retainAll(unknown);
        unknown.forEach(id -> strays.putIfAbsent(id, now));
        strays.entrySet().stream()
                .filter(stray -> stray.getValue().isBefore(now.minus(LONGEST_STRAY)))
                .forEach(stray -> transport.end(stray.getKey()));
    }

    /// One session.
    private static final class Session {
        private final @Nullable String owner;
        private final BooleanSupplier letIn;
        private final Set<McpStream> streams = ConcurrentHashMap.newKeySet();
        private volatile Instant lastCall;

        Session(@Nullable String owner, BooleanSupplier letIn, Instant now) {
            this.owner = owner;
            this.letIn = letIn;
            this.lastCall = now;
        }

        boolean isOver(Instant idleSince) {
            return lastCall.isBefore(idleSince)
                    || !letIn.getAsBoolean()
                    || !streams.stream().allMatch(McpStream::isGood);
        }
    }
}
