package org.notebooklearning.gateway.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.notebooklearning.contracts.access.AccessToken;
import org.notebooklearning.contracts.access.Role;
import org.notebooklearning.contracts.access.TokenEntry;

/// The real engines behind a gateway where everybody has to say who they are. Their file of tokens
/// is the one at `FILE`, a system property, because the framework loads test classes several times.
public class SignedInEngines extends ServiceEngines {
    public static final String ALICE = "nlt_" + "a".repeat(43);
    public static final String BOB = "nlt_" + "b".repeat(43);
    public static final String DORA = "nlt_" + "d".repeat(43);
    public static final String ERIN = "nlt_" + "e".repeat(43);
    public static final String FAY = "nlt_" + "f".repeat(43);
    public static final String FINN = "nlt_" + "n".repeat(43);
    public static final String OLGA = "nlt_" + "o".repeat(43);
    private static final String FILE = "signed-in.tokens";

    @Override
    public Map<String, String> start() {
        Path file = Engines.folder("tokens").resolve("tokens");
        System.setProperty(FILE, file.toString());
        write(
                "# who may call",
                line("alice", Role.LEARNER, ALICE),
                line("bob", Role.LEARNER, BOB),
                line("dora", Role.LEARNER, DORA),
                line("erin", Role.LEARNER, ERIN),
                line("fay", Role.LEARNER, FAY),
                line("finn", Role.LEARNER, FINN),
                line("olga", Role.OPERATOR, OLGA));
        Map<String, String> settings = new HashMap<>(super.start());
        settings.put("gateway.tokens-file", file.toString());
        settings.put("gateway.session-key", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
        // Says over the wire what a proxy before the gateway would.
        settings.put("quarkus.http.proxy.proxy-address-forwarding", "true");
        // A test makes more calls than people do.
        settings.put("gateway.limits.calls", "100000");
        settings.put("gateway.limits.submissions", "100000");
        return settings;
    }

    /// A line of the file of tokens.
    public static String line(String name, Role role, String token) {
        return new TokenEntry(name, role, AccessToken.of(token).orElseThrow().sha256()).line();
    }

    /// What the file of tokens holds.
    public static String text() {
        try {
            return Files.readString(Path.of(System.getProperty(FILE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Has the file of tokens hold `lines`.
    public static void write(String... lines) {
        try {
            Files.writeString(Path.of(System.getProperty(FILE)), String.join("\n", lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
