package org.notebooklearning.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.engines.PrivateFolder;
import org.notebooklearning.local.stack.ServiceProcess.Service;
import org.notebooklearning.pipeline.access.ServiceAccount;
import org.notebooklearning.pipeline.access.ServiceSetup;
import org.notebooklearning.pipeline.broker.KafkaConnection;
import org.notebooklearning.pipeline.broker.KafkaSecurity;
import org.notebooklearning.pipeline.log.UnavailableException;

class StackKafkaTest {
    @TempDir private Path data;

    @Test
    void everyServiceGetsInWithItsOwnUserAndWithNewOnesWhereSecretsWereLost() throws Exception {
        StackFolder folder = new StackFolder(data);
        Map<String, String> before;
        try (StackKafka kafka = start(folder)) {
            for (Service service : Service.values()) {
                assertWorks(kafka, service);
            }
            before = kafka.settings(Service.PLANNER);
        }
        Files.delete(data.resolve("secrets.properties"));
        try (StackKafka kafka = start(folder)) {
            Map<String, String> after = kafka.settings(Service.PLANNER);
            assertThat(after.get("planner.kafka.password"))
                    .hasSize(43)
                    .isNotEqualTo(before.get("planner.kafka.password"));
            assertWorks(kafka, Service.PLANNER);
            KafkaConnection late =
                    connection(
                            after.get("planner.bootstrap-servers"),
                            ServiceAccount.PLANNER,
                            before.get("planner.kafka.password"));
            assertThatThrownBy(() -> ServiceSetup.ensure(late, ServiceAccount.PLANNER))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("does not let the user planner in");
        }
    }

    private static StackKafka start(StackFolder folder) {
        int port = Ports.in(PrivateFolder.at(folder.data())).of("kafka", 0);
        return StackKafka.start(folder.kafka(), port, folder.secrets());
    }

    private static void assertWorks(StackKafka kafka, Service service) {
        ServiceAccount account = ServiceAccount.valueOf(service.name());
        Map<String, String> settings = kafka.settings(service);
        String prefix = service.word() + ".";

        assertThat(settings)
                .containsEntry(prefix + "kafka.security-protocol", "SASL_PLAINTEXT")
                .containsEntry(prefix + "kafka.username", service.word());
        ServiceSetup.ensure(
                connection(
                        settings.get(prefix + "bootstrap-servers"),
                        account,
                        settings.get(prefix + "kafka.password")),
                account);
    }

    private static KafkaConnection connection(
            String servers, ServiceAccount account, String password) {
        return new KafkaConnection(
                account.service(), servers, KafkaSecurity.scram(account.service(), password));
    }
}
