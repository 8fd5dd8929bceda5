package org.notebooklearning.gateway.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.SpendingCap;
import org.notebooklearning.contracts.lesson.SpendingRange;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.report.ModelUse;
import org.notebooklearning.gateway.readmodel.Spending;

/// What a lesson has cost of language models.
///
/// @param uses until now, one for each model
/// @param cap where it stands while it has cost as much as it may; null while it may go on
record SpendingBody(List<ModelUse> uses, @Nullable CapStopBody cap) {

    /// Null where no model had to do with the lesson.
    static @Nullable SpendingBody of(Spending spending) {
        LessonEvent.CapReached stop = spending.stop();
        return spending.uses().isEmpty() && stop == null
                ? null
                : new SpendingBody(spending.uses(), stop == null ? null : CapStopBody.of(stop));
    }

    /// Where a lesson stands that has reached its cap. All amounts are in the unit of the cap.
    ///
    /// @param rest what is probably still to come; null where nobody can say yet
    /// @param suggested a cap that is probably enough
    record CapStopBody(
            Stage stage,
            SpendingCap reached,
            double spent,
            @Nullable SpendingRange rest,
            SpendingCap suggested) {
        static CapStopBody of(LessonEvent.CapReached stop) {
            return new CapStopBody(
                    stop.stage(), stop.cap(), stop.spent(), stop.rest(), stop.suggested());
        }
    }
}
