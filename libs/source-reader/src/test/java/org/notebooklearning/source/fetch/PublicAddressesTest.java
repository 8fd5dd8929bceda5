package org.notebooklearning.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2001:0:4136:e378::1",
                "::ffff:0:7f00:1"
            })
    void refusesWhatIsNotOfTheOpenInternet(String literal) throws UnknownHostException {
        assertThat(PublicAddresses.contain(InetAddress.getByName(literal))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "172.32.0.1",
                "100.128.0.1",
                "151.101.3.42",
                "2606:4700::1111",
                "2a00:1450:4001::1"
            })
    void acceptsWhatIs(String literal) throws UnknownHostException {
        assertThat(PublicAddresses.contain(InetAddress.getByName(literal))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.1", "0x7f.0.0.1", "2130706433", "::ffff:7f00:1"})
    void resolverRefusesOtherSpellingsOfThisMachine(String host) {
        GuardedResolver resolver =
                new GuardedResolver(new AllowedHosts(List.of()), SystemDefaultDnsResolver.INSTANCE);
        assertThatThrownBy(() -> resolver.resolve(host, 80))
                .isInstanceOf(UnknownHostException.class);
        assertThatThrownBy(() -> resolver.resolve(host)).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void resolverAllowsByNameAndPortOnly() throws UnknownHostException {
        GuardedResolver resolver =
                new GuardedResolver(
                        new AllowedHosts(List.of("127.0.0.1:8080")),
                        SystemDefaultDnsResolver.INSTANCE);
        assertThat(resolver.resolve("127.0.0.1", 8080)).hasSize(1);
        assertThatThrownBy(() -> resolver.resolve("127.0.0.1", 80))
                .isInstanceOf(ForbiddenAddressException.class);
    }
}
