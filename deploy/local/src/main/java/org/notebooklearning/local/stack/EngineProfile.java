package org.notebooklearning.local.stack;

import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.notebooklearning.local.stack.ServiceProcess.Service;
import org.notebooklearning.pipeline.service.ServiceConfig;

/// A file of properties that names a Kafka, a PostgreSQL and an artifact store which run elsewhere,
/// by the keys that the services themselves read. A key of every service, such as `s3.bucket`,
/// stands for all of them where it has no prefix; with the prefix of one service it counts for that
/// one, and more.
public final class EngineProfile {
    /// What the keys of the gateway's database begin with.
    static final String DATABASE = "quarkus.datasource.";

    private static final String BROKERS = "bootstrap-servers";
    private static final String BUCKET = "s3.bucket";
    private static final String FOLDER = "artifacts";

    private final Path file;
    private final Map<String, String> given;

    private EngineProfile(Path file, Map<String, String> given) {
        this.file = file;
        this.given = given;
    }

    /// What `file` says; [StackFailedException] with a remedy where it can not be read, has keys
    /// that mean nothing, or does not name all of the engines.
    public static EngineProfile read(Path file) {
        Properties read = new Properties();
        try (BufferedReader text = Files.newBufferedReader(file)) {
            read.load(text);
        } catch (IOException | IllegalArgumentException e) {
            throw new StackFailedException(
                    "%s can not be read (%s): name a file of properties, as docs/outside.md shows"
                            .formatted(file, e));
        }
        Map<String, String> given = new TreeMap<>();
        read.stringPropertyNames().forEach(key -> given.put(key, read.getProperty(key).strip()));
        EngineProfile profile = new EngineProfile(file.toAbsolutePath().normalize(), given);
        profile.requireKnownKeys();
        profile.requireEngines();
        return profile;
    }

    /// The file, from the root of the file system on.
    public Path file() {
        return file;
    }

    /// What a service is told, by its own keys.
    Map<String, String> settings(Service service) {
        Map<String, String> settings = new TreeMap<>();
        String prefix = service.word() + ".";
        Set<String> shared = shared();
        given.forEach(
                (key, value) -> {
                    if (shared.contains(key)) {
                        settings.putIfAbsent(prefix + key, value);
                    } else if (key.startsWith(DATABASE) && service == Service.GATEWAY) {
                        settings.put(key, value);
                    } else if (key.startsWith(prefix)) {
                        settings.put(key, value);
                    }
                });
        return settings;
    }

    private void requireKnownKeys() {
        Set<String> unknown = new TreeSet<>();
        for (String key : given.keySet()) {
            if (!key.startsWith(DATABASE) && !shared().contains(key) && !isOfOneService(key)) {
                unknown.add(key);
            }
        }
        if (!unknown.isEmpty()) {
            throw new StackFailedException(
                    ("%s sets %s, which nobody reads: write %s, or one of these or another key of"
                                    + " docs/configuration.md behind the name of a service")
                            .formatted(
                                    file,
                                    String.join(", ", unknown),
                                    String.join(", ", new TreeSet<>(shared()))));
        }
    }

    /// Keys of what engines are reached by are known here; the others, the service itself judges.
    private static boolean isOfOneService(String key) {
        Optional<String> name =
                services()
                        .filter(word -> key.startsWith(word + "."))
                        .findFirst()
                        .map(word -> key.substring(word.length() + 1));
        return name.filter(
                        one ->
                                shared().contains(one)
                                        || (!one.startsWith("kafka.") && !one.startsWith("s3.")))
                .isPresent();
    }

    private void requireEngines() {
        for (Service service : Service.values()) {
            Map<String, String> settings = settings(service);
            String prefix = service.word() + ".";
            require(settings, "Kafka", List.of(prefix + BROKERS), BROKERS + "=broker:9093");
            require(
                    settings,
                    "artifact store",
                    List.of(prefix + BUCKET, prefix + FOLDER),
                    BUCKET + "=a bucket, or " + FOLDER + "=a folder that all machines share");
            if (service == Service.GATEWAY) {
                require(
                        settings,
                        "PostgreSQL",
                        List.of(DATABASE + "jdbc.url"),
                        DATABASE + "jdbc.url=jdbc:postgresql://host:5432/database");
            }
        }
    }

    private void require(
            Map<String, String> settings, String engine, List<String> keys, String remedy) {
        if (keys.stream().allMatch(key -> settings.getOrDefault(key, "").isEmpty())) {
            throw new StackFailedException(
                    "%s names no %s: add %s".formatted(file, engine, remedy));
        }
    }

    /// The keys that every service has, without a prefix.
    private static Set<String> shared() {
        String prefix = "any";
        Set<String> keys = new TreeSet<>();
        ConfigMappings.getProperties(ConfigClass.configClass(ServiceConfig.class, prefix))
                .keySet()
                .forEach(key -> keys.add(key.substring(prefix.length() + 1)));
        return keys;
    }

    private static java.util.stream.Stream<String> services() {
        return Arrays.stream(Service.values()).map(Service::word);
    }
}
