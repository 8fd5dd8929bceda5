package org.notebooklearning.gateway.pages;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.plan.Diagnostic;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.SplitOffer;
import org.notebooklearning.html.markdown.MarkdownHtml;
import org.notebooklearning.html.markdown.PythonHtml;

/// The texts of a plan as its page sets them, each beside what was written: the page has the plan
/// itself from the interface, and looks up how its texts are set.
record PlanFragment(List<Text> lines, List<Text> codes) implements TemplateInstance {

    static PlanFragment of(@Nullable LessonPlan plan) {
        return plan == null
                ? new PlanFragment(List.of(), List.of())
                : new PlanFragment(
                        lines(plan)
                                .distinct()
                                .map(text -> new Text(text, MarkdownHtml.inline(text)))
                                .toList(),
                        plan.diagnostics().stream()
                                .map(Diagnostic::code)
                                .filter(Objects::nonNull)
                                .distinct()
                                .map(code -> new Text(code, PythonHtml.of(code)))
                                .toList());
    }

    private static Stream<String> lines(LessonPlan plan) {
        return Stream.of(
                        Stream.of(plan.summary(), plan.levelReason(), plan.sourceUse()),
                        plan.notes().stream(),
                        plan.beats().stream().flatMap(one -> Stream.of(one.title(), one.intent())),
                        plan.offers().stream().flatMap(one -> Stream.of(one.title(), one.intent())),
                        plan.changes().stream().flatMap(one -> Stream.of(one.title(), one.why())),
                        plan.diagnostics().stream().flatMap(PlanFragment::lines),
                        Stream.ofNullable(plan.split()).flatMap(PlanFragment::lines))
                .flatMap(texts -> texts)
                .filter(Objects::nonNull);
    }

    private static Stream<String> lines(Diagnostic question) {
        return Stream.concat(
                Stream.of(question.question()),
                question.options().stream().flatMap(one -> Stream.of(one.text(), one.says())));
    }

    private static Stream<String> lines(SplitOffer split) {
        return Stream.of(split.why(), split.first().title(), split.second().title());
    }

    /// @param written the Markdown or the code
    /// @param html the same, set and cleaned
    record Text(String written, String html) {}
}
