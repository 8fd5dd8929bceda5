package org.notebooklearning.pipeline.s3;

import java.net.URI;
import java.time.Duration;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobProviderMetadata;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;
import software.amazon.awssdk.services.s3.S3Client;

/// A server with the interface of S3 on loopback, which keeps objects in memory and lets nobody in
/// but one user.
public final class LocalS3 {
    public static final S3Settings.Login LOGIN = new S3Settings.Login("lessons", "s3cret");
    /// How many bytes it takes in one piece.
    static final int MOST_AT_ONCE = 16 << 20;

    private final BlobStoreContext blobs;
    private final S3Proxy server;

    private LocalS3(BlobStoreContext blobs, S3Proxy server) {
        this.blobs = blobs;
        this.server = server;
    }

    public static LocalS3 start() throws Exception {
        BlobStoreContext blobs =
                ContextBuilder.newBuilder(new TransientNio2BlobProviderMetadata())
                        .credentials("any", "any")
                        .build(BlobStoreContext.class);
        S3Proxy server =
                S3Proxy.builder()
                        .blobStore(blobs.getBlobStore())
                        .endpoint(URI.create("http://127.0.0.1:0"))
                        .awsAuthentication(
                                AuthenticationType.AWS_V4, LOGIN.accessKey(), LOGIN.secretKey())
                        .maxSinglePartObjectSize(MOST_AT_ONCE)
                        .ignoreUnknownHeaders(true)
                        .build();
        server.start();
        return new LocalS3(blobs, server);
    }

    public int port() {
        return server.getPort();
    }

    /// The way to `bucket` for its user.
    S3Settings settings(String bucket) {
        return settings(bucket, port(), LOGIN);
    }

    static S3Settings settings(String bucket, int port, S3Settings.Login login) {
        return new S3Settings(
                "planner",
                URI.create("http://127.0.0.1:" + port),
                "us-east-1",
                bucket,
                "one/",
                true,
                login,
                Duration.ofSeconds(20));
    }

    /// A client of its own, to look behind the store.
    public S3Client client() {
        return S3Clients.open(settings("any"));
    }

    public void stop() throws Exception {
        server.stop();
        blobs.close();
    }
}
