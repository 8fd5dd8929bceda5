package org.notebooklearning.cli.command;

import java.util.Map;
import java.util.Optional;

/// Words that people try as commands because other programs have them. Alone they would be taken
/// for a topic, and a language model might be paid for a lesson on it.
final class MeantCommand {
    private static final Map<String, String> MEANT =
            Map.of(
                    "list", "status",
                    "ls", "status",
                    "ps", "status",
                    "show", "status",
                    "start", "up",
                    "stop", "down",
                    "restart", "down",
                    "log", "logs",
                    "help", "--help",
                    "version", "--version");

    private MeantCommand() {}

    /// What to say of a topic of which nothing else is asked; empty where it may be meant.
    static Optional<String> of(String topic) {
        return Optional.ofNullable(MEANT.get(topic))
                .map(
                        command ->
                                "“%s” is no command: did you mean ./lesson %s? For a lesson on it say more, such as --scope or --level"
                                        .formatted(topic, command));
    }
}
