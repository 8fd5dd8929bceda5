package org.notebooklearning.source.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/// Addresses with the same first `bits` as `prefix` (CIDR, RFC 4632 and RFC 4291).
@SuppressWarnings("ArrayRecordComponent") // Networks are never compared.
record Network(byte[] prefix, int bits) {

    Network {
        if (bits < 0 || bits > prefix.length * 8) {
            throw new IllegalArgumentException("A network of " + bits + " bits");
        }
    }

    /// The network that `cidr` such as `10.1.0.0/16` writes; IllegalArgumentException where it
    /// writes none.
    static Network parse(String cidr) {
        int slash = cidr.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("Not a network such as 10.1.0.0/16: " + cidr);
        }
        try {
            String address = cidr.substring(0, slash);
            return new Network(bytesOf(address), Integer.parseInt(cidr.substring(slash + 1)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Not a network such as 10.1.0.0/16: " + cidr, e);
        }
    }

    /// Whether `address` lies here. An IPv4 address inside an IPv6 one counts as the IPv4 address.
    boolean contains(InetAddress address) {
        return contains(unmapped(address));
    }

    boolean contains(byte[] address) {
        if (address.length != prefix.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    /// The bytes of `address`, those of the IPv4 address where it is a mapped one (RFC 4291,
    // 2.5.5).
    static byte[] unmapped(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != 16 || bytes[10] != (byte) 0xff || bytes[11] != (byte) 0xff) {
            return bytes;
        }
        for (int i = 0; i < 10; i++) {
            if (bytes[i] != 0) {
                return bytes;
            }
        }
        return Arrays.copyOfRange(bytes, 12, 16);
    }

    private static byte[] bytesOf(String literal) {
        if (literal.contains(":")) {
            return Inet6Address.ofLiteral(literal).getAddress();
        }
        // The short forms mean something else than they look like: 10.1 is 10.0.0.1.
        if (literal.chars().filter(c -> c == '.').count() != 3) {
            throw new IllegalArgumentException("Not an address of four numbers: " + literal);
        }
        return Inet4Address.ofLiteral(literal).getAddress();
    }
}
