package org.notebooklearning.local.stack;

import java.util.LinkedHashMap;
import java.util.Map;
import org.notebooklearning.engines.EmbeddedPostgreSQL;
import org.notebooklearning.engines.LocalSecrets;
import org.notebooklearning.local.stack.ServiceProcess.Service;

/// The engines of the stack's own: Kafka in this process, PostgreSQL as its child, artifacts in a
/// folder.
final class LocalEngines implements Engines {
    private final StackFolder folder;
    private final StartingKafka starting;
    private final EmbeddedPostgreSQL database;
    private final StackKafka kafka;

    private LocalEngines(
            StackFolder folder,
            StartingKafka starting,
            EmbeddedPostgreSQL database,
            StackKafka kafka) {
        this.folder = folder;
        this.starting = starting;
        this.database = database;
        this.kafka = kafka;
    }

    /// Both, started side by side; neither is left where one does not start.
    static LocalEngines start(StackFolder folder, int kafkaPort) {
        LocalSecrets secrets = folder.secrets();
        StartingKafka starting =
                StartingKafka.start(() -> StackKafka.start(folder.kafka(), kafkaPort, secrets));
        try {
            EmbeddedPostgreSQL database =
                    EmbeddedPostgreSQL.start(
                            folder.postgresql(), folder.postgresqlBinaries(), secrets);
            try {
                return new LocalEngines(folder, starting, database, starting.await());
            } catch (RuntimeException e) {
                database.close();
                throw e;
            }
        } catch (RuntimeException e) {
            starting.close();
            throw e;
        }
    }

    @Override
    public Map<String, String> settings(Service service) {
        Map<String, String> settings = new LinkedHashMap<>(kafka.settings(service));
        settings.put(service.word() + ".artifacts", folder.artifacts().toString());
        if (service == Service.GATEWAY) {
            settings.put(EngineProfile.DATABASE + "jdbc.url", database.access().url());
            settings.put(EngineProfile.DATABASE + "username", database.access().user());
            settings.put(EngineProfile.DATABASE + "password", database.access().password());
        }
        return settings;
    }

    @Override
    public void close() {
        try {
            database.close();
        } finally {
            starting.close();
        }
    }
}
