package org.notebooklearning.judge.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.author.prompt.PromptText;
import org.notebooklearning.contracts.report.MeaningReading;
import org.notebooklearning.contracts.report.MeaningReading.ReadRule;
import org.notebooklearning.contracts.report.MeaningReading.Vote;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.ask.LanguageModel;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.Prices;
import org.notebooklearning.model.ask.ReplyProgress;
import org.notebooklearning.model.ask.Turn;
import org.notebooklearning.model.meter.Meter;

/// Has a language model judge an executed lesson by the rules on meaning:
///
/// 1. give it the lesson, what is known about it and all rules in one request, the lesson first and
/// the number of the sample last: what comes before is the same each time, and providers that keep
/// the beginnings of requests charge little for the later samples;
/// 2. have a reply that can not be read made again, once;
/// 3. look up what it quotes: a vote whose evidence is not in the lesson does not count;
/// 4. do so several times, one after the other.
///
/// Whether a rule holds is not decided here: the votes go with the lesson.
public final class LessonJudge {
    private static final PromptText JUDGE = PromptText.named("judge");
    private static final PromptText LESSON = PromptText.named("lesson");
    private static final PromptText VERDICTS = PromptText.named("verdicts");
    private static final PromptText REREAD = PromptText.named("reread");
    private static final String FORM = schema();
    private static final int LONGEST = 16_000;
    private final LanguageModel model;
    private final String name;
    private final String configured;
    private final int samples;
    private final int attempt;
    private final @Nullable Prices prices;

    /// @param name of the model, as its provider knows it
    /// @param configured the same with its provider, for the report
    /// @param samples how often it is asked
    /// @param attempt of the lesson, from 0: one that is tried again is not given the same replies
    /// @param prices null where they are not known
    public LessonJudge(
            LanguageModel model,
            String name,
            String configured,
            int samples,
            int attempt,
            @Nullable Prices prices) {
        this.model = model;
        this.name = name;
        this.configured = configured;
        this.samples = samples;
        this.attempt = attempt;
        this.prices = prices;
    }

    /// What came of it.
    public sealed interface Judged {
        /// The lesson was read, perhaps less often than it was to be.
        record Read(MeaningReading reading) implements Judged {}

        /// The model can not be asked now.
        record Away(Asked.Away why) implements Judged {}
    }

    /// What it says about all rules on meaning.
    public Judged judge(ReadLesson lesson) throws InterruptedException {
        return judge(lesson, MeaningRules.ids());
    }

    /// The same about `rules`.
    public Judged judge(ReadLesson lesson, List<String> rules) throws InterruptedException {
        Meter meter = Meter.unkept(model, prices);
        LessonText text = LessonText.of(lesson.executed());
        List<Map<String, Vote>> votes = new ArrayList<>();
        String missing = "";
        for (int number = 1; number <= samples; number++) {
            switch (sample(meter, lesson, text, rules, number)) {
                case Sample.Votes cast -> votes.add(cast.votes());
                case Sample.Unreadable(String problem) ->
                        missing = "A reply could not be read: " + problem + ".";
                case Sample.Unasked(Asked.Away why) -> {
                    return new Judged.Away(why);
                }
                case Sample.Refused(Asked.Rejected why) -> {
                    return read(meter, rules, votes, why.reason() + ". " + why.remedy() + ".");
                }
            }
        }
        return read(meter, rules, votes, missing);
    }

    private Judged read(
            Meter meter, List<String> rules, List<Map<String, Vote>> votes, String missing) {
        MeaningReading.Reader reader =
                new MeaningReading.Reader(
                        configured, samples, missing, meter.spent(), meter.prompts());
        return new Judged.Read(
                new MeaningReading(
                        reader,
                        rules.stream().map(rule -> new ReadRule(rule, of(votes, rule))).toList()));
    }

    private static List<Vote> of(List<Map<String, Vote>> votes, String rule) {
        return votes.stream().map(one -> Objects.requireNonNull(one.get(rule))).toList();
    }

    private sealed interface Sample {
        record Votes(Map<String, Vote> votes) implements Sample {}

        record Unreadable(String problem) implements Sample {}

        record Unasked(Asked.Away why) implements Sample {}

        record Refused(Asked.Rejected why) implements Sample {}
    }

    private Sample sample(
            Meter meter, ReadLesson lesson, LessonText text, List<String> rules, int number)
            throws InterruptedException {
        List<Turn> talk = new ArrayList<>(List.of(Turn.asking(asked(lesson, text, rules, number))));
        String problem = "";
        for (int attempts = 0; attempts < 2; attempts++) {
            switch (meter.ask(request(talk), ReplyProgress.NONE)) {
                case Asked.Away away -> {
                    return new Sample.Unasked(away);
                }
                case Asked.Rejected rejected -> {
                    return new Sample.Refused(rejected);
                }
                case Asked.Replied replied -> {
                    try {
                        return new Sample.Votes(
                                new VerdictReply(text).votes(replied.reply(), rules));
                    } catch (IllegalArgumentException e) {
                        problem = String.valueOf(e.getMessage());
                        talk.add(Turn.replied(replied.reply().text()));
                        talk.add(Turn.asking(REREAD.with(Map.of("problem", problem))));
                    }
                }
            }
        }
        return new Sample.Unreadable(problem);
    }

    private ModelRequest request(List<Turn> talk) {
        String purpose = VERDICTS.purpose() + "+" + MeaningRules.version();
        return new ModelRequest(
                attempt == 0 ? purpose : purpose + "/" + attempt,
                name,
                JUDGE.with(Map.of()),
                talk,
                FORM,
                LONGEST);
    }

    private String asked(ReadLesson lesson, LessonText text, List<String> rules, int number) {
        String known =
                LESSON.with(
                        Map.of(
                                "lesson",
                                text.text(),
                                "request",
                                lesson.request(),
                                "plan",
                                lesson.plan().isEmpty() ? "The plan is not known." : lesson.plan(),
                                "source",
                                lesson.source().isEmpty() ? "None." : lesson.source()));
        return known
                + "\n\n"
                + VERDICTS.with(
                        Map.of(
                                "rules", MeaningRules.text(rules),
                                "number", Integer.toString(number),
                                "samples", Integer.toString(samples)));
    }

    private static String schema() {
        try (InputStream file =
                Objects.requireNonNull(
                        LessonJudge.class.getResourceAsStream("/prompts/verdicts.schema.json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The schema can not be read", e);
        }
    }
}
