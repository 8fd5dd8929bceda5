package org.notebooklearning.gateway.http;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Tells faults of who sent a call from bugs. The framework ends a form that has too many parts, or
/// a part whose head names a character set that there can not be, and a head that is no media type,
/// with whatever exception comes about; none of our own code runs while it reads them.
enum SenderFault {
    FORM(
            "org.jboss.resteasy.reactive.server.core.multipart.",
            "The form can not be read: it has more parts than a lesson takes, or a part whose head is"
                    + " not as RFC 7578 has it. /q/openapi says which parts are taken."),
    MEDIA_TYPE(
            "org.jboss.resteasy.reactive.common.headers.",
            "Content-Type or Accept is no media type. Send application/json, or multipart/form-data"
                    + " with a file.");

    private static final String OURS = "org.notebooklearning.gateway.";

    /// It only hands on what arrives to who reads it.
    private static final String READING = OURS + "intake.";

    private final String reader;
    private final String remedy;

    SenderFault(String reader, String remedy) {
        this.reader = reader;
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }

    /// The fault that `thrown` came about by; empty for a bug.
    static Optional<SenderFault> of(RuntimeException thrown) {
        List<String> framework =
                Stream.of(thrown.getStackTrace())
                        .map(StackTraceElement::getClassName)
                        .filter(name -> !name.startsWith(READING))
                        .takeWhile(name -> !name.startsWith(OURS))
                        .toList();
        return Stream.of(values())
                .filter(fault -> framework.stream().anyMatch(it -> it.startsWith(fault.reader)))
                .findFirst();
    }
}
