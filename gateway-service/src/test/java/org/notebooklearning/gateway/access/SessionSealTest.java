package org.notebooklearning.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.contracts.access.AccessToken;
import org.notebooklearning.contracts.access.Role;
import org.notebooklearning.contracts.access.TokenEntry;
import org.notebooklearning.gateway.engines.SignedInEngines;
import org.notebooklearning.gateway.settings.AccessSettings;

class SessionSealTest {
    private static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");
    private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    private static final String ALICE =
            SignedInEngines.line("alice", Role.LEARNER, SignedInEngines.ALICE);
    private static final String BOB =
            SignedInEngines.line("bob.x", Role.LEARNER, SignedInEngines.BOB);

    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("tokens");
        Files.writeString(file, ALICE + "\n" + BOB + "\n");
    }

    @Test
    void isTakenByEveryGatewayWithTheSameKey() {
        String session = seal(KEY, TEN).make(SignedInEngines.BOB).orElseThrow().cookie();

        assertThat(seal(KEY, TEN.plus(Duration.ofHours(11))).find(session))
                .map(TokenEntry::name)
                .hasValue("bob.x");
        assertThat(seal(null, TEN).find(session)).isEmpty();
    }

    @Test
    void isAnotherOneEachTime() {
        SessionSeal seal = seal(KEY, TEN);

        assertThat(seal.make(SignedInEngines.ALICE).orElseThrow().cookie())
                .isNotEqualTo(seal.make(SignedInEngines.ALICE).orElseThrow().cookie());
    }

    @Test
    void endsWithItsTime() {
        String session = seal(KEY, TEN).make(SignedInEngines.ALICE).orElseThrow().cookie();

        assertThat(seal(KEY, TEN.plus(Duration.ofHours(12))).find(session)).isEmpty();
    }

    @Test
    void endsWithTheTokenItWasGotForAndFollowsItsRole() throws IOException {
        String session = seal(KEY, TEN).make(SignedInEngines.ALICE).orElseThrow().cookie();
        Files.writeString(file, ALICE.replace("learner", "operator"));
        assertThat(seal(KEY, TEN).find(session)).map(TokenEntry::role).hasValue(Role.OPERATOR);
        Files.writeString(file, SignedInEngines.line("alice", Role.LEARNER, SignedInEngines.OLGA));

        assertThat(seal(KEY, TEN).find(session)).isEmpty();
    }

    @Test
    void isNothingThatOneCouldMakeUp() {
        SessionSeal seal = seal(KEY, TEN);
        String session = seal.make(SignedInEngines.ALICE).orElseThrow().cookie();

        assertThat(seal.find(session.replace("alice", "bob.x"))).isEmpty();
        assertThat(seal.find(session.replaceFirst("\\.1", ".2"))).isEmpty();
        assertThat(seal.find(session.substring(0, session.length() - 1))).isEmpty();
        assertThat(seal.find(session + "A")).isEmpty();
        for (String text :
                new String[] {
                    "", ".", "..", "alice", "alice..", "alice.9999999999.", "alice.9999999999.x."
                }) {
            assertThat(seal.find(text)).as(text).isEmpty();
        }
    }

    @Test
    void isOpenedByGoodTokensAlone() {
        SessionSeal seal = seal(KEY, TEN);

        assertThat(seal.make(" " + SignedInEngines.ALICE + "\n")).isPresent();
        assertThat(seal.make(SignedInEngines.OLGA)).isEmpty();
        assertThat(seal.make("")).isEmpty();
        assertThat(seal.make(AccessToken.of(SignedInEngines.ALICE).orElseThrow().sha256()))
                .isEmpty();
    }

    @Test
    void refusesAKeyThatIsTooShort() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> seal("c2hvcnQ=", TEN))
                .withMessageContaining("openssl rand -base64 32");
    }

    @Test
    void passesOverLinesThatAreNone() throws IOException {
        Files.writeString(
                file, "# people\n\nalice learner\n" + BOB + "\ncarol boss " + "0".repeat(64));
        SessionSeal seal = seal(KEY, TEN);

        assertThat(seal.make(SignedInEngines.BOB)).isPresent();
        assertThat(seal.make(SignedInEngines.ALICE)).isEmpty();
    }

    @Test
    void letsNobodyInWithoutTheFileOfTokens() throws IOException {
        Files.delete(file);

        assertThat(seal(KEY, TEN).make(SignedInEngines.ALICE)).isEmpty();
    }

    private SessionSeal seal(@Nullable String key, Instant now) {
        Map<String, String> values = new HashMap<>(Map.of("gateway.tokens-file", file.toString()));
        if (key != null) {
            values.put("gateway.session-key", key);
        }
        AccessSettings settings = CallLimitsTest.settings(values);
        TokenFile tokens = new TokenFile(settings);
        tokens.readAgain();
        return new SessionSeal(settings, tokens, Clock.fixed(now, ZoneOffset.UTC));
    }
}
