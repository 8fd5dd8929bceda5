package org.notebooklearning.cli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notebooklearning.local.stack.StackState;

/// The services on engines that somebody else runs.
@Timeout(300)
class OutsideEnginesTest {
    @TempDir private static Path elsewhere;
    private static EnginesElsewhere engines;
    @TempDir private Path folder;
    private Launcher launcher;

    @BeforeAll
    static void startEngines() throws Exception {
        engines = EnginesElsewhere.start(elsewhere);
    }

    @AfterAll
    static void stopEngines() throws Exception {
        engines.stop();
    }

    @BeforeEach
    void prepare() throws Exception {
        launcher = new Launcher(folder);
    }

    @Test
    void makeALessonAndAreAllThatTheStackKeepsItsWorkIn() throws Exception {
        Path profile = write(engines.profile());
        try {
            Launcher.Run up = launcher.run("up", "--profile", profile.toString());
            assertThat(up.process().exitValue()).as(up.said()).isZero();

            Launcher.Run lesson =
                    launcher.run(
                            "RMSNorm", "--level", "advanced", "--yes", "--notebook", "out.ipynb");
            assertThat(lesson.process().exitValue()).as(lesson.said()).isZero();

            assertThat(launcher.work().resolve("out.ipynb")).exists();
            assertThat(engines.stored())
                    .filteredOn(key -> key.startsWith("sha256/"))
                    .hasSizeGreaterThan(3);
            assertThat(launcher.stack().running().orElseThrow().processes())
                    .extracting(StackState.RunningProcess::name)
                    .containsExactlyInAnyOrder(
                            "stack", "gateway", "ingest", "planner", "writer", "validator");
            assertThat(launcher.stack().kafka()).doesNotExist();
            assertThat(launcher.stack().data().resolve("postgresql")).doesNotExist();
            assertThat(launcher.stack().artifacts().resolve("sha256")).doesNotExist();
            assertThat(launcher.run("status").said()).contains("on the engines of " + profile);

            Path other = Files.copy(profile, launcher.work().resolve("other.properties"));
            assertThat(launcher.run("up", "--profile", other.toString()).said())
                    .contains("runs already, on the engines of " + profile, "./lesson down");
        } finally {
            launcher.run("down");
        }
        assertThat(launcher.stack().running()).isEmpty();
        engines.setUpBrokers();
    }

    /// Nothing is started, and one line says whom what refused and what to set.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    planner.kafka.username      | stranger       | does not let the user stranger in: set planner.kafka.username
                    kafka.truststore            |                | set gateway.kafka.truststore to the certificates
                    gateway.kafka.username      | planner        | does not let the user planner in
                    quarkus.datasource.password | guess          | set quarkus.datasource.username and quarkus.datasource.password
                    quarkus.datasource.jdbc.url | jdbc:mysql://x | write it as jdbc:postgresql://host:5432/database
                    quarkus.datasource.jdbc.url | jdbc:postgresql://127.0.0.1:1/x | bring it back, or set quarkus.datasource.jdbc.url
                    writer.s3.secret-key        | guess          | set writer.s3.access-key and writer.s3.secret-key-file
                    s3.bucket                   | nowhere        | has no bucket nowhere: make it, or set gateway.s3.bucket
                    s3.endpoint                 | http://127.0.0.1:1 | does not answer
                    s3.bukcet                   | lessons        | sets s3.bukcet, which nobody reads
                    ingest.kafka.usrname        | ingest         | sets ingest.kafka.usrname, which nobody reads
                    s3.bucket                   |                | names no artifact store: add s3.bucket
                    bootstrap-servers           |                | names no Kafka: add bootstrap-servers
                    """)
    void areRefusedWithARemedy(String key, String value, String remedy) throws Exception {
        Properties keys = engines.profile();
        if (value == null) {
            keys.remove(key);
        } else {
            keys.setProperty(key, value);
        }
        Path profile = write(keys);

        Launcher.Run up = launcher.run("up", "--profile", profile.toString());

        assertThat(up.process().exitValue()).as(up.said()).isEqualTo(1);
        assertThat(up.said().lines()).hasSize(1).first().asString().contains(remedy);
        assertThat(launcher.stack().running()).isEmpty();
        assertThat(launcher.stack().logs()).doesNotExist();
    }

    @Test
    void areAskedForInAFileThatIsThere() throws Exception {
        Launcher.Run up = launcher.run("up", "--profile", "none.properties");

        assertThat(up.process().exitValue()).isEqualTo(1);
        assertThat(up.said()).contains("none.properties can not be read", "docs/outside.md");
    }

    private Path write(Properties keys) throws IOException {
        Path profile = launcher.work().resolve("outside.properties");
        try (Writer text = Files.newBufferedWriter(profile)) {
            keys.store(text, null);
        }
        return profile;
    }
}
