package org.notebooklearning.ingest.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.notebooklearning.inputs.TestInputs;
import org.notebooklearning.source.fetch.CacheSettings;
import org.notebooklearning.source.outcome.SourceReading;
import org.notebooklearning.source.read.ReaderSettings;
import org.notebooklearning.source.read.SourceInput;
import org.notebooklearning.source.search.SearchSettings;

/// The reader as the service's settings have it.
class ReadingTest {
    @Test
    void readsAPaperInAProcessOfItsOwn() throws IOException {
        try (Reading reading = Reading.open(settings(Map.of()))) {
            SourceReading read =
                    reading.reader()
                            .read(
                                    new SourceInput.File(
                                            TestInputs.bytes("samples/multicolumn.pdf"),
                                            "multicolumn.pdf"),
                                    (doing, done, total, unit) -> {});

            assertThat(((SourceReading.Read) read).document().pages()).isPositive();
        }
    }

    @Test
    void asksNoAddressOfAPrivateNetwork() throws IOException {
        String address = "http://127.0.0.1:9/paper";
        try (Reading reading = Reading.open(settings(Map.of()))) {
            assertThat(read(reading, address)).isEqualTo("address-not-allowed");
        }
    }

    @Test
    void refusesASearchThatItDoesNotKnow() {
        assertThatThrownBy(() -> Reading.open(settings(Map.of("search.providers", "gopher"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("gopher");
    }

    /// `./lesson read` reads with the reader's own settings, and is to read as the service does.
    @Test
    void readsAsTheReaderDoesByItselfWhereNothingIsSet() {
        IngestSettings settings = settings(Map.of());

        assertThat(Reading.reader(settings.fetch())).isEqualTo(ReaderSettings.defaults());
        assertThat(Reading.search(settings).wikipedia()).isEqualTo(SearchSettings.WIKIPEDIA);
        assertThat(settings.fetch().cacheLimit().asLongValue()).isEqualTo(CacheSettings.USUAL);
    }

    @Test
    void knowsTheConceptsThatTheEnvironmentNames() {
        Map<String, String> environment = Map.of("LESSON_CONCEPTS", "/srv/concepts");

        assertThat(settings(Map.of()).concepts()).isEmpty();
        assertThat(settings(Map.of(), environment).concepts()).contains(Path.of("/srv/concepts"));
        assertThat(settings(Map.of("concepts", "/own"), environment).concepts())
                .contains(Path.of("/own"));
    }

    private static String read(Reading reading, String address) {
        SourceReading outcome =
                reading.reader()
                        .read(new SourceInput.Url(address), (doing, done, total, unit) -> {});
        return ((SourceReading.Refused) outcome).code();
    }

    private static IngestSettings settings(Map<String, String> given) {
        return settings(given, Map.of());
    }

    private static IngestSettings settings(
            Map<String, String> given, Map<String, String> environment) {
        Map<String, String> keys = new HashMap<>();
        given.forEach((key, value) -> keys.put("ingest." + key, value));
        keys.put("ingest.artifacts", "artifacts");
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withConverter(MemorySize.class, 200, new MemorySizeConverter())
                .withSources(
                        new PropertiesConfigSource(keys, "given", 400),
                        new EnvConfigSource(environment, 300))
                .withMapping(IngestSettings.class)
                .build()
                .getConfigMapping(IngestSettings.class);
    }
}
