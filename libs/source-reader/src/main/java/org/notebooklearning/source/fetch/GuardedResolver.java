package org.notebooklearning.source.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/// Resolves names for connections and refuses those with any address that is not public. What is
/// returned is what is connected to, so a name can not change its address between check and use.
final class GuardedResolver implements DnsResolver {
    private final FetchSettings settings;

    GuardedResolver(FetchSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        InetAddress[] addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        if (!settings.allows(host, port)) {
            refuseUnlessPublic(host, addresses);
        }
        return Arrays.stream(addresses).map(a -> new InetSocketAddress(a, port)).toList();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        refuseUnlessPublic(host, addresses);
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private static void refuseUnlessPublic(String host, InetAddress[] addresses)
            throws UnknownHostException {
        for (InetAddress address : addresses) {
            if (!PublicAddresses.contain(address)) {
                throw new ForbiddenAddressException(host);
            }
        }
    }
}
