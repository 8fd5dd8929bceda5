package org.notebooklearning.pipeline;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.notebooklearning.engines.EmbeddedKafka;
import org.notebooklearning.engines.KafkaAdministrator;
import org.notebooklearning.pipeline.access.BrokerSetup;
import org.notebooklearning.pipeline.access.ServiceAccount;
import org.notebooklearning.pipeline.broker.KafkaConnection;
import org.notebooklearning.pipeline.broker.KafkaCredentials;
import org.notebooklearning.pipeline.broker.KafkaSecurity;

/// A real broker as the local stack sets it up: every service has its own user, which may do what
/// its service needs and no more.
public record TestBroker(EmbeddedKafka kafka) implements AutoCloseable {

    /// A broker on a free port.
    public static TestBroker start(Path folder) {
        return setUp(EmbeddedKafka.start(folder));
    }

    /// The same again on its port.
    public static TestBroker start(Path folder, int port) {
        return setUp(EmbeddedKafka.start(folder, port));
    }

    /// The same of a broker that runs.
    public static TestBroker setUp(EmbeddedKafka kafka) {
        TestBroker broker = new TestBroker(kafka);
        grant(broker);
        return broker;
    }

    /// Gives every service its user and its rights, again.
    public static void grant(TestBroker broker) {
        Map<ServiceAccount, String> passwords = new EnumMap<>(ServiceAccount.class);
        for (ServiceAccount account : ServiceAccount.values()) {
            passwords.put(account, password(account));
        }
        BrokerSetup.establish(broker.administrator(), passwords);
    }

    /// Gives a user this password in the place of its own, until the next [#grant].
    public static void setPassword(TestBroker broker, ServiceAccount account, String password) {
        BrokerSetup.establish(broker.administrator(), Map.of(account, password));
    }

    /// The password of the account on every test broker.
    public static String password(ServiceAccount account) {
        return "the " + account.service() + "'s";
    }

    /// The way of a service to the broker at `servers`.
    public static KafkaConnection connection(String servers, ServiceAccount account) {
        return new KafkaConnection(
                account.service(),
                servers,
                KafkaSecurity.scram(account.service(), password(account)));
    }

    /// The way of a service to this broker.
    public KafkaConnection connection(ServiceAccount account) {
        return connection(kafka.bootstrapServers(), account);
    }

    /// The way of whoever may do everything, until the broker ends.
    public KafkaConnection administrator() {
        KafkaAdministrator one = kafka.administrator();
        return new KafkaConnection(
                "stack",
                kafka.bootstrapServers(),
                new KafkaSecurity(
                        SecurityProtocol.SASL_PLAINTEXT,
                        "PLAIN",
                        new KafkaCredentials(one.username(), one.password()),
                        null));
    }

    public int port() {
        return kafka.port();
    }

    @Override
    public void close() {
        kafka.close();
    }
}
