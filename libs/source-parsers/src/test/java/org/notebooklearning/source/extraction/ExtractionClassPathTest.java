package org.notebooklearning.source.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractionClassPathTest {

    @Test
    void namesOnlyPlacesThatExistAndNoneTwice() {
        String[] places = ExtractionClassPath.value().split(File.pathSeparator);
        assertThat(places).doesNotHaveDuplicates().allMatch(place -> Files.exists(Path.of(place)));
        assertThat(places).anyMatch(place -> place.contains("pdfbox-io"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:/opt/my%20app/lib/main/a.jar",
                "jar:file:/opt/my%20app/lib/main/a.jar!/",
                "file:/opt/my app/lib/main/a.jar"
            })
    void understandsHowClassLoadersSpellAPlace(String location) throws Exception {
        assertThat(ExtractionClassPath.file(url(location)))
                .isEqualTo(Path.of("/opt/my app/lib/main/a.jar"));
    }

    /// Some class loaders build locations that are no proper URIs.
    private static URL url(String location) throws Exception {
        try {
            return new URI(location).toURL();
        } catch (URISyntaxException e) {
            return URL.of(new URI("file", null, location.substring("file:".length()), null), null);
        }
    }
}
