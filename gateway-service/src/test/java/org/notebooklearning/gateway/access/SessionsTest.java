package org.notebooklearning.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.contracts.access.Role;
import org.notebooklearning.gateway.engines.Engines;
import org.notebooklearning.gateway.engines.SignedInEngines;
import org.notebooklearning.gateway.readmodel.Database;
import org.notebooklearning.gateway.readmodel.LessonSignals;
import org.notebooklearning.gateway.readmodel.Projection;
import org.notebooklearning.gateway.settings.AccessSettings;
import org.notebooklearning.pipeline.log.UnavailableException;
import org.postgresql.ds.PGSimpleDataSource;

/// Two gateways at one database.
@Timeout(60)
class SessionsTest {
    private static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");
    /// As long as the documentation says it may take.
    private static final Duration SOON = Duration.ofSeconds(2);

    @TempDir private Path folder;
    private final CutDataSource source = new CutDataSource();
    private Instant now = TEN;
    private Gateway one;
    private Gateway other;

    @BeforeEach
    void open() throws IOException {
        source.setUrl(Engines.newDatabase());
        Flyway.configure().dataSource(source).load().migrate();
        Files.writeString(
                folder.resolve("tokens"),
                SignedInEngines.line("alice", Role.LEARNER, SignedInEngines.ALICE)
                        + "\n"
                        + SignedInEngines.line("bob", Role.LEARNER, SignedInEngines.BOB));
        one = gateway();
        other = gateway();
    }

    @Test
    void endsAtAllGatewaysWhereItWasEndedAtOne() {
        String session = one.signIn(SignedInEngines.ALICE);
        String staying = one.signIn(SignedInEngines.ALICE);
        assertThat(other.letsIn(session)).isTrue();

        one.sessions.end(session);

        assertThat(one.letsIn(session)).isFalse();
        await().atMost(SOON).until(() -> !other.letsIn(session));
        assertThat(other.letsIn(staying)).isTrue();
    }

    @Test
    void endsAllOfOneOwnerAtOnce() {
        String here = one.signIn(SignedInEngines.ALICE);
        String there = other.signIn(SignedInEngines.ALICE);
        String bobs = other.signIn(SignedInEngines.BOB);
        assertThat(other.letsIn(here)).isTrue();

        one.sessions.endAll("alice");

        assertThat(one.letsIn(here)).isFalse();
        await().atMost(SOON).until(() -> !other.letsIn(here) && !other.letsIn(there));
        assertThat(other.letsIn(bobs)).isTrue();
    }

    @Test
    void staysWhenTheReadModelIsMadeAgain() {
        String session = one.signIn(SignedInEngines.ALICE);

        new Projection(new Database(source), new LessonSignals(), new SimpleMeterRegistry())
                .empty();

        assertThat(gateway().letsIn(session)).isTrue();
    }

    @Test
    void isRemovedOnceItsTimeIsOver() {
        one.signIn(SignedInEngines.ALICE);
        now = TEN.plus(Duration.ofHours(11));
        String later = one.signIn(SignedInEngines.BOB);
        now = TEN.plus(Duration.ofHours(12));

        assertThat(other.open.removeEnded()).isEqualTo(1);
        assertThat(rows("select owner from session")).containsExactly("bob");
        assertThat(other.letsIn(later)).isTrue();
    }

    @Test
    void leavesTheTableWithoutItWhenItIsEnded() {
        one.sessions.end(one.signIn(SignedInEngines.ALICE));

        assertThat(rows("select owner from session")).isEmpty();
    }

    @Test
    void endsTheOldestOfAnOwnerWhoHasTooMany() {
        String first = one.signIn(SignedInEngines.ALICE);
        String bobs = one.signIn(SignedInEngines.BOB);
        for (int more = 0; more < SessionTable.MOST_OF_ONE; more++) {
            now = now.plusSeconds(1);
            one.signIn(SignedInEngines.ALICE);
        }

        assertThat(rows("select owner from session where owner = 'alice'"))
                .hasSize(SessionTable.MOST_OF_ONE);
        assertThat(one.letsIn(first)).isFalse();
        assertThat(one.letsIn(bobs)).isTrue();
    }

    @Test
    void keepsNothingInTheTableThatLetsIn() {
        String session = one.signIn(SignedInEngines.ALICE);

        assertThat(rows("select cookie_sha256 from session"))
                .allMatch(row -> row.matches("[0-9a-f]{64}") && !row.contains(session));
    }

    @Test
    void asksTheDatabaseOnceForManyCallsAtTheSameTime() {
        String session = one.signIn(SignedInEngines.ALICE);
        source.opened.set(0);

        for (int call = 0; call < 50; call++) {
            assertThat(other.letsIn(session)).isTrue();
        }

        // Fifty calls take no fifty seconds, not even here.
        assertThat(source.opened.get()).isLessThan(25);
    }

    @Test
    void asksTheDatabaseNothingAboutWhatWasMadeUp() {
        source.opened.set(0);

        assertThat(one.letsIn("alice.9999999999.x.y")).isFalse();
        assertThat(source.opened.get()).isZero();
    }

    @Test
    void letsNobodyInByACookieWhileTheDatabaseIsAwayAndSoOnAfterwards() {
        String session = one.signIn(SignedInEngines.ALICE);
        source.cut = true;

        assertThatThrownBy(() -> one.letsIn(session))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("who is signed in");
        assertThat(one.open.isNotEnded(session)).isTrue();
        assertThatThrownBy(() -> one.sessions.end(session))
                .isInstanceOf(UnavailableException.class);
        assertThatThrownBy(() -> one.signIn(SignedInEngines.BOB))
                .isInstanceOf(UnavailableException.class);

        source.cut = false;
        await().atMost(Duration.ofSeconds(10))
                .ignoreException(UnavailableException.class)
                .until(() -> one.letsIn(session));
    }

    private Gateway gateway() {
        AccessSettings settings =
                CallLimitsTest.settings(
                        Map.of(
                                "gateway.tokens-file",
                                folder.resolve("tokens").toString(),
                                "gateway.session-key",
                                "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="));
        TokenFile tokens = new TokenFile(settings);
        tokens.readAgain();
        InstantSource source = () -> now;
        Clock clock = source.withZone(ZoneOffset.UTC);
        OpenSessions open =
                new OpenSessions(new Database(this.source), new Logins(settings, false), clock);
        return new Gateway(
                new Sessions(new SessionSeal(settings, tokens, clock), open, settings), open);
    }

    private List<String> rows(String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(row.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Gateway(Sessions sessions, OpenSessions open) {
        String signIn(String token) {
            return sessions.open(token).orElseThrow();
        }

        boolean letsIn(String session) {
            return sessions.sealed(session).isPresent() && open.isOpen(session);
        }
    }

    /// The way to the database, which can be cut.
    private static final class CutDataSource extends PGSimpleDataSource {
        private static final long serialVersionUID = 1L;
        private final AtomicInteger opened = new AtomicInteger();
        private volatile boolean cut;

        @Override
        public Connection getConnection() throws SQLException {
            opened.incrementAndGet();
            if (cut) {
                throw new SQLException("The way is cut", "08001");
            }
            return super.getConnection();
        }
    }
}
