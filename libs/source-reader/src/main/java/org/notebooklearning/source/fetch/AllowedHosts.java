package org.notebooklearning.source.fetch;

import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What an operator allows beyond public addresses on the ports 80 and 443: a host, `host:port`, a
/// network such as `10.1.0.0/16`, or a network on a port such as `10.1.0.0/16:8080` and
/// `[fd00::/8]:8080`. Without a port the two usual ones are meant.
final class AllowedHosts {
    private static final int USUAL = 0;

    /// One line of the list: a name or a network.
    private record Entry(String host, @Nullable Network network, int port) {
        static Entry parse(String text) {
            String entry = text.strip().toLowerCase(Locale.ROOT);
            int port = USUAL;
            int colon = entry.lastIndexOf(':');
            boolean hasPort =
                    colon > 0 && (entry.indexOf(':') == colon || entry.charAt(colon - 1) == ']');
            if (hasPort) {
                port = Integer.parseInt(entry.substring(colon + 1));
                entry = entry.substring(0, colon);
            }
            if (!entry.contains("/")) {
                return new Entry(entry, null, port);
            }
            return new Entry("", Network.parse(entry.replaceAll("^\\[|]$", "")), port);
        }

        boolean isFor(int asked) {
            return port == USUAL ? isUsual(asked) : port == asked;
        }
    }

    private final List<Entry> entries;

    /// IllegalArgumentException where one of `entries` is none of the forms.
    AllowedHosts(Collection<String> entries) {
        this.entries = entries.stream().map(Entry::parse).toList();
    }

    static boolean isUsual(int port) {
        return port == 80 || port == 443;
    }

    /// Whether `host` is allowed by its name, whatever address it has.
    boolean allowName(String host, int port) {
        String name = host.toLowerCase(Locale.ROOT);
        return entries.stream().anyMatch(e -> e.isFor(port) && e.host().equals(name));
    }

    /// Whether `address` lies in a network that is allowed.
    boolean allowAddress(InetAddress address, int port) {
        return entries.stream()
                .anyMatch(
                        e -> e.network() != null && e.isFor(port) && e.network().contains(address));
    }

    /// Whether `port` of `host` may be allowed, before its address is known.
    boolean mayAllowPort(String host, int port) {
        return isUsual(port)
                || allowName(host, port)
                || entries.stream().anyMatch(e -> e.network() != null && e.isFor(port));
    }
}
