package org.notebooklearning.gateway.access;

import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who is counted: an owner wherever they call from, else an address. Of IPv6 it is the network of
/// 64 bits, which one client has to itself (RFC 6177).
///
/// @param named whether it is an owner
record Client(boolean named, String name) {
    private static final int NETWORK_BYTES = 8;

    static Client of(RoutingContext call) {
        return of(CurrentCaller.of(call), call.request().remoteAddress());
    }

    static Client of(Optional<Caller> caller, @Nullable SocketAddress address) {
        return caller.map(Caller::owner)
                .map(owner -> new Client(true, owner))
                .orElseGet(
                        () ->
                                new Client(
                                        false,
                                        address == null ? "" : network(address.hostAddress())));
    }

    private static String network(@Nullable String literal) {
        if (literal == null) {
            return "";
        }
        try {
            // A literal: nothing is looked up.
            InetAddress address = InetAddress.getByName(literal);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                    : literal;
        } catch (UnknownHostException e) {
            return literal;
        }
    }
}
