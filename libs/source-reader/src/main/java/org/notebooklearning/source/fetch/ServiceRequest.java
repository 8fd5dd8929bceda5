package org.notebooklearning.source.fetch;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A call of a service that the operator set up. Redirects of it are not followed, so that keys
/// stay with the service they are for.
///
/// @param headers sent with it, such as a key; never shown
/// @param json the body of a POST; null for a GET
public record ServiceRequest(URI address, Map<String, String> headers, @Nullable String json) {
    public ServiceRequest {
        headers = Map.copyOf(headers);
    }

    /// A call without a key.
    public static ServiceRequest get(URI address) {
        return new ServiceRequest(address, Map.of(), null);
    }

    /// Without the headers and the query: they may hold keys.
    @Override
    public String toString() {
        return "ServiceRequest[" + address.getHost() + "]";
    }
}
