package org.notebooklearning.gateway.lessons;

/// Who writes for a lesson: an assistant, or one of several helpers of it.
///
/// @param name that it gives itself; helpers that write side by side have different ones
/// @param session in which it talks: what it was sent there it has before its eyes
public record WritingAssistant(String name, String session) {
    /// Names what it knows.
    String memory() {
        return session + "\n" + name;
    }
}
