package org.notebooklearning.pipeline.s3;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/// Clients of the store. Calls that fail in passing are made again by themselves.
final class S3Clients {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private S3Clients() {}

    static S3Client open(S3Settings settings) {
        S3ClientBuilder client =
                S3Client.builder()
                        .httpClientBuilder(
                                UrlConnectionHttpClient.builder()
                                        .connectionTimeout(CONNECT)
                                        .socketTimeout(settings.timeout()))
                        .region(Region.of(settings.region()))
                        .forcePathStyle(settings.pathStyle())
                        .credentialsProvider(credentials(settings.login()))
                        // Each upload carries its SHA-256; more, older stores do not understand.
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .overrideConfiguration(
                                calls ->
                                        calls.apiCallAttemptTimeout(settings.timeout())
                                                .retryStrategy(
                                                        AwsRetryStrategy.standardRetryStrategy()));
        URI endpoint = settings.endpoint();
        if (endpoint != null) {
            client.endpointOverride(endpoint);
        }
        return client.build();
    }

    private static AwsCredentialsProvider credentials(S3Settings.@Nullable Login login) {
        return login == null
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(login.accessKey(), login.secretKey()));
    }
}
