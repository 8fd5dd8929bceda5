package org.notebooklearning.source.fetch;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/// Tells addresses of the open internet from all others, by the IANA registries of special-purpose
/// addresses (RFC 6890 and what was added since). IPv6 addresses that only wrap an IPv4 address
/// for a gateway (NAT64, 6to4, Teredo) are not public, whatever they wrap: where they lead to, the
/// gateway decides.
final class PublicAddresses {
    /// Of IPv6 only this is handed out for the open internet (RFC 4291, 2.4).
    private static final Network GLOBAL_UNICAST = Network.parse("2000::/3");

    private static final List<Network> NOT_PUBLIC =
            Stream.of(
                            "0.0.0.0/8",
                            "10.0.0.0/8",
                            "100.64.0.0/10",
                            "127.0.0.0/8",
                            "169.254.0.0/16",
                            "172.16.0.0/12",
                            "192.0.0.0/24",
                            "192.0.2.0/24",
                            "192.88.99.0/24",
                            "192.168.0.0/16",
                            "198.18.0.0/15",
                            "198.51.100.0/24",
                            "203.0.113.0/24",
                            "224.0.0.0/4",
                            "240.0.0.0/4",
                            "2001::/23",
                            "2001:db8::/32",
                            "2002::/16",
                            "3fff::/20")
                    .map(Network::parse)
                    .toList();

    private PublicAddresses() {}

    /// Whether `address` is one that anybody on the internet can reach. An IPv4 address mapped into
    /// an IPv6 one is judged as the IPv4 address.
    static boolean contain(InetAddress address) {
        byte[] judged = Network.unmapped(address);
        if (judged.length == 16 && !GLOBAL_UNICAST.contains(judged)) {
            return false;
        }
        return NOT_PUBLIC.stream().noneMatch(network -> network.contains(judged));
    }
}
