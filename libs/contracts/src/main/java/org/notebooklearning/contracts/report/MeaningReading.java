package org.notebooklearning.contracts.report;

import java.util.List;

/// What a language model says about rules on meaning, after it has read a lesson with its outputs.
/// It is asked several times, since one reading is one opinion.
///
/// @param reader who read, how often, and what that took
/// @param rules what was said about each
public record MeaningReading(Reader reader, List<ReadRule> rules) {
    public MeaningReading {
        rules = List.copyOf(rules);
    }

    /// Who read.
    ///
    /// @param model as it was configured, such as `openai:gpt-5`
    /// @param samples how often it was to be asked
    /// @param missing why some of them are not there, in a sentence; empty where all are
    /// @param spent on reading
    /// @param prompts names and versions of the wordings that it was asked with
    public record Reader(
            String model,
            int samples,
            String missing,
            Authorship.Spent spent,
            List<String> prompts) {
        public Reader {
            prompts = List.copyOf(prompts);
            if (samples < 1) {
                throw new IllegalArgumentException("A lesson is read at least once");
            }
        }
    }

    /// What was said about one rule.
    ///
    /// @param rule id such as `NL203`
    /// @param votes one for each sample that came, in their order
    public record ReadRule(String rule, List<Vote> votes) {
        public ReadRule {
            votes = List.copyOf(votes);
        }

        /// How many of the votes say so.
        public int count(Said said) {
            return (int) votes.stream().filter(vote -> vote.said() == said).count();
        }

        /// Whether more than half of the samples say so, those that did not come counted in.
        public boolean isMajority(Said said, int samples) {
            return 2 * count(said) > samples;
        }
    }

    /// What one sample says.
    ///
    /// @param said whether the rule holds
    /// @param why in a sentence or two
    /// @param fix what to do; empty where the rule holds
    /// @param evidence places that were found in the lesson, word by word
    public record Vote(Said said, String why, String fix, List<Evidence> evidence) {
        public Vote {
            evidence = List.copyOf(evidence);
        }
    }

    /// What a sample can say.
    public enum Said {
        HOLDS,
        BROKEN,
        /// The rule asks for something that this lesson can not have.
        NOT_APPLICABLE,
        /// It said something, and nothing that it gave as evidence stands in the lesson. It does
        /// not count.
        UNFOUNDED
    }

    /// A place in the lesson.
    ///
    /// @param cell its id
    /// @param quotation a few words that stand in it, or in what it put out
    public record Evidence(String cell, String quotation) {}
}
