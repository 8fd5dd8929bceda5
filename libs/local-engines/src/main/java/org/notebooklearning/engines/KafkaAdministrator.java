package org.notebooklearning.engines;

import java.security.SecureRandom;
import java.util.Base64;

/// The one user of an [EmbeddedKafka] that may do everything: the node itself and whoever started
/// it. The password is made for each start, is kept nowhere, and is good until the node ends. It is
/// proven by PLAIN, which needs no stored credentials: a folder that knows no users yet is opened
/// with it, and whoever took the node's place would learn a password that opens nothing.
public record KafkaAdministrator(String username, String password) {
    private static final String NAME = "administrator";
    private static final int RANDOM_BYTES = 32;

    static KafkaAdministrator create() {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return new KafkaAdministrator(
                NAME, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /// The login of a listener that knows this user alone, and of its own calls to that listener.
    String jaasConfig() {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required"
                + " username=\"%1$s\" password=\"%2$s\" user_%1$s=\"%2$s\";"
                        .formatted(username, password);
    }

    /// Never the password: this may end up in logs.
    @Override
    public String toString() {
        return username;
    }
}
