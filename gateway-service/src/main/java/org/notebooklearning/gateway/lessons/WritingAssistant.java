package org.notebooklearning.gateway.lessons;

/// Who writes for a lesson: an assistant, or one of several helpers of it.
///
/// @param name that it gives itself; helpers that write side by side have different ones
/// @param session in which it talks
/// @param remembers whether it has before its eyes what it was sent in its session; one that does
///     not is sent each request whole
public record WritingAssistant(String name, String session, boolean remembers) {
    /// Names what it knows.
    String memory() {
        return session + "\n" + name;
    }
}
