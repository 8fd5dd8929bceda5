package org.notebooklearning.gateway.engines;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.notebooklearning.engines.EmbeddedKafka;
import org.notebooklearning.engines.KafkaAdministrator;
import org.notebooklearning.pipeline.access.BrokerSetup;
import org.notebooklearning.pipeline.access.ServiceAccount;
import org.notebooklearning.pipeline.broker.KafkaConnection;
import org.notebooklearning.pipeline.broker.KafkaCredentials;
import org.notebooklearning.pipeline.broker.KafkaSecurity;

/// Brokers as the local stack sets them up: every service has a user that may do what its service
/// needs and no more. What the service under test was not granted is found out by every test.
public final class SecuredKafka {
    private static final String READER = "reader";

    private SecuredKafka() {}

    /// A broker with its log in `folder`.
    public static EmbeddedKafka start(Path folder) {
        return setUp(() -> EmbeddedKafka.start(folder));
    }

    /// The same again on its port.
    public static EmbeddedKafka start(Path folder, int port) {
        return setUp(() -> EmbeddedKafka.start(folder, port));
    }

    /// The way of this service to the broker at `servers`.
    public static KafkaConnection connection(String servers) {
        return connection(servers, ServiceAccount.GATEWAY.service());
    }

    /// The way of another service to the broker at `servers`.
    public static KafkaConnection connection(String servers, ServiceAccount account) {
        return connection(servers, account.service());
    }

    /// The way of the tests to the broker at `servers`, which read every topic.
    public static KafkaConnection reader(String servers) {
        return connection(servers, READER);
    }

    /// What this service is configured by to go its way to the broker at `servers`.
    public static Map<String, String> settings(String servers) {
        String user = ServiceAccount.GATEWAY.service();
        return Map.of(
                "gateway.bootstrap-servers",
                servers,
                "gateway.kafka.security-protocol",
                SecurityProtocol.SASL_PLAINTEXT.name,
                "gateway.kafka.username",
                user,
                "gateway.kafka.password",
                password(user));
    }

    /// What a gateway of its own is configured by: the broker at `servers`, a
    /// new database, and the artifacts in `artifacts`.
    public static Map<String, String> gatewaySettings(String servers, Path artifacts) {
        Map<String, String> settings = new HashMap<>(settings(servers));
        settings.put("gateway.artifacts", artifacts.toString());
        settings.put("quarkus.datasource.jdbc.url", Engines.newDatabase());
        return settings;
    }

    private static KafkaConnection connection(String servers, String user) {
        return new KafkaConnection(user, servers, KafkaSecurity.scram(user, password(user)));
    }

    private static String password(String user) {
        return user + " of the tests";
    }

    /// The broker finds its own parts where it is loaded from itself, not where this test is.
    private static EmbeddedKafka setUp(Supplier<EmbeddedKafka> start) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(EmbeddedKafka.class.getClassLoader());
        try {
            return setUp(start.get());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static EmbeddedKafka setUp(EmbeddedKafka kafka) {
        KafkaAdministrator one = kafka.administrator();
        KafkaConnection administrator =
                new KafkaConnection(
                        "stack",
                        kafka.bootstrapServers(),
                        new KafkaSecurity(
                                SecurityProtocol.SASL_PLAINTEXT,
                                "PLAIN",
                                new KafkaCredentials(one.username(), one.password()),
                                null));
        addReader(administrator);
        Map<ServiceAccount, String> passwords = new EnumMap<>(ServiceAccount.class);
        for (ServiceAccount account : ServiceAccount.values()) {
            passwords.put(account, password(account.service()));
        }
        BrokerSetup.establish(administrator, passwords);
        return kafka;
    }

    private static void addReader(KafkaConnection administrator) {
        AclBinding readsAll =
                new AclBinding(
                        new ResourcePattern(ResourceType.TOPIC, "lesson.", PatternType.PREFIXED),
                        new AccessControlEntry(
                                "User:" + READER, "*", AclOperation.READ, AclPermissionType.ALLOW));
        UserScramCredentialUpsertion user =
                new UserScramCredentialUpsertion(
                        READER,
                        new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096),
                        password(READER));
        try (Admin admin = Admin.create(administrator.properties(Map.of()))) {
            admin.createAcls(List.of(readsAll)).all().get();
            admin.alterUserScramCredentials(List.of(user)).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
