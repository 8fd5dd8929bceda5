package org.notebooklearning.gateway.mcp;

/// What several tools say of themselves.
final class ToolWords {
    /// Of the argument that names the lesson.
    static final String LESSON_ID = "The lesson's id";

    /// Of the argument that names who writes.
    static final String HELPER = "Your name, where several of you write side by side: each its own";

    private ToolWords() {}
}
