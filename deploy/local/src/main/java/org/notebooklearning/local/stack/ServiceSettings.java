package org.notebooklearning.local.stack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.engines.PrivateFolder;

/// How a service is told its settings: by a file that its owner alone can read, since passwords are
/// among them and everybody on the machine can read command lines.
final class ServiceSettings {
    /// As much as settings on the command line have: more than environment variables.
    private static final String ORDINAL = "400";

    private static final String LOCATIONS = "quarkus.config.locations";

    private ServiceSettings() {}

    /// The file that holds the settings of the service `name`.
    static Path write(PrivateFolder folder, String name, Map<String, String> settings) {
        Properties all = new Properties();
        all.putAll(settings);
        all.put("config_ordinal", ORDINAL);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            all.store(text, "Written by the local stack at each start of " + name + "-service");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder.write(file(folder, name).getFileName().toString(), text.toByteArray());
    }

    /// Where the settings of the service `name` lie.
    static Path file(PrivateFolder folder, String name) {
        return folder.path().resolve(name + ".properties");
    }

    /// The option by which a service finds its file. Files that the user named in the environment
    /// are read, too.
    static String option(Path file) {
        return "-D" + LOCATIONS + "=" + locations(file, System.getenv("QUARKUS_CONFIG_LOCATIONS"));
    }

    /// Whether a service was started with this argument to find its file.
    static boolean isOptionFor(Path file, String argument) {
        return argument.startsWith("-D" + LOCATIONS) && argument.endsWith(locations(file, null));
    }

    static String locations(Path file, @Nullable String others) {
        // Commas stand between the places.
        String own = file.toUri().toString().replace(",", "%2C");
        return others == null || others.isBlank() ? own : others + "," + own;
    }
}
