package org.notebooklearning.source.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/// Tells addresses of the open internet from all others, by the IANA registries of special-purpose
/// addresses (RFC 6890 and what was added since).
final class PublicAddresses {
    private static final List<Block> NOT_PUBLIC =
            List.of(
                    new Block("0.0.0.0", 8),
                    new Block("10.0.0.0", 8),
                    new Block("100.64.0.0", 10),
                    new Block("127.0.0.0", 8),
                    new Block("169.254.0.0", 16),
                    new Block("172.16.0.0", 12),
                    new Block("192.0.0.0", 24),
                    new Block("192.0.2.0", 24),
                    new Block("192.88.99.0", 24),
                    new Block("192.168.0.0", 16),
                    new Block("198.18.0.0", 15),
                    new Block("198.51.100.0", 24),
                    new Block("203.0.113.0", 24),
                    new Block("224.0.0.0", 4),
                    new Block("240.0.0.0", 4),
                    new Block("::", 96),
                    new Block("64:ff9b::", 96),
                    new Block("64:ff9b:1::", 48),
                    new Block("100::", 64),
                    new Block("2001::", 23),
                    new Block("2001:db8::", 32),
                    new Block("2002::", 16),
                    new Block("3fff::", 20),
                    new Block("5f00::", 16),
                    new Block("fc00::", 7),
                    new Block("fe80::", 10),
                    new Block("fec0::", 10),
                    new Block("ff00::", 8));

    private PublicAddresses() {}

    /// Whether `address` is one that anybody on the internet can reach. An IPv4 address inside an
    /// IPv6 one is judged as the IPv4 address.
    static boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == 16 && isMapped(bytes)) {
            bytes = Arrays.copyOfRange(bytes, 12, 16);
        }
        byte[] judged = bytes;
        return NOT_PUBLIC.stream().noneMatch(block -> block.contains(judged));
    }

    private static boolean isMapped(byte[] bytes) {
        for (int i = 0; i < 10; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return bytes[10] == (byte) 0xff && bytes[11] == (byte) 0xff;
    }

    /// Addresses with the same first `bits` as `prefix`.
    @SuppressWarnings("ArrayRecordComponent") // Blocks are never compared.
    private record Block(byte[] prefix, int bits) {
        Block(String prefix, int bits) {
            this(bytesOf(prefix), bits);
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

        private static byte[] bytesOf(String literal) {
            try {
                return literal.contains(":")
                        ? Inet6Address.ofLiteral(literal).getAddress()
                        : Inet4Address.ofLiteral(literal).getAddress();
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException("Not an address: " + literal, e);
            }
        }
    }
}
