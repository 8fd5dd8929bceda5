package org.notebooklearning.gateway.pages;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Addresses of this gateway's own pages.
final class LocalAddress {
    // One slash, and then nothing that a browser takes for another one, or for the end of a line.
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[!-\\[\\]-~]{0,2000}");
    private static final String HOME = "/";

    private LocalAddress() {}

    /// `address` where it leads to a page of this gateway, else the first one: nobody is sent to
    /// another site by a link that leads here.
    static String of(@Nullable String address) {
        if (address == null || !LOCAL.matcher(address).matches()) {
            return HOME;
        }
        return address.startsWith("/login") || address.startsWith("/logout") ? HOME : address;
    }
}
