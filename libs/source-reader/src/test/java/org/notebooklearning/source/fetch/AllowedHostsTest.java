package org.notebooklearning.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedHostsTest {

    @Test
    void takesNamesOnTheUsualPortsOrOnTheirOwn() {
        AllowedHosts allowed = new AllowedHosts(List.of("Wiki.example", "mirror.example:8080"));
        assertThat(allowed.allowName("wiki.EXAMPLE", 443)).isTrue();
        assertThat(allowed.allowName("wiki.example", 8080)).isFalse();
        assertThat(allowed.allowName("mirror.example", 8080)).isTrue();
        assertThat(allowed.allowName("mirror.example", 80)).isFalse();
        assertThat(allowed.allowName("a.wiki.example", 80)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.0.0/16, 10.1.255.254, 80, true",
        "10.1.0.0/16, 10.2.0.1, 80, false",
        "10.1.0.0/16, 10.1.0.1, 8080, false",
        "10.1.0.0/16, ::ffff:10.1.0.1, 80, true",
        "10.1.0.0/16:8080, 10.1.0.1, 8080, true",
        "10.1.0.0/16:8080, 10.1.0.1, 80, false",
        "192.168.0.7/32, 192.168.0.8, 80, false",
        "fd00::/8, fd12::1, 443, true",
        "[fd00::/8]:8080, fd12::1, 8080, true",
        "[fd00::/8]:8080, fe80::1, 8080, false"
    })
    void takesAddressesInNetworks(String entry, String address, int port, boolean expected)
            throws UnknownHostException {
        assertThat(
                        new AllowedHosts(List.of(entry))
                                .allowAddress(InetAddress.getByName(address), port))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.0.0/33", "10.1/16", "10.1.0.0/x", "host:port", "a.example/24"})
    void refusesWhatIsNoEntryBeforeAnythingIsFetched(String entry) {
        FetchSettings defaults = FetchSettings.defaults();
        assertThatThrownBy(() -> defaults.allowing(entry))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
