package org.notebooklearning.validator.validate;

import java.util.List;
import java.util.stream.Collectors;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.LessonRecord;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.merge.lesson.GivenNotebook;
import org.notebooklearning.merge.lesson.NotebookDifference;

/// A lesson in the learner's notebook, after it was run there.
record InNotebook(GivenNotebook given, RunAmongCells.Ran ran) {
    /// The text of the learner's notebook with the lesson in it.
    String written(Notebook executed, LessonRecord record) {
        return given.written(cells(executed), executed, record);
    }

    /// What the learner should know, as a part of the report.
    String told() {
        return "\n## In your notebook\n\n" + list() + "\n";
    }

    /// What changes in the learner's notebook: sentences first, then the difference.
    String changes(Notebook executed) {
        String difference = NotebookDifference.between(given.notebook().cells(), cells(executed));
        // A fence that no line of a cell closes.
        return "# What changes in your notebook\n\n"
                + list()
                + "\n\n~~~~~~~~diff\n"
                + difference
                + "~~~~~~~~\n";
    }

    private List<Cell> cells(Notebook executed) {
        return ran.merged().withOutputs(executed);
    }

    private String list() {
        return ran.notes().stream().map(it -> "- " + it).collect(Collectors.joining("\n"));
    }
}
