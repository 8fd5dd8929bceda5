package org.notebooklearning.pipeline.work;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends a process that is broken, so that who started it can start it again: a process without
/// memory, or with classes that can not be loaded any more, would go on to answer and fail all that
/// it is given. What it held another worker takes up, as after any other death.
public final class ProcessEnd {
    /// The code that the virtual machine itself exits with under ExitOnOutOfMemoryError.
    public static final int EXIT_CODE = 3;

    private static final Logger LOGGER = LoggerFactory.getLogger(ProcessEnd.class);

    private ProcessEnd() {}

    /// Whether `thrown`, or what caused it, says that the process is broken: any [Error] but those
    /// that tell of one piece of work alone, which are a stack that was too deep for it and an
    /// assertion that did not hold.
    public static boolean isDueTo(Throwable thrown) {
        return Failure.causeOf(thrown, Error.class).stream()
                .anyMatch(error -> !isOfTheWork(error) || isDueToCauseOf(error));
    }

    /// Ends this process at once. Nothing is asked to finish first: it might wait for memory.
    public static void dueTo(Throwable thrown) {
        LOGGER.error("This process is broken and ends; it is to be started again", thrown);
        Runtime.getRuntime().halt(EXIT_CODE);
    }

    private static boolean isDueToCauseOf(Error error) {
        return error.getCause() != null && isDueTo(error.getCause());
    }

    private static boolean isOfTheWork(Error error) {
        return error instanceof StackOverflowError || error instanceof AssertionError;
    }
}
