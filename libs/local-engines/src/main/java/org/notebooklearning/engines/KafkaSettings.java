package org.notebooklearning.engines;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;

/// The settings of the one Kafka node: broker and controller in one process, every internal topic
/// with one replica, buffers sized for a laptop.
///
/// @param folder where the log is kept
/// @param administrator who may do everything, and alone may talk to the controller
/// @param overrides broker settings that take precedence over these
record KafkaSettings(
        Path folder,
        int brokerPort,
        int controllerPort,
        KafkaAdministrator administrator,
        Map<String, String> overrides) {
    static final int NODE = 1;
    private static final String INTERNAL_PARTITIONS = "4";

    KafkaSettings {
        overrides = Map.copyOf(overrides);
    }

    Properties properties() {
        Properties all = new Properties();
        all.putAll(node());
        all.putAll(logins());
        all.putAll(internalTopics());
        all.putAll(shareGroups());
        all.putAll(smallFootprint());
        all.putAll(quickReturn());
        all.putAll(overrides);
        return all;
    }

    /// The quorum is the static kind, since its address stands in the settings alone: with a
    /// dynamic one it is written into the log, and a start on another port would not find itself.
    private Map<String, String> node() {
        String broker = "CLIENTS://127.0.0.1:" + brokerPort;
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE),
                "controller.quorum.voters",
                NODE + "@127.0.0.1:" + controllerPort,
                "listeners",
                broker + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners",
                broker,
                "controller.listener.names",
                "CONTROLLER",
                "inter.broker.listener.name",
                "CLIENTS",
                "listener.security.protocol.map",
                "CLIENTS:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT",
                "log.dirs",
                folder.toAbsolutePath().toString(),
                "auto.create.topics.enable",
                "false");
    }

    /// Every port of this machine is open to all its users, so nobody gets in without a password,
    /// and nobody may do what was not granted. Services prove theirs by SCRAM; the node itself, who
    /// comes first and grants the rest, by PLAIN, on both listeners.
    private Map<String, String> logins() {
        String own = administrator.jaasConfig();
        return Map.ofEntries(
                Map.entry("listener.name.clients.sasl.enabled.mechanisms", "SCRAM-SHA-512,PLAIN"),
                Map.entry(
                        "listener.name.clients.scram-sha-512.sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required;"),
                Map.entry("listener.name.clients.plain.sasl.jaas.config", own),
                Map.entry("sasl.mechanism.inter.broker.protocol", "PLAIN"),
                Map.entry("listener.name.controller.sasl.enabled.mechanisms", "PLAIN"),
                Map.entry("listener.name.controller.plain.sasl.jaas.config", own),
                Map.entry("sasl.mechanism.controller.protocol", "PLAIN"),
                Map.entry("authorizer.class.name", StandardAuthorizer.class.getName()),
                Map.entry("allow.everyone.if.no.acl.found", "false"),
                Map.entry("super.users", "User:" + administrator.username()));
    }

    private static Map<String, String> internalTopics() {
        return Map.of(
                "default.replication.factor", "1",
                "min.insync.replicas", "1",
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", INTERNAL_PARTITIONS,
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", INTERNAL_PARTITIONS,
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", INTERNAL_PARTITIONS);
    }

    /// Locks as short as one second are let in for tests. The broker gives a record up after its
    /// limit without a word, so the limit is the highest there is and the work queue's own, which
    /// tells the learner, is reached first.
    private static Map<String, String> shareGroups() {
        return Map.of(
                "group.share.delivery.count.limit", "10",
                "group.share.min.record.lock.duration.ms", "1000",
                "group.share.max.record.lock.duration.ms", "3600000",
                "group.share.min.heartbeat.interval.ms", "500",
                "group.share.heartbeat.interval.ms", "1000",
                "group.share.initialize.retry.interval.ms", "5000",
                // A worker that died inside a transaction holds everybody up until it is aborted.
                "transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
    }

    private static Map<String, String> smallFootprint() {
        return Map.of(
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "2",
                "log.cleaner.dedupe.buffer.size", "4194304",
                "log.index.size.max.bytes", "1048576",
                "offsets.load.buffer.size", "1048576",
                "transaction.state.log.load.buffer.size", "1048576",
                "share.coordinator.load.buffer.size", "1048576",
                "group.initial.rebalance.delay.ms", "0");
    }

    /// A node that was killed waits at its next start for the end of its own former session.
    private static Map<String, String> quickReturn() {
        return Map.of(
                "broker.heartbeat.interval.ms", "500",
                "broker.session.timeout.ms", "3000");
    }
}
