package org.notebooklearning.source.extraction;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.IOUtils;
import org.apache.commons.lang3.ArrayFill;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.html.math.TexMath;
import org.notebooklearning.source.identity.Decoding;

/// Where the classes of the extracting process lie: the jars and folders that this process has them
/// from, whatever class loader brought them. Works from a build folder, from a plain class path and
/// from the library folder of a packaged service.
public final class ExtractionClassPath {
    private static final List<Class<?>> NEEDED =
            List.of(
                    ExtractionMain.class,
                    Json.class,
                    Decoding.class,
                    TexMath.class,
                    PDDocument.class,
                    Jsoup.class,
                    Parser.class,
                    TablesExtension.class,
                    TrueTypeFont.class,
                    RandomAccessRead.class,
                    LogFactory.class,
                    TarArchiveInputStream.class,
                    IOUtils.class,
                    ArrayFill.class,
                    ObjectMapper.class,
                    JsonFactory.class,
                    JsonProperty.class,
                    JavaTimeModule.class);

    /// Some services bring an adapter in place of commons-logging, and it needs this.
    private static final String ADAPTED_LOGGING = "org.jboss.logging.Logger";

    private ExtractionClassPath() {}

    /// As the `-cp` option takes it.
    public static String value() {
        Set<String> places = new LinkedHashSet<>();
        for (Class<?> needed : classes()) {
            places.add(placeOf(needed).toString());
        }
        return String.join(File.pathSeparator, places);
    }

    private static List<Class<?>> classes() {
        List<Class<?>> classes = new ArrayList<>(NEEDED);
        try {
            classes.add(Class.forName(ADAPTED_LOGGING, false, LogFactory.class.getClassLoader()));
        } catch (ClassNotFoundException e) {
            // Then commons-logging is there itself and needs nothing else.
            return classes;
        }
        return classes;
    }

    private static Path placeOf(Class<?> needed) {
        CodeSource source = needed.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            throw new IllegalStateException(
                    "It is not known where " + needed.getName() + " was loaded from");
        }
        return file(source.getLocation());
    }

    /// The file behind `file:/x.jar` or `jar:file:/x.jar!/`.
    static Path file(URL location) {
        String text = location.toString();
        if (text.startsWith("jar:")) {
            int end = text.indexOf("!/");
            text = text.substring("jar:".length(), end < 0 ? text.length() : end);
        }
        try {
            return Path.of(new URI(text.replace(" ", "%20")));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(
                    "Classes from " + location + " can not be handed to a process", e);
        }
    }
}
