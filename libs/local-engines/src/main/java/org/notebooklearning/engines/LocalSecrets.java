package org.notebooklearning.engines;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The passwords of the local stack: random, each with a name, made when they are first asked for
/// and kept in one file that its owner alone can read. They are never put on a command line, which
/// everybody on the machine can read.
///
/// Whoever checks a password must be able to take a new one: those that were lost, damaged or open
/// to others are not used again.
public final class LocalSecrets {
    private static final Logger LOG = LoggerFactory.getLogger(LocalSecrets.class);
    private static final String FILE = "secrets.properties";
    private static final int BYTES = 32;
    private static final Pattern WHOLE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final PrivateFolder folder;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, String> kept;

    private LocalSecrets(PrivateFolder folder, Map<String, String> kept) {
        this.folder = folder;
        this.kept = kept;
    }

    /// The secrets that are kept in `folder`.
    public static LocalSecrets in(PrivateFolder folder) {
        return new LocalSecrets(folder, read(folder.path().resolve(FILE)));
    }

    /// The secret of this name, such as `kafka.planner`: 256 random bits as 43 letters, digits, `-`
    /// and `_`.
    public synchronized String named(String name) {
        String known = kept.get(name);
        if (known != null) {
            return known;
        }
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        String made = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        kept.put(name, made);
        folder.write(FILE, text(kept).getBytes(StandardCharsets.ISO_8859_1));
        return made;
    }

    private static Map<String, String> read(Path file) {
        Map<String, String> found = new TreeMap<>();
        if (!Files.exists(file)) {
            return found;
        }
        try {
            if (!OWNER.containsAll(Files.getPosixFilePermissions(file))) {
                LOG.warn("{} was open to other users, and all secrets are made anew", file);
                return found;
            }
            Properties lines = new Properties();
            lines.load(new StringReader(Files.readString(file, StandardCharsets.ISO_8859_1)));
            lines.stringPropertyNames().stream()
                    .filter(name -> WHOLE.matcher(lines.getProperty(name)).matches())
                    .forEach(name -> found.put(name, lines.getProperty(name)));
        } catch (IllegalArgumentException e) {
            LOG.warn("{} is damaged, and all secrets are made anew: {}", file, e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("The secrets can not be read: " + file, e);
        }
        return found;
    }

    private static String text(Map<String, String> secrets) {
        Properties lines = new Properties();
        lines.putAll(secrets);
        StringWriter text = new StringWriter();
        try {
            lines.store(text, "Passwords of the local stack");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /// Tells nothing of what it keeps.
    @Override
    public String toString() {
        return "LocalSecrets[" + kept.size() + "]";
    }
}
