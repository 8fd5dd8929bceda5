package org.notebooklearning.cli.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.notebooklearning.contracts.json.Json;

/// One query of a dashboard, as Prometheus is asked for it.
///
/// @param panel that it is drawn in
record DashboardQuery(String panel, String expression) {

    /// Those of all dashboards.
    static List<DashboardQuery> all() throws IOException {
        List<DashboardQuery> queries = new ArrayList<>();
        for (String name : List.of("operator", "quality")) {
            byte[] dashboard = Files.readAllBytes(folder().resolve("grafana/" + name + ".json"));
            for (JsonNode panel : Json.mapper().readTree(dashboard).path("panels")) {
                for (JsonNode target : panel.path("targets")) {
                    queries.add(
                            new DashboardQuery(
                                    panel.path("title").asText(),
                                    target.path("expr")
                                            .asText()
                                            .replace("$__rate_interval", "30s")));
                }
            }
        }
        return queries;
    }

    /// Where dashboards and alerts are.
    static Path folder() {
        return Path.of(System.getProperty("project.root")).resolve("deploy/observability");
    }
}
