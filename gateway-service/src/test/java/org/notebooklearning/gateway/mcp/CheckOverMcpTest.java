package org.notebooklearning.gateway.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.notebooklearning.check.rule.RuleCatalogue;
import org.notebooklearning.gateway.engines.ServiceEngines;

@QuarkusTest
@WithTestResource(ServiceEngines.class)
class CheckOverMcpTest {
    private static final String LOOKS_BACK =
            """
            {"nbformat": 4, "nbformat_minor": 5,
             "metadata": {"kernelspec": {"name": "python3", "display_name": "Python 3"}},
             "cells": [
               {"cell_type": "code", "id": "first", "metadata": {}, "execution_count": null,
                "outputs": [], "source": "import torch\\nprint(later)"},
               {"cell_type": "code", "id": "second", "metadata": {}, "execution_count": null,
                "outputs": [], "source": "later = 1"}]}
            """;

    private McpCalls mcp;

    @BeforeEach
    void connect() {
        mcp = new McpCalls();
    }

    @AfterEach
    void disconnect() {
        mcp.close();
    }

    @Test
    void tellsCellLineAndRemedyOfEachBrokenRule() {
        JsonObject checked = mcp.call("check_notebook", Map.of("notebook", LOOKS_BACK));

        assertThat(checked.getBoolean("executed")).isFalse();
        assertThat(checked.getBoolean("passed")).isFalse();
        JsonObject place =
                checked.getJsonArray("broken").stream()
                        .map(JsonObject.class::cast)
                        .flatMap(rule -> rule.getJsonArray("findings").stream())
                        .map(JsonObject.class::cast)
                        .filter(finding -> finding.getString("message").contains("later"))
                        .findFirst()
                        .orElseThrow();
        assertThat(place.getString("cell")).isEqualTo("first");
        assertThat(place.getInteger("line")).isEqualTo(2);
        assertThat(place.getString("fix")).isNotBlank();
        int rules =
                checked.getJsonArray("broken").size()
                        + checked.getJsonArray("holding").size()
                        + checked.getJsonArray("notChecked").size();
        assertThat(rules).isEqualTo(RuleCatalogue.entries().size());
    }

    @Test
    void takesWhatIsNoNotebookForBroken() {
        JsonObject checked = mcp.call("check_notebook", Map.of("notebook", "no JSON"));

        assertThat(checked.getJsonArray("broken").getJsonObject(0).getString("rule"))
                .isEqualTo("NL001");
        assertThat(checked.getBoolean("passed")).isFalse();
    }

    @Test
    void refusesNotebooksThatAreTooLarge() {
        assertThat(
                        mcp.error(
                                "check_notebook",
                                Map.of("notebook", "x".repeat(CheckTool.LARGEST_NOTEBOOK + 1))))
                .contains("The notebook has 10,485,761 bytes and may have 10,485,760");
    }
}
