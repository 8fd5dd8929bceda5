package org.notebooklearning.contracts.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenTest {
    private static final String HASH = "0".repeat(64);

    @Test
    void isReadBackFromItsSecretAlone() {
        AccessToken token = AccessToken.fresh(new SecureRandom());

        assertThat(AccessToken.of(token.secret()).orElseThrow().sha256()).isEqualTo(token.sha256());
        assertThat(AccessToken.of(token.secret() + "a")).isEmpty();
        assertThat(token.toString()).doesNotContain(token.secret().substring(5));
        assertThat(AccessToken.fresh(new SecureRandom()).secret()).isNotEqualTo(token.secret());
    }

    @Test
    void hashesAsEveryOtherToolDoes() {
        AccessToken token = AccessToken.of("nlt_" + "A".repeat(43)).orElseThrow();

        // printf 'nlt_AAA...' | sha256sum
        assertThat(token.sha256())
                .isEqualTo("039073cb5821d33464d73ecc063c9d8d87273026164a31237738fe3a4dead37e");
    }

    @Test
    void isReadBackFromItsLine() {
        TokenEntry entry = new TokenEntry("alice@example.org", Role.OPERATOR, HASH);

        assertThat(TokenEntry.parse(entry.line())).isEqualTo(entry);
        assertThat(TokenEntry.parse("  bob\tlearner   " + HASH + " "))
                .isEqualTo(new TokenEntry("bob", Role.LEARNER, HASH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "alice",
                "alice learner",
                "alice admin 0000000000000000000000000000000000000000000000000000000000000000",
                "Alice learner 0000000000000000000000000000000000000000000000000000000000000000",
                "-a learner 0000000000000000000000000000000000000000000000000000000000000000",
                "alice learner 00",
                "alice learner 000000000000000000000000000000000000000000000000000000000000000G",
            })
    void refusesWhatIsNoLine(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> TokenEntry.parse(line));
    }
}
