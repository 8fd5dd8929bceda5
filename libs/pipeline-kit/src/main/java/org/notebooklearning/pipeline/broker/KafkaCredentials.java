package org.notebooklearning.pipeline.broker;

/// Who a client is for the brokers.
public record KafkaCredentials(String username, String password) {

    /// The module that logs in with them by `mechanism`, as Kafka's clients are told of it.
    String jaasConfig(String mechanism) {
        String module =
                mechanism.equals("PLAIN") ? "plain.PlainLoginModule" : "scram.ScramLoginModule";
        return "org.apache.kafka.common.security.%s required username=\"%s\" password=\"%s\";"
                .formatted(module, escaped(username), escaped(password));
    }

    /// The user's name alone: this may end up in logs.
    @Override
    public String toString() {
        return username;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
