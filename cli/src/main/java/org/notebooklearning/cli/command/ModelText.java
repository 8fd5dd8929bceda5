package org.notebooklearning.cli.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.notebooklearning.model.ask.Cap;
import org.notebooklearning.model.ask.Prices;
import org.notebooklearning.model.provider.ModelSettings;
import org.notebooklearning.model.provider.ModelStage;

/// What is configured, for people; the key is never part of it.
final class ModelText {
    /// How to start, where no model is configured.
    static final List<String> NONE =
            List.of(
                    "model      none: LESSON_MODEL is not set, and the library's concepts alone are"
                            + " taught",
                    "",
                    "With a hosted model (openai:, anthropic: or gemini: and its name):",
                    "  export LESSON_MODEL=anthropic:claude-sonnet-5",
                    "  export ANTHROPIC_API_KEY=...      or OPENAI_API_KEY, GEMINI_API_KEY",
                    "  ./lesson model",
                    "",
                    "With a local Ollama, where nothing leaves the machine:",
                    "  ollama pull qwen3:32b",
                    "  export LESSON_MODEL=ollama:qwen3:32b",
                    "  ./lesson model");

    private ModelText() {}

    static List<String> of(ModelSettings settings) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "model      "
                        + settings.provider().model()
                        + " at "
                        + settings.provider().address());
        lines.add("stages     " + stages(settings));
        lines.add("key        " + key(settings));
        lines.add("prices     " + prices(settings));
        lines.add("cap        " + cap(settings));
        lines.add(limits(settings));
        lines.addAll(leaving(settings));
        return List.copyOf(lines);
    }

    private static String stages(ModelSettings settings) {
        return Arrays.stream(ModelStage.values())
                .map(stage -> stage.word() + " " + settings.model(stage))
                .collect(Collectors.joining(", "));
    }

    private static String key(ModelSettings settings) {
        return settings.keyPlace().isEmpty()
                ? "none is set; the provider is asked without one"
                : "found in " + settings.keyPlace();
    }

    private static String prices(ModelSettings settings) {
        Prices prices = settings.prices();
        if (prices == null) {
            return "not known: tokens are told and no cost (LESSON_MODEL_PRICES)";
        }
        return String.format(
                        Locale.ROOT,
                        "%s for a million tokens sent, %s for a million replied %s",
                        shown(prices.input()),
                        shown(prices.output()),
                        prices.currency().isEmpty() ? "" : "(" + prices.currency() + ")")
                .stripTrailing();
    }

    private static String cap(ModelSettings settings) {
        Cap cap = settings.cap();
        return cap == null
                ? "none: a lesson may cost what it takes (LESSON_MODEL_CAP)"
                : cap.text() + " for one lesson";
    }

    private static String limits(ModelSettings settings) {
        return String.format(
                Locale.ROOT,
                "limits     %d calls at once for one lesson, %,d characters of a source in one"
                        + " call, %s of silence, %s for a reply",
                settings.parallel(),
                settings.context(),
                shown(settings.provider().silence()),
                shown(settings.provider().whole()));
    }

    private static List<String> leaving(ModelSettings settings) {
        String host = settings.provider().place().host();
        String what =
                "topic and wishes, the text of the source, and the lesson's cells with their"
                        + " outputs"
                        + (settings.sees() ? ", figures as pictures" : "");
        if (settings.provider().place().isThisMachine()) {
            return List.of(
                    "leaves     nothing by this: " + host + " is this machine. The model is given",
                    "           " + what);
        }
        return List.of(
                "leaves     for " + host + ", for lessons that no concept of the library teaches:",
                "           " + what);
    }

    private static String shown(double price) {
        return price == Math.rint(price)
                ? String.format(Locale.ROOT, "%.0f", price)
                : String.valueOf(price);
    }

    private static String shown(Duration time) {
        return time.toSecondsPart() == 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
    }
}
