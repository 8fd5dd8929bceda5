package org.notebooklearning.pipeline.service;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.pipeline.s3.S3ArtifactStore;
import org.notebooklearning.pipeline.s3.S3Settings;
import org.notebooklearning.pipeline.store.ArtifactStore;
import org.notebooklearning.pipeline.store.DirectoryArtifactStore;

/// The artifact store as it is configured: a bucket where one is set, else a folder.
final class ConfiguredStore {
    private ConfiguredStore() {}

    /// IllegalArgumentException that names the key to set, where something is missing.
    static ArtifactStore of(ServiceConfig config, String service) {
        return config.s3()
                .bucket()
                .<ArtifactStore>map(
                        bucket -> S3ArtifactStore.open(settings(config.s3(), bucket, service)))
                .orElseGet(() -> new DirectoryArtifactStore(config.artifacts()));
    }

    static S3Settings settings(ServiceConfig.S3 s3, String bucket, String service) {
        return new S3Settings(
                service,
                s3.endpoint().map(address -> checked(address, service)).orElse(null),
                s3.region(),
                bucket,
                s3.prefix().map(ConfiguredStore::folder).orElse(""),
                s3.pathStyle().orElse(s3.endpoint().isPresent()),
                login(s3, service),
                s3.timeout());
    }

    /// Without a host, the client would say something about its own insides.
    private static URI checked(URI address, String service) {
        if (address.getHost() == null) {
            throw new IllegalArgumentException(
                    "%s.s3.endpoint is no address of a store: %s. Write it as https://host:port"
                            .formatted(service, address));
        }
        return address;
    }

    private static String folder(String prefix) {
        return prefix.endsWith("/") ? prefix : prefix + "/";
    }

    private static S3Settings.@Nullable Login login(ServiceConfig.S3 s3, String service) {
        String secretFile = service + ".s3.secret-key-file";
        Optional<String> secret =
                s3.secretKey()
                        .or(
                                () ->
                                        s3.secretKeyFile()
                                                .map(file -> SecretFile.read(file, secretFile)));
        if (s3.accessKey().isPresent() != secret.isPresent()) {
            throw new IllegalArgumentException(
                    "%1$s.s3.access-key and %2$s belong together: set both or neither"
                            .formatted(service, secretFile));
        }
        return secret.map(word -> new S3Settings.Login(s3.accessKey().orElseThrow(), word))
                .orElse(null);
    }
}
