package org.notebooklearning.model.provider;

/// The environment variables that say which model is asked, and how.
enum ModelVariable {
    LESSON_MODEL(""),
    LESSON_MODEL_URL(""),
    LESSON_MODEL_KEY(""),
    LESSON_MODEL_KEY_FILE(""),
    LESSON_MODEL_PLAN(""),
    LESSON_MODEL_WRITE(""),
    LESSON_MODEL_READ(""),
    LESSON_MODEL_PRICES(""),
    LESSON_MODEL_CAP(""),
    LESSON_MODEL_SILENCE("3m"),
    LESSON_MODEL_WHOLE("15m"),
    LESSON_MODEL_PARALLEL("4"),
    LESSON_MODEL_CONTEXT("120000"),
    LESSON_MODEL_SEES(""),
    LESSON_MODEL_JUDGE("written"),
    LESSON_MODEL_SAMPLES("3");

    private final String usual;

    ModelVariable(String usual) {
        this.usual = usual;
    }

    /// What holds where it is not set; empty where that is nothing, or depends on the others.
    String usual() {
        return usual;
    }

    /// The one that names the model of `stage`.
    static ModelVariable of(ModelStage stage) {
        return switch (stage) {
            case PLAN -> LESSON_MODEL_PLAN;
            case WRITE -> LESSON_MODEL_WRITE;
            case READ -> LESSON_MODEL_READ;
        };
    }

    /// A complaint about what it is set to.
    IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(name() + " " + what);
    }

    IllegalArgumentException wrong(String what, Exception cause) {
        return new IllegalArgumentException(name() + " " + what, cause);
    }
}
