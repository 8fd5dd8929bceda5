package org.notebooklearning.gateway.engines;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.notebooklearning.engines.EmbeddedPostgreSQL;

/// Gives one test class a database server that no other class uses, and the means to take it
/// away: a field of type `Consumer` is told whether the server is to run.
public class OwnDatabase implements QuarkusTestResourceLifecycleManager {
    private final Path folder = Engines.folder("own-postgresql");
    private EmbeddedPostgreSQL database;

    @Override
    public Map<String, String> start() {
        database = Engines.database(folder);
        Map<String, String> settings =
                new HashMap<>(SecuredKafka.settings(Engines.bootstrapServers()));
        settings.putAll(
                Map.of(
                        "gateway.artifacts",
                        Engines.folder("artifacts").toString(),
                        "quarkus.datasource.jdbc.url",
                        Engines.url(database)));
        return settings;
    }

    @Override
    public void inject(TestInjector tests) {
        Consumer<Boolean> databaseRuns = this::run;
        tests.injectIntoFields(databaseRuns, new TestInjector.MatchesType(Consumer.class));
    }

    @Override
    public void stop() {
        run(false);
    }

    private void run(boolean wanted) {
        if (wanted && database == null) {
            database = Engines.database(folder);
        } else if (!wanted && database != null) {
            database.close();
            database = null;
        }
    }
}
