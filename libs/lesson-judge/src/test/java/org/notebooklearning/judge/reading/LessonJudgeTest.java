package org.notebooklearning.judge.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.notebooklearning.contracts.report.MeaningReading;
import org.notebooklearning.contracts.report.MeaningReading.Evidence;
import org.notebooklearning.contracts.report.MeaningReading.ReadRule;
import org.notebooklearning.contracts.report.MeaningReading.Said;
import org.notebooklearning.inputs.provider.ScriptedModelServer;
import org.notebooklearning.inputs.provider.ScriptedModelServer.Answer;
import org.notebooklearning.model.ask.Prices;
import org.notebooklearning.model.provider.ModelSettings;
import org.notebooklearning.model.provider.ProviderModel;

@Timeout(60)
class LessonJudgeTest {
    private final ScriptedModelServer server = ScriptedModelServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void keepsTheVoteOfEverySample() throws InterruptedException {
        server.then(Answer.reply(Kiosk.reply("NL203")))
                .then(Answer.reply(Kiosk.reply()))
                .then(Answer.reply("Here it is:\n```json\n" + Kiosk.reply("NL203") + "\n```"));

        MeaningReading reading = read(3);

        assertThat(rule(reading, "NL203").count(Said.BROKEN)).isEqualTo(2);
        assertThat(rule(reading, "NL203").isMajority(Said.BROKEN, 3)).isTrue();
        assertThat(rule(reading, "NL201").count(Said.HOLDS)).isEqualTo(3);
        assertThat(rule(reading, "NL203").votes().getFirst().evidence())
                .containsExactly(new Evidence("rain-1", "sold many umbrellas on one rainy day"));
        assertThat(reading.reader().missing()).isEmpty();
        assertThat(reading.reader().spent().calls()).isEqualTo(3);
        assertThat(reading.reader().spent().cost()).endsWith(" EUR");
    }

    @Test
    void asksEachSampleInOneRequestThatDiffersAtItsEndAlone() throws InterruptedException {
        server.otherwise(_ -> Answer.reply(Kiosk.reply()));

        read(2);

        List<String> asked =
                server.calls().stream()
                        .map(call -> call.body().at("/messages/1/content").asText())
                        .toList();
        assertThat(asked).hasSize(2).doesNotHaveDuplicates();
        int same = asked.get(0).indexOf("This is reading 1 of 2");
        assertThat(asked.get(1)).startsWith(asked.get(0).substring(0, same));
        assertThat(asked.get(0).indexOf("[cell rain-4] code\nsum(sold) / 3\n--> 4.0"))
                .isPositive()
                .isLessThan(asked.get(0).indexOf("## NL201"));
        assertThat(asked.get(0)).contains(MeaningRules.ids());
    }

    @Test
    void doesNotCountWhatQuotesNothingOfTheLesson() throws InterruptedException {
        server.then(
                        Answer.reply(
                                Kiosk.quoting(
                                        "rain-1", "umbrellas are sold out for ever", "NL206")))
                .then(Answer.reply(Kiosk.quoting("rain-9", "sold many umbrellas", "NL206")))
                .then(Answer.reply(Kiosk.quoting("rain-1", "a kiosk", "NL206")));

        ReadRule claims = rule(read(3), "NL206");

        assertThat(claims.count(Said.UNFOUNDED)).isEqualTo(3);
        assertThat(claims.votes()).allMatch(vote -> vote.evidence().isEmpty());
    }

    @Test
    void findsQuotationsWithoutRegardToMarksAndInOutputs() throws InterruptedException {
        server.then(
                        Answer.reply(
                                Kiosk.quoting(
                                        "spread-1", "“from their mean is the mean deviation”")))
                .then(Answer.reply(Kiosk.quoting("rain-2", "sold = [9, 0, 3] # umbrellas")));

        assertThat(rule(read(2), "NL105").count(Said.HOLDS)).isEqualTo(2);
    }

    @Test
    void hasAReplyThatCanNotBeReadMadeAgainOnce() throws InterruptedException {
        server.then(Answer.reply("I think that it is a nice lesson."))
                .then(Answer.reply(Kiosk.reply()))
                .then(Answer.reply("{\"verdicts\": []}"))
                .then(Answer.reply(Kiosk.reply().replace("holds", "perhaps")));

        MeaningReading reading = read(2);

        assertThat(rule(reading, "NL201").votes()).hasSize(1);
        assertThat(reading.reader().missing())
                .isEqualTo(
                        "A reply could not be read: an answer is holds, broken or not-applicable,"
                                + " and not “perhaps”.");
        assertThat(server.calls().get(1).body().at("/messages/3/content").asText())
                .contains("it holds no JSON object");
        assertThat(server.calls().get(3).body().at("/messages/3/content").asText())
                .contains("it has no verdict on NL105, NL201");
    }

    @Test
    void saysWhyTheModelDoesNotJudge() throws InterruptedException {
        server.then(Answer.reply(Kiosk.reply("NL209")))
                .then(Answer.status(401, "{\"error\":{\"message\":\"no\"}}", Map.of()));

        MeaningReading reading = read(3);

        assertThat(reading.reader().missing()).isNotEmpty();
        assertThat(rule(reading, "NL209").votes()).hasSize(1);
        assertThat(rule(reading, "NL209").isMajority(Said.BROKEN, 3)).isFalse();
    }

    @Test
    void tellsThatTheModelIsAway() throws InterruptedException {
        server.then(Answer.status(429, "", Map.of("Retry-After", "7")));

        assertThat(judge(1)).isInstanceOf(LessonJudge.Judged.Away.class);
    }

    private static ReadRule rule(MeaningReading reading, String id) {
        return reading.rules().stream()
                .filter(rule -> rule.rule().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private MeaningReading read(int samples) throws InterruptedException {
        return ((LessonJudge.Judged.Read) judge(samples)).reading();
    }

    private LessonJudge.Judged judge(int samples) throws InterruptedException {
        ModelSettings settings =
                Objects.requireNonNull(
                        ModelSettings.read(
                                        Map.of(
                                                "LESSON_MODEL",
                                                "openai:scripted",
                                                "LESSON_MODEL_URL",
                                                server.address().toString()))
                                .orElse(null));
        try (ProviderModel model = ProviderModel.of(settings.provider())) {
            return new LessonJudge(
                            model,
                            "scripted",
                            "openai:scripted",
                            samples,
                            0,
                            new Prices(3, 15, "EUR"))
                    .judge(ReadLesson.of(Kiosk.lesson()));
        }
    }
}
