package org.notebooklearning.gateway.access;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.access.AccessToken;
import org.notebooklearning.contracts.access.TokenEntry;
import org.notebooklearning.gateway.settings.AccessSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The tokens that are good. Their file is read anew every second, so that one can be given out or
/// taken back without a restart, at all gateways that share it. What can not be read lets nobody
/// in: a line that is none is passed over and named in the log, and so is the whole file.
@Singleton
final class TokenFile {
    private static final Logger LOG = LoggerFactory.getLogger(TokenFile.class);
    private static final int LARGEST = 1 << 20;
    private final @Nullable Path file;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile List<TokenEntry> entries = List.of();
    private @Nullable String last;

    TokenFile(AccessSettings settings) {
        this.file = settings.tokensFile().orElse(null);
    }

    void start(@Observes StartupEvent event) {
        if (file != null) {
            readAgain();
            Thread.ofVirtual().name("tokens").start(this::follow);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    /// The entry of `token`. However many entries there are and wherever it stands, each is
    /// compared in the same time.
    Optional<TokenEntry> find(AccessToken token) {
        byte[] hash = bytes(token.sha256());
        TokenEntry found = null;
        for (TokenEntry entry : entries) {
            if (MessageDigest.isEqual(hash, bytes(entry.sha256()))) {
                found = entry;
            }
        }
        return Optional.ofNullable(found);
    }

    /// The entries of `name`, who may have several tokens.
    List<TokenEntry> named(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).toList();
    }

    /// Reads the file, and takes what is new in it.
    void readAgain() {
        String text = text();
        if (!text.equals(last)) {
            last = text;
            entries = parse(text);
            LOG.info("{} tokens are good", entries.size());
        }
    }

    private void follow() {
        try {
            while (!stopped.await(1, TimeUnit.SECONDS)) {
                readAgain();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String text() {
        Path path = file;
        if (path == null) {
            return "";
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] read = in.readNBytes(LARGEST + 1);
            if (read.length > LARGEST) {
                throw new IOException("it has more than a mebibyte");
            }
            return new String(read, StandardCharsets.UTF_8);
        } catch (IOException e) {
            if (!"".equals(last)) {
                LOG.error("The file of tokens can not be read and no token is good: {}", path, e);
            }
            return "";
        }
    }

    private static List<TokenEntry> parse(String text) {
        List<TokenEntry> good = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            try {
                good.add(TokenEntry.parse(line));
            } catch (IllegalArgumentException e) {
                LOG.error("Line {} of the file of tokens is none: {}", i + 1, e.getMessage());
            }
        }
        return List.copyOf(good);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
