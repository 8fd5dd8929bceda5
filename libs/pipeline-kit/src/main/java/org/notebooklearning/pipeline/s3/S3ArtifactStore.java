package org.notebooklearning.pipeline.s3;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.artifact.Sha256;
import org.notebooklearning.pipeline.log.UnavailableException;
import org.notebooklearning.pipeline.store.ArtifactMissingException;
import org.notebooklearning.pipeline.store.ArtifactStore;
import org.notebooklearning.pipeline.store.MarkNames;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/// An artifact store in a bucket. An artifact is the object `sha256/`, two digits, `/` and its
/// hash; a mark is an empty object under `marks/`.
///
/// What is there already is sent once more: that costs no more than to ask, and a rule that lets
/// old objects expire counts from the last lesson that needs them.
///
/// Where the store can not be used, all methods throw [UnavailableException] with what to do.
public final class S3ArtifactStore implements ArtifactStore {
    private static final int PART_BYTES = 16 << 20;
    private static final Duration LOOK = Duration.ofSeconds(2);
    private final S3Settings settings;
    private final S3Client client;
    private final S3Refusal refusal;
    private final int partBytes;

    private S3ArtifactStore(S3Settings settings, int partBytes) {
        this.settings = settings;
        this.client = S3Clients.open(settings);
        this.refusal = new S3Refusal(settings);
        this.partBytes = partBytes;
    }

    /// A store for as long as the process runs. The bucket is not looked at before it is needed.
    public static S3ArtifactStore open(S3Settings settings) {
        return new S3ArtifactStore(settings, PART_BYTES);
    }

    /// The same with parts of `partBytes`, of which S3 wants 5 MiB at least.
    static S3ArtifactStore open(S3Settings settings, int partBytes) {
        return new S3ArtifactStore(settings, partBytes);
    }

    @Override
    public ArtifactRef put(byte[] content, String mediaType) {
        ArtifactRef ref = new ArtifactRef(Sha256.of(content), mediaType, content.length);
        asked(() -> client.putObject(whole(ref), RequestBody.fromBytes(content)));
        return ref;
    }

    /// A large file goes through in parts, of which one at a time is in memory.
    @Override
    public ArtifactRef put(Path file, String mediaType) throws IOException {
        ArtifactRef ref = new ArtifactRef(Sha256.of(file), mediaType, Files.size(file));
        if (ref.bytes() <= partBytes) {
            byte[] content = Files.readAllBytes(file);
            return put(content, mediaType);
        }
        try (InputStream content = Files.newInputStream(file)) {
            new S3Parts(client, settings.bucket(), partBytes)
                    .upload(keyOf(ref), mediaType, content, ref.sha256());
        } catch (SdkException e) {
            throw refusal.of(e);
        }
        return ref;
    }

    @Override
    public byte[] get(ArtifactRef ref) {
        byte[] content =
                read(object(keyOf(ref)).build())
                        .orElseThrow(
                                () ->
                                        new ArtifactMissingException(
                                                ref, "is not in bucket " + settings.bucket()));
        if (!Sha256.of(content).equals(ref.sha256())) {
            throw new ArtifactMissingException(ref, "is damaged in bucket " + settings.bucket());
        }
        return content;
    }

    @Override
    public void mark(String name) {
        String key = keyOfMark(name);
        asked(
                () ->
                        client.putObject(
                                request -> request.bucket(settings.bucket()).key(key),
                                RequestBody.empty()));
    }

    /// Read and not only looked at: what a look is answered with tells a missing object and a
    /// missing bucket apart no more.
    @Override
    public boolean isMarked(String name) {
        return read(object(keyOfMark(name)).build()).isPresent();
    }

    @Override
    public Optional<String> fault() {
        try {
            read(
                    object(keyOfMark("probe"))
                            .overrideConfiguration(
                                    AwsRequestOverrideConfiguration.builder()
                                            .apiCallTimeout(LOOK)
                                            .build())
                            .build());
            return Optional.empty();
        } catch (UnavailableException | IllegalStateException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private GetObjectRequest.Builder object(String key) {
        return GetObjectRequest.builder().bucket(settings.bucket()).key(key);
    }

    private Optional<byte[]> read(GetObjectRequest request) {
        return asked(
                () -> {
                    try {
                        return Optional.of(client.getObjectAsBytes(request).asByteArrayUnsafe());
                    } catch (AwsServiceException e) {
                        if (S3Refusal.code(e).equals("NoSuchKey")) {
                            return Optional.empty();
                        }
                        throw e;
                    }
                });
    }

    private <T> T asked(Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            throw refusal.of(e);
        }
    }

    private PutObjectRequest whole(ArtifactRef ref) {
        return PutObjectRequest.builder()
                .bucket(settings.bucket())
                .key(keyOf(ref))
                .contentType(ref.mediaType())
                .checksumSHA256(S3Checksums.ofName(ref.sha256()))
                .build();
    }

    private String keyOf(ArtifactRef ref) {
        String hash = ref.sha256();
        return settings.prefix() + "sha256/" + hash.substring(0, 2) + "/" + hash;
    }

    private String keyOfMark(String name) {
        return settings.prefix() + "marks/" + MarkNames.checked(name) + ".mark";
    }
}
