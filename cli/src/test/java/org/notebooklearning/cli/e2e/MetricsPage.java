package org.notebooklearning.cli.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The metrics of ours, as docs/metrics.md tells of them and as services tell them: kind and labels
/// by the name of the family.
final class MetricsPage {
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(lesson_\\w+)` \\| (\\w+) \\|([^|]*)\\|");
    private static final Pattern TYPE = Pattern.compile("(?m)^# TYPE (lesson_\\w+) (\\w+)$");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    private MetricsPage() {}

    static Map<String, String> described() throws IOException {
        Path page = Path.of(System.getProperty("project.root")).resolve("docs/metrics.md");
        Map<String, String> families = new TreeMap<>();
        Matcher row = ROW.matcher(Files.readString(page));
        while (row.find()) {
            families.put(row.group(1), row.group(2) + " " + names(NAME, row.group(3)));
        }
        return families;
    }

    static Map<String, String> told(int port) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + "/q/metrics");
        String text =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(address)
                                        .header("Accept", "text/plain; version=0.0.4")
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body();
        Map<String, String> families = new TreeMap<>();
        Matcher type = TYPE.matcher(text);
        while (type.find()) {
            String family = type.group(1);
            Matcher sample =
                    Pattern.compile("(?m)^" + family + "(?:_count)?(?:\\{([^}]*)})? ")
                            .matcher(text);
            // The longest of a while is part of a summary.
            if (!family.endsWith("_max") && sample.find()) {
                families.put(
                        family,
                        type.group(2)
                                + " "
                                + names(LABEL, Objects.requireNonNullElse(sample.group(1), "")));
            }
        }
        return families;
    }

    private static TreeSet<String> names(Pattern pattern, String text) {
        TreeSet<String> names = new TreeSet<>();
        Matcher name = pattern.matcher(text);
        while (name.find()) {
            names.add(name.group(1));
        }
        return names;
    }
}
