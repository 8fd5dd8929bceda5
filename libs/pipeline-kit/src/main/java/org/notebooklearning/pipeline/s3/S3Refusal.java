package org.notebooklearning.pipeline.s3;

import java.util.Locale;
import org.notebooklearning.pipeline.log.UnavailableException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/// What a call that failed means, in a sentence that says what to do.
final class S3Refusal {
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;
    private static final int NOT_IMPLEMENTED = 501;
    private static final int SERVER_ERROR = 500;
    private final S3Settings settings;

    S3Refusal(S3Settings settings) {
        this.settings = settings;
    }

    /// [UnavailableException] for everything that passes or that an operator can mend.
    RuntimeException of(SdkException failure) {
        if (failure instanceof AbortedException) {
            Thread.currentThread().interrupt();
            return new UnavailableException("Interrupted while calling the S3 store", failure);
        }
        if (failure instanceof AwsServiceException answer) {
            return answered(answer);
        }
        return new UnavailableException(noAnswer(failure), failure);
    }

    private RuntimeException answered(AwsServiceException answer) {
        String code = code(answer);
        String said =
                switch (code) {
                    case "NoSuchBucket" ->
                            "%s has no bucket %s: make it, or set %s.s3.bucket to one that is there"
                                    .formatted(place(), settings.bucket(), settings.service());
                    case "InvalidAccessKeyId",
                            "SignatureDoesNotMatch",
                            "InvalidToken",
                            "ExpiredToken" ->
                            ("%1$s does not take the login (%2$s): set %3$s.s3.access-key and"
                                            + " %3$s.s3.secret-key-file to those of a user it has")
                                    .formatted(place(), code, settings.service());
                    case "RequestTimeTooSkewed" ->
                            "%s has another time than this machine: set the clock right"
                                    .formatted(place());
                    case "PermanentRedirect",
                            "AuthorizationHeaderMalformed",
                            "IllegalLocationConstraintException" ->
                            "%s has the bucket %s in another region: set %s.s3.region to it"
                                    .formatted(place(), settings.bucket(), settings.service());
                    case "BadDigest", "InvalidDigest", "XAmzContentSHA256Mismatch" ->
                            "%s got other bytes than were sent (%s): look at what lies between"
                                    .formatted(place(), code);
                    default -> byStatus(answer, code);
                };
        return said.isEmpty()
                ? new IllegalStateException(
                        "%s refused a call: %s".formatted(place(), answer.getMessage()), answer)
                : new UnavailableException(said, answer);
    }

    /// Empty where an operator can do nothing about it.
    private String byStatus(AwsServiceException answer, String code) {
        int status = answer.statusCode();
        if (status == FORBIDDEN) {
            return ("%s does not let the user of %s.s3.access-key use the bucket %s: grant"
                            + " s3:GetObject, s3:PutObject, s3:ListBucket and"
                            + " s3:AbortMultipartUpload")
                    .formatted(place(), settings.service(), settings.bucket());
        }
        if (status == NOT_IMPLEMENTED) {
            return "%s does not know uploads with a SHA-256: take a newer version of it"
                    .formatted(place());
        }
        if (status == TOO_MANY || status >= SERVER_ERROR) {
            return "%s can not serve now (%d %s): look at its load and its log"
                    .formatted(place(), status, code);
        }
        return "";
    }

    private String noAnswer(SdkException failure) {
        String message = String.valueOf(failure.getMessage());
        if (message.startsWith("Unable to load credentials")) {
            return ("No login for %1$s was found: set %2$s.s3.access-key and"
                            + " %2$s.s3.secret-key-file")
                    .formatted(settings.place(), settings.service());
        }
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return "%s does not answer (%s): bring it back, or set %s.s3.endpoint to where it is"
                .formatted(place(), deepest.toString(), settings.service());
    }

    /// At the beginning of a sentence.
    private String place() {
        String place = settings.place();
        return place.substring(0, 1).toUpperCase(Locale.ROOT) + place.substring(1);
    }

    static String code(AwsServiceException answer) {
        var details = answer.awsErrorDetails();
        return details == null || details.errorCode() == null ? "" : details.errorCode();
    }
}
