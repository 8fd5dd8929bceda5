package org.notebooklearning.model.provider;

import java.net.URI;
import java.time.Duration;

/// How a model is reached.
///
/// @param address of the provider's interface
/// @param key that the provider knows the caller by; empty where it wants none. It is never logged
///     or stored
/// @param connect how long connecting may take
/// @param silence how long nothing may come, before the first piece of a reply and between two
/// @param whole how long a reply may take in all
/// @param largest how many bytes a reply may have on the wire
public record ProviderSettings(
        ModelName model,
        URI address,
        String key,
        Duration connect,
        Duration silence,
        Duration whole,
        long largest) {
    private static final long MEBIBYTE = 1 << 20;

    /// The usual limits: 10 s to connect, 3 min of silence, 15 min and 16 MiB in all.
    public static ProviderSettings of(ModelName model, URI address, String key) {
        return new ProviderSettings(
                model,
                address,
                key,
                Duration.ofSeconds(10),
                Duration.ofMinutes(3),
                Duration.ofMinutes(15),
                16 * MEBIBYTE);
    }

    /// Where requests go.
    public ModelPlace place() {
        return new ModelPlace(model, address);
    }

    /// The same with other times.
    public ProviderSettings within(Duration silent, Duration all) {
        return new ProviderSettings(model, address, key, connect, silent, all, largest);
    }

    /// The same for another model of the provider.
    ProviderSettings naming(String name) {
        return new ProviderSettings(
                new ModelName(model.provider(), name),
                address,
                key,
                connect,
                silence,
                whole,
                largest);
    }

    /// Without the key, which is nobody's to read.
    @Override
    public String toString() {
        return model + " at " + address + (key.isEmpty() ? "" : " with a key");
    }
}
