package org.notebooklearning.local.stack;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.notebooklearning.engines.EmbeddedKafka;
import org.notebooklearning.engines.KafkaAdministrator;
import org.notebooklearning.engines.LocalSecrets;
import org.notebooklearning.local.stack.ServiceProcess.Service;
import org.notebooklearning.pipeline.access.BrokerSetup;
import org.notebooklearning.pipeline.access.ServiceAccount;
import org.notebooklearning.pipeline.broker.KafkaConnection;
import org.notebooklearning.pipeline.broker.KafkaCredentials;
import org.notebooklearning.pipeline.broker.KafkaSecurity;

/// The stack's Kafka with all that services need there: topics, and for each service a user that
/// may do what its service has to and no more.
final class StackKafka implements AutoCloseable {
    private final EmbeddedKafka node;
    private final Map<ServiceAccount, String> passwords;

    private StackKafka(EmbeddedKafka node, Map<ServiceAccount, String> passwords) {
        this.node = node;
        this.passwords = passwords;
    }

    /// The running node with its log in `folder`; the users' passwords are among `secrets`.
    static StackKafka start(Path folder, int port, LocalSecrets secrets) {
        Map<ServiceAccount, String> passwords = new EnumMap<>(ServiceAccount.class);
        for (ServiceAccount account : ServiceAccount.values()) {
            passwords.put(account, secrets.named("kafka." + account.service()));
        }
        EmbeddedKafka node = EmbeddedKafka.start(folder, port);
        try {
            BrokerSetup.establish(administrator(node), passwords);
            return new StackKafka(node, passwords);
        } catch (RuntimeException e) {
            node.close();
            throw e;
        }
    }

    /// How a service is told its way to the node.
    Map<String, String> settings(Service service) {
        ServiceAccount account = ServiceAccount.valueOf(service.name());
        String prefix = account.service() + ".";
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(prefix + "bootstrap-servers", node.bootstrapServers());
        settings.put(prefix + "kafka.security-protocol", SecurityProtocol.SASL_PLAINTEXT.name);
        settings.put(prefix + "kafka.username", account.service());
        settings.put(prefix + "kafka.password", passwords.getOrDefault(account, ""));
        return settings;
    }

    @Override
    public void close() {
        node.close();
    }

    private static KafkaConnection administrator(EmbeddedKafka node) {
        KafkaAdministrator one = node.administrator();
        return new KafkaConnection(
                "stack",
                node.bootstrapServers(),
                new KafkaSecurity(
                        SecurityProtocol.SASL_PLAINTEXT,
                        "PLAIN",
                        new KafkaCredentials(one.username(), one.password()),
                        null));
    }
}
