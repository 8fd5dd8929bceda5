package org.notebooklearning.judge.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.notebooklearning.author.prompt.PromptText;
import org.notebooklearning.check.rule.MeaningRule;
import org.notebooklearning.check.rule.RuleCatalogue;

/// The rules that a model is asked about: those of the catalogue that ask about meaning, each with
/// the words that tell a reader when it is broken.
public final class MeaningRules {
    private static final PromptText TEXT = PromptText.named("meaning-rules");
    private static final Pattern HEADING = Pattern.compile("(?m)^## (NL\\d{3})$");

    private MeaningRules() {}

    /// Their ids, in the catalogue's order.
    public static List<String> ids() {
        return questions().stream().map(MeaningRule::rule).toList();
    }

    /// The wording of `rules` for a model.
    static String text(List<String> rules) {
        StringBuilder text = new StringBuilder();
        for (MeaningRule question : questions()) {
            if (rules.contains(question.rule())) {
                text.append("## ").append(question.rule()).append(": ").append(question.text());
                text.append("\n\n").append(told(question.rule())).append("\n\n");
            }
        }
        return text.toString().strip();
    }

    /// Name and version of the wording.
    static String version() {
        return TEXT.purpose();
    }

    private static List<MeaningRule> questions() {
        List<MeaningRule> questions = new ArrayList<>();
        for (RuleCatalogue.Entry entry : RuleCatalogue.entries()) {
            if (entry.rule() instanceof MeaningRule question) {
                questions.add(question);
            }
        }
        return questions;
    }

    private static String told(String rule) {
        String whole = TEXT.with(Map.of());
        List<MatchResult> headings = HEADING.matcher(whole).results().toList();
        for (int place = 0; place < headings.size(); place++) {
            if (headings.get(place).group(1).equals(rule)) {
                int end =
                        place + 1 < headings.size()
                                ? headings.get(place + 1).start()
                                : whole.length();
                return whole.substring(headings.get(place).end(), end).strip();
            }
        }
        throw new IllegalStateException("No words tell when " + rule + " is broken: add them");
    }
}
