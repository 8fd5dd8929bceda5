package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL405: a number that the text says of a result is the number that the cell shows. Told is what
/// comes close to an output beside it and is not that output, rounded: a number that nothing nearby
/// resembles may be known from elsewhere and is left alone.
final class NumbersAgree implements Rule {
    private static final Set<CellRole> NO_CLAIMS =
            EnumSet.of(CellRole.IMAGE, CellRole.DERIVATION, CellRole.QUOTE);
    private static final int CELLS_BEFORE = 4;
    private static final int CELLS_AFTER = 1;
    private static final int CELLS_CLOSE = 2;
    private static final int MOST_NUMBERS = 200;

    /// How far an output may stand from the text that is about it, in cells.
    private static final int BESIDE = 2;

    /// Of how many numbers others are computed: of more, chance would find any.
    private static final int MOST_OPERANDS = 14;

    private static final String FIX =
            "Write what the cell shows, rounded as far as you need it, or make the cell show what"
                    + " you write.";

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        List<Numbered> code =
                lesson.codeCells().stream().map(cell -> Numbered.of(lesson, cell)).toList();
        if (code.stream().noneMatch(Numbered::shows)) {
            return new NotChecked("No cell has an output.");
        }
        List<Finding> findings = new ArrayList<>();
        Set<ClaimedNumber> said = new HashSet<>();
        int claims = 0;
        int agreed = 0;
        int next = 0;
        for (LessonCell cell : lesson.markdownCells()) {
            while (next < code.size() && code.get(next).cell().index() < cell.index()) {
                next++;
            }
            if (cell.isOneOf(NO_CLAIMS)) {
                continue;
            }
            Nearby nearby = Nearby.of(code, next, cell);
            for (ProseSentence sentence : ProseSentence.of(cell.source())) {
                List<ClaimedNumber> made = ClaimedNumber.in(sentence.text());
                if (!sentence.asks() && !made.isEmpty()) {
                    List<Double> operands = nearby.operands(sentence.text());
                    for (ClaimedNumber claim : made) {
                        claims++;
                        if (said.contains(claim) || nearby.supports(claim, operands)) {
                            agreed++;
                        } else {
                            nearby.closest(claim)
                                    .map(shown -> found(cell, sentence, claim, shown))
                                    .ifPresent(findings::add);
                        }
                    }
                }
                said.addAll(made);
                for (CountOf count :
                        sentence.asks() ? List.<CountOf>of() : CountOf.in(sentence.text())) {
                    claims++;
                    Optional<CountOf> shown = nearby.disputing(count);
                    agreed += shown.isPresent() ? 0 : 1;
                    shown.map(other -> found(cell, sentence, count, other))
                            .ifPresent(findings::add);
                }
            }
        }
        return new Checked(
                "%d numbers in sentences, of which %d agree with what stands nearby"
                        .formatted(claims, agreed),
                findings);
    }

    private static Finding found(
            LessonCell cell, ProseSentence sentence, ClaimedNumber claim, Shown shown) {
        return cell.finding(
                sentence.line(),
                "The text says %s, and the cell `%s` shows %s"
                        .formatted(claim.written(), shown.cell().name(), shown.number().written()),
                FIX);
    }

    private static Finding found(
            LessonCell cell, ProseSentence sentence, CountOf count, CountOf shown) {
        return cell.finding(
                sentence.line(),
                "The text says “%s”, and the cell before it shows “%s”"
                        .formatted(count.written(), shown.written()),
                FIX);
    }

    /// A number in an output.
    private record Shown(LessonCell cell, ClaimedNumber number) {}

    /// A code cell with the first of its numbers; of thousands nobody speaks one by one.
    private record Numbered(
            LessonCell cell,
            boolean shows,
            List<ClaimedNumber> output,
            List<ClaimedNumber> source,
            List<CountOf> counts) {
        static Numbered of(LessonUnderCheck lesson, LessonCell cell) {
            // Where its controls stand at first is no result.
            String shown = cell.is(CellRole.INTERACTIVE) ? "" : lesson.shown(cell);
            return new Numbered(
                    cell,
                    !shown.isBlank(),
                    ClaimedNumber.first(MOST_NUMBERS, shown),
                    ClaimedNumber.first(MOST_NUMBERS, cell.source()),
                    CountOf.in(shown));
        }
    }

    /// What stands around a markdown cell.
    ///
    /// @param beside what the code cell right before it shows
    /// @param close outputs that a number may be computed from
    /// @param around what it may be
    /// @param counted what the code cell right before it counts
    /// @param counts what the cells around count
    private record Nearby(
            List<Shown> beside,
            List<Double> close,
            List<Double> around,
            List<CountOf> counted,
            List<CountOf> counts) {
        /// @param next the first of `code` that stands after `words`
        static Nearby of(List<Numbered> code, int next, LessonCell words) {
            int from = Math.max(0, next - CELLS_BEFORE);
            int to = Math.min(code.size(), next + CELLS_AFTER);
            List<Double> close = new ArrayList<>();
            List<Double> around = new ArrayList<>();
            List<CountOf> counts = new ArrayList<>();
            for (int index = to - 1; index >= from; index--) {
                Numbered cell = code.get(index);
                cell.output().forEach(number -> around.add(number.value()));
                cell.source().forEach(number -> around.add(number.value()));
                counts.addAll(cell.counts());
                if (index >= next - CELLS_CLOSE) {
                    cell.output().forEach(number -> close.add(number.value()));
                }
            }
            List<Shown> beside = new ArrayList<>();
            List<CountOf> counted = List.of();
            if (next > 0 && words.index() - code.get(next - 1).cell().index() <= BESIDE) {
                LessonCell before = code.get(next - 1).cell();
                code.get(next - 1)
                        .output()
                        .forEach(number -> beside.add(new Shown(before, number)));
                counted = code.get(next - 1).counts();
            }
            return new Nearby(beside, close, around, counted, counts);
        }

        /// What a number in `sentence` may be computed from.
        List<Double> operands(String sentence) {
            List<Double> operands = new ArrayList<>();
            ClaimedNumber.first(MOST_OPERANDS, sentence)
                    .forEach(number -> operands.add(number.value()));
            operands.addAll(SpelledNumbers.first(MOST_OPERANDS, sentence));
            operands.addAll(close);
            return operands;
        }

        boolean supports(ClaimedNumber claim, List<Double> operands) {
            return around.stream().anyMatch(claim::is)
                    || Derived.from(
                            operands.stream()
                                    .filter(operand -> operand != claim.value())
                                    .limit(MOST_OPERANDS)
                                    .toList(),
                            claim);
        }

        /// What the cell before counts otherwise, where nothing around counts so.
        Optional<CountOf> disputing(CountOf count) {
            boolean seen =
                    counts.stream()
                            .anyMatch(
                                    one ->
                                            one.total() == count.total()
                                                    && one.part() == count.part());
            return seen ? Optional.empty() : counted.stream().filter(count::disputes).findFirst();
        }

        Optional<Shown> closest(ClaimedNumber claim) {
            return beside.stream()
                    .filter(shown -> claim.resembles(shown.number().value()))
                    .findFirst();
        }
    }
}
