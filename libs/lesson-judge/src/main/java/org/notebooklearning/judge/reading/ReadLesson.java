package org.notebooklearning.judge.reading;

import java.util.stream.Collectors;
import org.notebooklearning.author.prompt.FencedSource;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.source.SourceDocument;

/// A lesson to be judged, with what is known about it.
///
/// @param executed the notebook with its outputs
/// @param request what was asked for, in a line
/// @param plan what was planned; empty where nothing is known
/// @param source what it was written from; empty where there is none
public record ReadLesson(Notebook executed, String request, String plan, String source) {
    private static final int LONGEST_SOURCE = 60_000;
    private static final String UNKNOWN = "nothing is known of it";

    /// A notebook of which nothing else is known.
    public static ReadLesson of(Notebook executed) {
        return new ReadLesson(executed, UNKNOWN, "", "");
    }

    /// The lesson that was written for a request by a plan.
    public static ReadLesson of(
            Notebook executed, LessonRequest request, LessonPlan plan, SourceDocument source) {
        FencedSource fenced = new FencedSource(source);
        return new ReadLesson(
                executed,
                wanted(request),
                planned(plan),
                fenced.isEmpty() ? "" : fenced.from(0, LONGEST_SOURCE).text());
    }

    /// The same with something else asked for.
    public ReadLesson asked(String other) {
        return new ReadLesson(executed, other, plan, source);
    }

    /// The same with other cells.
    public ReadLesson with(Notebook other) {
        return new ReadLesson(other, request, plan, source);
    }

    private static String wanted(LessonRequest request) {
        return "“"
                + request.topic()
                + "”"
                + (request.scope().isEmpty() ? "" : ", and of it: " + request.scope());
    }

    private static String planned(LessonPlan plan) {
        return "The plan that the reader has seen: “%s”, level %s. %s Taken for granted: %s. Its beats:\n%s"
                .formatted(
                        plan.title(),
                        plan.level().word(),
                        plan.summary(),
                        String.join("; ", plan.given()),
                        plan.beats().stream()
                                .map(beat -> "- " + beat.title())
                                .collect(Collectors.joining("\n")));
    }
}
