package org.notebooklearning.cli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertRulesTest {
    private static final Pattern ALERT = Pattern.compile("(?m)^ +- alert: (\\w+)$");
    private static final Pattern TRIED = Pattern.compile("alertname: (\\w+)");
    private static final Pattern TOLD = Pattern.compile("(?m)^\\| `(Lesson\\w+)` \\|");
    private static final Pattern FAMILY = Pattern.compile("\\blesson_[a-z_]+\\b");
    @TempDir private Path folder;
    private Promtool promtool;

    @BeforeEach
    void findPromtool() {
        promtool = new Promtool(DashboardQuery.folder(), folder);
    }

    /// Prometheus' own tool plays days on which each alert is told, and one on which none is.
    @Test
    void tellWhatTheyShouldAndNothingElse() throws Exception {
        assertThat(promtool.run("check", "rules", "alerts.yml")).contains("SUCCESS");
        assertThat(promtool.run("test", "rules", "alerts.test.yml")).contains("SUCCESS");
        assertThat(names(TRIED, "alerts.test.yml")).isEqualTo(names(ALERT, "alerts.yml"));
    }

    @Test
    void areOnTheirPage() throws IOException {
        assertThat(names(TOLD, "../../docs/observability.md"))
                .isEqualTo(names(ALERT, "alerts.yml"));
    }

    /// A dashboard or an alert on a figure that nobody tells would be empty for good.
    @Test
    void askForNothingButFiguresOfThePageOfMetrics() throws IOException {
        TreeSet<String> known = new TreeSet<>(MetricsPage.described().keySet());
        TreeSet<String> asked = new TreeSet<>();
        for (DashboardQuery query : DashboardQuery.all()) {
            asked.addAll(names(query.expression()));
        }
        asked.addAll(names(Files.readString(DashboardQuery.folder().resolve("alerts.yml"))));

        assertThat(asked)
                .isNotEmpty()
                .allSatisfy(
                        name -> assertThat(known).contains(name.replaceAll("_(?:count|sum)$", "")));
    }

    private static TreeSet<String> names(String text) {
        TreeSet<String> names = new TreeSet<>();
        Matcher family = FAMILY.matcher(text);
        while (family.find()) {
            names.add(family.group());
        }
        return names;
    }

    private static TreeSet<String> names(Pattern pattern, String file) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        Matcher name = pattern.matcher(Files.readString(DashboardQuery.folder().resolve(file)));
        while (name.find()) {
            names.add(name.group(1));
        }
        return names;
    }
}
