package org.notebooklearning.teststore;

import java.net.URI;
import java.util.List;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobProviderMetadata;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/// A server with the interface of S3 on loopback, which keeps objects in memory and lets nobody in
/// but one user.
public final class LocalS3 {
    public static final String ACCESS_KEY = "lessons";
    public static final String SECRET_KEY = "s3cret";

    /// How many bytes it takes in one piece.
    public static final int MOST_AT_ONCE = 16 << 20;

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
                        .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
                        .maxSinglePartObjectSize(MOST_AT_ONCE)
                        .ignoreUnknownHeaders(true)
                        .build();
        server.start();
        return new LocalS3(blobs, server);
    }

    public int port() {
        return server.getPort();
    }

    /// Where it is.
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /// A client of its own, to look behind the store.
    public S3Client client() {
        return S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .endpointOverride(endpoint())
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(ACCESS_KEY, SECRET_KEY)))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .build();
    }

    public void makeBucket(String name) {
        try (S3Client client = client()) {
            client.createBucket(request -> request.bucket(name));
        }
    }

    /// The names of the objects in `bucket`, up to a thousand.
    public List<String> keys(String bucket) {
        try (S3Client client = client()) {
            return client.listObjectsV2(request -> request.bucket(bucket)).contents().stream()
                    .map(S3Object::key)
                    .toList();
        }
    }

    public void stop() throws Exception {
        server.stop();
        blobs.close();
    }
}
