package org.notebooklearning.gateway.mcp;

/// What several tools say of themselves.
final class ToolWords {
    /// Of the argument that names the lesson.
    static final String LESSON_ID = "The lesson's id";

    private ToolWords() {}
}
