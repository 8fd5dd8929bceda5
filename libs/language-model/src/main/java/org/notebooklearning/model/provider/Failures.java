package org.notebooklearning.model.provider;

import dev.langchain4j.exception.UnresolvedModelServerException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.notebooklearning.model.ask.Asked;

/// What a failed call means for who asked: whether to come again, or what to change.
final class Failures {
    private static final int LONGEST_WORDS = 300;
    private static final String LATER = "Try again later; the provider has trouble of its own.";

    private Failures() {}

    static Asked outcome(Throwable error, ProviderSettings settings) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof StatusException status) {
                return outcome(status, settings);
            }
            if (cause instanceof IOException || cause instanceof UnresolvedModelServerException) {
                return new Asked.Away(
                        settings.model() + " can not be reached: " + words(cause),
                        Optional.empty(),
                        answering(settings),
                        cause instanceof HttpTimeoutException
                                ? Asked.Fault.TIME_OUT
                                : Asked.Fault.AWAY);
            }
        }
        return new Asked.Rejected(
                settings.model() + " could not be asked: " + words(error),
                "Look at the service's log, and set another model if it goes on.",
                Asked.Fault.MALFORMED);
    }

    private static Asked outcome(StatusException status, ProviderSettings settings) {
        String said = settings.model() + " answered " + status.statusCode() + ": " + words(status);
        Optional<Duration> wait = status.waitWanted();
        return switch (status.statusCode()) {
            case 429 ->
                    new Asked.Away(
                            said,
                            wait,
                            "Look at what the provider says of your quota and its limits; a new"
                                    + " account may have none yet.",
                            Asked.Fault.RATE_LIMIT);
            case 408 -> new Asked.Away(said, wait, LATER, Asked.Fault.TIME_OUT);
            case 409, 425 -> new Asked.Away(said, wait, LATER);
            case 401, 403 ->
                    new Asked.Rejected(
                            said,
                            "Set a key that the provider knows and that may use this model; "
                                    + variable(settings)
                                    + ".");
            case 404 ->
                    new Asked.Rejected(
                            said,
                            "Check the model's name and the address "
                                    + settings.address()
                                    + " (LESSON_MODEL, LESSON_MODEL_URL).");
            case 413 ->
                    new Asked.Rejected(
                            said, "Choose a model with a larger context, or a shorter source.");
            default ->
                    status.statusCode() >= 500
                            ? new Asked.Away(said, wait, LATER)
                            : new Asked.Rejected(
                                    said,
                                    "The provider does not take what it was asked; choose another"
                                            + " model.");
        };
    }

    private static String variable(ProviderSettings settings) {
        String own = settings.model().provider().keyVariable();
        return own.isEmpty()
                ? "LESSON_MODEL_KEY holds it"
                : "LESSON_MODEL_KEY or " + own + " holds it";
    }

    /// What is wrong where it says nothing about itself, as the client of Java does of a connection
    /// that nobody took.
    private static String named(Throwable error) {
        return switch (error) {
            case ConnectException _ -> "nothing answers there";
            case UnresolvedModelServerException _ -> "no machine is known by this name";
            default -> error.getClass().getSimpleName();
        };
    }

    private static String answering(ProviderSettings settings) {
        return "Check that "
                + settings.address()
                + " answers from this machine (LESSON_MODEL_URL sets another address)"
                + (settings.model().provider() == Provider.OLLAMA
                        ? "; ollama serve starts Ollama."
                        : ".");
    }

    /// The first line of what is wrong, cut.
    private static String words(Throwable error) {
        String words =
                Objects.requireNonNullElse(error.getMessage(), named(error))
                        .strip()
                        .replaceAll("\\s+", " ");
        return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS) + "…";
    }
}
