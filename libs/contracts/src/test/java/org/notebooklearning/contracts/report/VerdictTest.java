package org.notebooklearning.contracts.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.report.Verdict.Outcome;
import org.notebooklearning.contracts.report.Verdict.Severity;

@DisplayName("A verdict as JSON")
class VerdictTest {
    private static Verdict by(@Nullable String judge) {
        return new Verdict(
                "NL202", "Indirect", Severity.WARN, Outcome.PASS, "the beats", List.of(), judge);
    }

    @Test
    void namesTheJudgeWhereOneSpoke() {
        String json = Json.text(by("structural"));

        assertThat(json).contains("\"judge\":\"structural\"");
        assertThat(Json.read(json, Verdict.class)).isEqualTo(by("structural"));
    }

    @Test
    void leavesTheJudgeOutWhereNoneDid() {
        String json = Json.text(by(null));

        assertThat(json).doesNotContain("judge");
        assertThat(Json.read(json, Verdict.class)).isEqualTo(by(null));
    }

    @Test
    void tellsOpinionsWhereThereAreAnyAndReadsVerdictsWithoutThem() {
        Verdict.Opinion opinion =
                new Verdict.Opinion("openai:m", Outcome.WARN, 2, 3, "why", List.of());
        Verdict read =
                new Verdict(
                        "NL202",
                        "Indirect",
                        Severity.WARN,
                        Outcome.WARN,
                        "why",
                        List.of(),
                        "openai:m",
                        List.of(opinion));

        assertThat(Json.read(Json.text(read), Verdict.class)).isEqualTo(read);
        assertThat(Json.text(by("structural"))).doesNotContain("opinions");
    }
}
