package org.notebooklearning.pipeline.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProcessEndTest {
    @ParameterizedTest
    @MethodSource
    void isDueToWhatBreaksTheWholeProcess(Throwable thrown) {
        assertThat(ProcessEnd.isDueTo(thrown)).isTrue();
    }

    static Stream<Throwable> isDueToWhatBreaksTheWholeProcess() {
        return Stream.of(
                new OutOfMemoryError("Java heap space"),
                new InternalError("the virtual machine"),
                new NoClassDefFoundError("a class"),
                new ExceptionInInitializerError("a class"),
                new IllegalStateException("in parallel", new OutOfMemoryError()),
                new AssertionError("out of memory", new OutOfMemoryError()),
                new Error("of no known kind"));
    }

    @ParameterizedTest
    @MethodSource
    void isNotDueToWhatConcernsOnePieceOfWork(Throwable thrown) {
        assertThat(ProcessEnd.isDueTo(thrown)).isFalse();
    }

    static Stream<Throwable> isNotDueToWhatConcernsOnePieceOfWork() {
        return Stream.of(
                new IllegalStateException("a bug"),
                new IllegalStateException(new IllegalArgumentException("a bug")),
                new StackOverflowError(),
                new IllegalStateException("in parallel", new StackOverflowError()),
                new AssertionError("a bug"));
    }
}
