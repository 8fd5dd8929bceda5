package org.notebooklearning.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.access.Role;
import org.notebooklearning.gateway.settings.AccessSettings;

class CallLimitsTest {
    private final CallLimits limits =
            new CallLimits(
                    settings(
                            Map.of(
                                    "gateway.limits.calls", "3",
                                    "gateway.limits.calls-period", "3h",
                                    "gateway.limits.submissions", "1",
                                    "gateway.limits.streams", "1",
                                    "gateway.limits.clients", "2")));

    @Test
    void letsEachClientHaveItsOwn() {
        Client alice = new Client(true, "alice");
        for (int call = 0; call < 3; call++) {
            assertThat(limits.call(alice)).isEmpty();
        }

        assertThat(limits.call(alice))
                .hasValueSatisfying(
                        wait ->
                                assertThat(wait)
                                        .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60)));
        assertThat(limits.submission(alice)).isEmpty();
        assertThat(limits.submission(alice)).isPresent();
        // An address that is called as an owner is.
        assertThat(limits.call(new Client(false, "alice"))).isEmpty();
    }

    @Test
    void givesAStreamsPlaceBackOnce() {
        Client alice = new Client(true, "alice");
        StreamPlace place = limits.stream(alice, () -> true).orElseThrow();

        assertThat(limits.stream(alice, () -> true)).isEmpty();
        place.close();
        place.close();
        assertThat(limits.stream(alice, () -> true)).isPresent();
        assertThat(limits.stream(alice, () -> true)).isEmpty();
    }

    @Test
    void forgetsNoOwnerForAddresses() {
        Client alice = new Client(true, "alice");
        limits.submission(alice);
        for (int address = 0; address < 1000; address++) {
            limits.call(new Client(false, "192.0.2." + address));
        }

        assertThat(limits.submission(alice)).isPresent();
        assertThat(limits.remembered()).isLessThanOrEqualTo(4);
    }

    @Test
    void countsNetworksOfIpv6AndOwnersWhereverTheyAre() {
        SocketAddress one = SocketAddress.inetSocketAddress(1, "2001:db8:1:2::1");
        SocketAddress two = SocketAddress.inetSocketAddress(2, "2001:db8:1:2:ffff::9");
        SocketAddress far = SocketAddress.inetSocketAddress(2, "2001:db8:1:3::1");
        Optional<Caller> alice = Optional.of(new Caller("alice", Role.LEARNER, "Alice"));

        assertThat(Client.of(Optional.empty(), one)).isEqualTo(Client.of(Optional.empty(), two));
        assertThat(Client.of(Optional.empty(), one)).isNotEqualTo(Client.of(Optional.empty(), far));
        assertThat(Client.of(alice, one)).isEqualTo(Client.of(alice, far));
        assertThat(Client.of(Optional.empty(), SocketAddress.inetSocketAddress(1, "192.0.2.7")))
                .isEqualTo(new Client(false, "192.0.2.7"));
    }

    static AccessSettings settings(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(AccessSettings.class)
                .withConverter(
                        Duration.class,
                        300,
                        new io.quarkus.runtime.configuration.DurationConverter())
                .withDefaultValues(values)
                .build()
                .getConfigMapping(AccessSettings.class);
    }
}
