package org.notebooklearning.source.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.artifact.Sha256;
import org.notebooklearning.contracts.json.Json;

/// Keeps downloads on disk: bodies by the hash of their content, and for each address which body
/// and which validators it had. Files appear whole or not at all and are checked when they are
/// read, so any number of processes may share the folder; what another one took away is a miss.
final class DownloadCache {
    private final Path bodies;
    private final Path addresses;
    private final long limit;

    DownloadCache(CacheSettings settings) {
        this.bodies = settings.folder().resolve("bodies");
        this.addresses = settings.folder().resolve("addresses");
        this.limit = settings.bytes();
    }

    /// A page as it was kept.
    record Kept(Download.Received page, Validators validators) {}

    /// What is written down about an address.
    record Entry(
            String address,
            String mediaType,
            @Nullable String charset,
            @Nullable String etag,
            @Nullable String lastModified,
            String sha256) {
        private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

        Entry {
            Objects.requireNonNull(address);
            Objects.requireNonNull(mediaType);
            if (!SHA256.matcher(sha256).matches()) {
                throw new IllegalArgumentException("Not a hash: " + sha256);
            }
        }
    }

    /// What was kept of `address`, if it is still there and whole.
    Optional<Kept> find(URI address) {
        try {
            Path place = placeOf(address);
            Optional<Entry> found = entry(Files.readAllBytes(place));
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Entry entry = found.get();
            Path file = bodies.resolve(entry.sha256());
            byte[] body = Files.readAllBytes(file);
            boolean whole = Sha256.of(body).equals(entry.sha256());
            if (!whole || !entry.address().equals(address.toString())) {
                Files.deleteIfExists(file);
                return Optional.empty();
            }
            touch(place);
            touch(file);
            return Optional.of(
                    new Kept(
                            new Download.Received(
                                    address, body, entry.mediaType(), entry.charset()),
                            new Validators(entry.etag(), entry.lastModified(), true)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The cache of downloads can not be read", e);
        }
    }

    /// The entry in a file; empty where the file is damaged, which is a miss like any other.
    private static Optional<Entry> entry(byte[] file) {
        try {
            return Optional.of(Json.read(file, Entry.class));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Keeps `page`, and takes the longest unused out where the folder holds more than it may.
    void keep(Download.Received page, Validators validators) {
        if (page.body().length > limit / 4) {
            return;
        }
        try {
            Files.createDirectories(bodies);
            Files.createDirectories(addresses);
            String hash = Sha256.of(page.body());
            write(bodies.resolve(hash), page.body());
            Entry entry =
                    new Entry(
                            page.address().toString(),
                            page.mediaType(),
                            page.charset(),
                            validators.etag(),
                            validators.lastModified(),
                            hash);
            write(placeOf(page.address()), Json.bytes(entry));
            evict();
        } catch (IOException e) {
            throw new UncheckedIOException("A download can not be kept in the cache", e);
        }
    }

    private Path placeOf(URI address) {
        byte[] text = address.toString().getBytes(StandardCharsets.UTF_8);
        return addresses.resolve(Sha256.of(text) + ".json");
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Path draft = Files.createTempFile(file.getParent(), "draft", ".part");
        Files.write(draft, bytes);
        Files.move(
                draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void touch(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
    }

    private record Stored(Path file, long size, FileTime used) {}

    private void evict() throws IOException {
        List<Stored> files = new ArrayList<>(stored(bodies));
        files.addAll(stored(addresses));
        files.sort(Comparator.comparing(Stored::used));
        long total = files.stream().mapToLong(Stored::size).sum();
        for (Stored oldest : files) {
            if (total <= limit) {
                return;
            }
            Files.deleteIfExists(oldest.file());
            total -= oldest.size();
        }
    }

    private static List<Stored> stored(Path folder) throws IOException {
        List<Stored> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                try {
                    files.add(new Stored(file, Files.size(file), Files.getLastModifiedTime(file)));
                } catch (NoSuchFileException e) {
                    // Another process took it away: then it needs no counting.
                }
            }
        }
        return files;
    }
}
