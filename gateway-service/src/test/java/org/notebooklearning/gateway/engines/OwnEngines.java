package org.notebooklearning.gateway.engines;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.notebooklearning.engines.EmbeddedKafka;

/// Gives one test class a broker and a database that no other class uses, so that its workers find
/// only its own tasks, and the means to take the broker away: a field of type `Consumer` is told
/// whether the broker is to run.
public class OwnEngines implements QuarkusTestResourceLifecycleManager {
    private final Path folder = Engines.folder("own-kafka");
    private EmbeddedKafka kafka;
    private int port;

    @Override
    public Map<String, String> start() {
        kafka = SecuredKafka.start(folder);
        port = kafka.port();
        Map<String, String> settings =
                new HashMap<>(SecuredKafka.settings(kafka.bootstrapServers()));
        settings.putAll(
                Map.of(
                        "gateway.artifacts",
                        Engines.folder("artifacts").toString(),
                        "quarkus.datasource.jdbc.url",
                        Engines.newDatabase()));
        return settings;
    }

    @Override
    public void inject(TestInjector tests) {
        Consumer<Boolean> brokerRuns = this::run;
        tests.injectIntoFields(brokerRuns, new TestInjector.MatchesType(Consumer.class));
    }

    @Override
    public void stop() {
        run(false);
    }

    private void run(boolean wanted) {
        if (wanted && kafka == null) {
            kafka = SecuredKafka.start(folder, port);
        } else if (!wanted && kafka != null) {
            kafka.close();
            kafka = null;
        }
    }
}
