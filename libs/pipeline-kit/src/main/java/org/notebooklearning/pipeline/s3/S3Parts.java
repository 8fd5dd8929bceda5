package org.notebooklearning.pipeline.s3;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/// Uploads one object in parts, of which one at a time is in memory. The object appears when all
/// parts are there and are what they should be; otherwise the store forgets them.
final class S3Parts {
    private static final Logger LOGGER = LoggerFactory.getLogger(S3Parts.class);
    private final S3Client client;
    private final String bucket;
    private final int partBytes;

    S3Parts(S3Client client, String bucket, int partBytes) {
        this.client = client;
        this.bucket = bucket;
        this.partBytes = partBytes;
    }

    /// IOException where `content` can not be read or has another hash than `sha256`.
    void upload(String key, String mediaType, InputStream content, String sha256)
            throws IOException {
        String upload =
                client.createMultipartUpload(
                                request ->
                                        request.bucket(bucket)
                                                .key(key)
                                                .contentType(mediaType)
                                                .checksumAlgorithm(ChecksumAlgorithm.SHA256))
                        .uploadId();
        boolean complete = false;
        try {
            List<CompletedPart> parts = send(key, upload, content, sha256);
            client.completeMultipartUpload(
                    request ->
                            request.bucket(bucket)
                                    .key(key)
                                    .uploadId(upload)
                                    .multipartUpload(all -> all.parts(parts)));
            complete = true;
        } finally {
            if (!complete) {
                forget(key, upload);
            }
        }
    }

    private List<CompletedPart> send(String key, String upload, InputStream content, String sha256)
            throws IOException {
        MessageDigest whole = S3Checksums.digest();
        List<CompletedPart> parts = new ArrayList<>();
        for (byte[] part = content.readNBytes(partBytes);
                part.length > 0;
                part = content.readNBytes(partBytes)) {
            whole.update(part);
            parts.add(send(key, upload, parts.size() + 1, part));
        }
        if (!HexFormat.of().formatHex(whole.digest()).equals(sha256)) {
            throw new IOException("The file was changed while it was stored: store it again");
        }
        return parts;
    }

    private CompletedPart send(String key, String upload, int number, byte[] part) {
        String checksum = Base64.getEncoder().encodeToString(S3Checksums.digest().digest(part));
        String tag =
                client.uploadPart(
                                request ->
                                        request.bucket(bucket)
                                                .key(key)
                                                .uploadId(upload)
                                                .partNumber(number)
                                                .checksumSHA256(checksum),
                                RequestBody.fromBytes(part))
                        .eTag();
        return CompletedPart.builder()
                .partNumber(number)
                .eTag(tag)
                .checksumSHA256(checksum)
                .build();
    }

    /// What is left of it costs money until a rule of the bucket's lifecycle removes it.
    private void forget(String key, String upload) {
        try {
            client.abortMultipartUpload(
                    request -> request.bucket(bucket).key(key).uploadId(upload));
        } catch (SdkException e) {
            LOGGER.warn("The parts of {} that were sent are still in bucket {}", key, bucket, e);
        }
    }
}
