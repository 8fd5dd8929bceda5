package org.notebooklearning.cli.command;

import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.model.provider.ModelSettings;
import org.notebooklearning.model.provider.ModelStage;
import org.notebooklearning.model.provider.ProviderModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Shows which language model is configured, and whether it answers.
@Command(
        name = "model",
        mixinStandardHelpOptions = true,
        description = {
            "Shows which language model teaches topics beyond the library, what leaves this machine"
                    + " for it, and whether it answers one small call.",
            "How it is set stands in docs/configuration.md."
        },
        footer = {
            "",
            "Exit code: 0 a model is configured and answers, 1 none is or it does not, 2 what is set"
                    + " can not be."
        })
final class ModelCommand implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final int UNUSABLE = 2;

    private final Map<String, String> environment;

    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--no-call", description = "Only show what is configured.")
    private boolean silent;

    ModelCommand() {
        this(System.getenv());
    }

    ModelCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (spec == null) {
            throw new IllegalStateException("picocli fills it in");
        }
        PrintWriter out = spec.commandLine().getOut();
        Optional<ModelSettings> settings;
        try {
            settings = ModelSettings.read(environment);
        } catch (IllegalArgumentException e) {
            spec.commandLine().getErr().println("lesson: " + e.getMessage());
            return UNUSABLE;
        }
        if (settings.isEmpty()) {
            ModelText.NONE.forEach(out::println);
            out.flush();
            return FAILED;
        }
        ModelText.of(settings.get()).forEach(out::println);
        out.flush();
        return silent || answers(settings.get(), out) ? 0 : FAILED;
    }

    private static boolean answers(ModelSettings settings, PrintWriter out)
            throws InterruptedException {
        boolean all = true;
        try (ProviderModel provider = ProviderModel.of(settings.provider())) {
            for (String model : models(settings)) {
                SmallCall call = SmallCall.to(provider, model);
                call.told(settings.prices()).forEach(out::println);
                out.flush();
                all &= call.isAnswered();
            }
        }
        return all;
    }

    /// Each model that does something for a lesson, once.
    private static Set<String> models(ModelSettings settings) {
        Set<String> models = new LinkedHashSet<>();
        for (ModelStage stage : ModelStage.values()) {
            models.add(settings.model(stage));
        }
        return models;
    }
}
