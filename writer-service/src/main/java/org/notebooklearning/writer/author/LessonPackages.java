package org.notebooklearning.writer.author;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.plan.InstalledPackages;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlanAuthor;
import org.notebooklearning.kernel.LayerAnswer;
import org.notebooklearning.kernel.LayerOrder;
import org.notebooklearning.kernel.PackageLayer;
import org.notebooklearning.kernel.PackageLayers;
import org.notebooklearning.pipeline.work.Progress;

/// Has the packages installed that a plan names and the learner agreed to.
///
/// @param layers where they are ordered; the launcher installs them
public record LessonPackages(PackageLayers layers) {
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    /// What became of it.
    ///
    /// @param plan with what was installed, or why nothing was
    /// @param layer null where nothing was installed
    record Prepared(LessonPlan plan, @Nullable PackageLayer layer) {}

    /// Installs what `plan` is to have.
    ///
    /// @param recorded what a lesson that is made again was written with; null for what fits now
    Prepared prepare(
            LessonPlan plan,
            PlanAuthor author,
            @Nullable InstalledPackages recorded,
            Progress progress)
            throws InterruptedException {
        List<String> agreed =
                author.packages().stream().filter(plan.edits().packages()::contains).toList();
        if (agreed.isEmpty()) {
            return new Prepared(plan, null);
        }
        String names = String.join(", ", agreed);
        progress.report("Installing " + names, 0, 0, "");
        LayerOrder order = new LayerOrder(agreed, recorded == null ? "" : recorded.lock());
        return switch (layers.order(order, PATIENCE)) {
            case LayerAnswer.Installed(PackageLayer layer) -> installed(plan, layer, names);
            case LayerAnswer.NotInstalled(String reason, String remedy) ->
                    new Prepared(
                            plan.packaged(
                                    null,
                                    List.of(
                                            "The lesson is written without %s. %s. %s."
                                                    .formatted(names, reason, remedy))),
                            null);
        };
    }

    private static Prepared installed(LessonPlan plan, PackageLayer layer, String names) {
        if (layer.pins().isEmpty()) {
            return new Prepared(
                    plan.packaged(null, List.of(names + " is there for every lesson.")), null);
        }
        return new Prepared(
                plan.packaged(
                        new InstalledPackages(layer.pins(), layer.lock()),
                        List.of(
                                "Installed for this lesson alone: "
                                        + String.join(", ", layer.pins())
                                        + ".")),
                layer);
    }
}
