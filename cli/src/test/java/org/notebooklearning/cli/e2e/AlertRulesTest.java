package org.notebooklearning.cli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.inputs.program.NeededProgram;

class AlertRulesTest {
    private static final Pattern ALERT = Pattern.compile("(?m)^ +- alert: (\\w+)$");
    private static final Pattern TRIED = Pattern.compile("alertname: (\\w+)");
    private static final Pattern TOLD = Pattern.compile("(?m)^\\| `(Lesson\\w+)` \\|");
    private static final Pattern FAMILY = Pattern.compile("\\blesson_[a-z_]+\\b");
    @TempDir private Path folder;

    /// Prometheus' own tool plays days on which each alert is told, and one on which none is.
    @Test
    void tellWhatTheyShouldAndNothingElse() throws Exception {
        assertThat(promtool("check", "rules", "alerts.yml")).contains("SUCCESS");
        assertThat(promtool("test", "rules", "alerts.test.yml")).contains("SUCCESS");
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

    private String promtool(String... arguments) throws IOException, InterruptedException {
        Path program = NeededProgram.find(List.of("promtool"), List.of("prometheus"));
        List<String> command = new java.util.ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("promtool.out");
        Process process =
                new ProcessBuilder(command)
                        .directory(DashboardQuery.folder().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        String said = Files.readString(out);
        assertThat(process.exitValue()).describedAs(said).isZero();
        return said;
    }
}
