package org.notebooklearning.source.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/// Resolves names for connections and refuses those with any address that is not allowed. What is
/// returned is what is connected to, so a name can not change its address between check and use;
/// each new connection, after a redirect too, asks and is judged again.
final class GuardedResolver implements DnsResolver {
    private final AllowedHosts allowed;
    private final DnsResolver names;

    GuardedResolver(AllowedHosts allowed, DnsResolver names) {
        this.allowed = allowed;
        this.names = names;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        for (InetAddress address : addresses) {
            if (!isAllowed(host, port, address)) {
                throw new ForbiddenAddressException(host);
            }
        }
        return Arrays.stream(addresses).map(a -> new InetSocketAddress(a, port)).toList();
    }

    /// The client asks with the port; without one, nothing but public addresses is handed out.
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        for (InetAddress address : addresses) {
            if (!PublicAddresses.contain(address)) {
                throw new ForbiddenAddressException(host);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private boolean isAllowed(String host, int port, InetAddress address) {
        return allowed.allowName(host, port)
                || allowed.allowAddress(address, port)
                || (AllowedHosts.isUsual(port) && PublicAddresses.contain(address));
    }
}
