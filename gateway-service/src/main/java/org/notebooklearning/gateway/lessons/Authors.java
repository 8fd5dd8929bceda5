package org.notebooklearning.gateway.lessons;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.model.provider.ModelPlace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who writes lessons beside the library of concepts.
public final class Authors {
    private static final Logger LOG = LoggerFactory.getLogger(Authors.class);
    private final @Nullable ModelPlace model;

    private Authors(@Nullable ModelPlace model) {
        this.model = model;
    }

    /// The library alone.
    public static Authors library() {
        return new Authors(null);
    }

    /// The library, and the model that is named as `LESSON_MODEL` and `LESSON_MODEL_URL` name one.
    /// What can not be is logged and counts as none: lessons of the library do not need it.
    public static Authors of(String model, String address) {
        try {
            return new Authors(
                    ModelPlace.read(Map.of("LESSON_MODEL", model, "LESSON_MODEL_URL", address))
                            .orElse(null));
        } catch (IllegalArgumentException e) {
            LOG.warn("Nobody is told of a language model: {}", e.getMessage());
            return library();
        }
    }

    /// The model that topics beyond the library are written by; empty where none is set up.
    public Optional<ModelPlace> model() {
        return Optional.ofNullable(model);
    }
}
