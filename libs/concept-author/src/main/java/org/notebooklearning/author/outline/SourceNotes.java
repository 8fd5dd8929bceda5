package org.notebooklearning.author.outline;

import java.util.List;
import java.util.Map;
import org.notebooklearning.author.prompt.FencedSource;
import org.notebooklearning.author.prompt.PromptText;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.ask.LanguageModel;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.ReplyProgress;
import org.notebooklearning.model.ask.Turn;

/// What an author is given of a source: all of it where it fits into one request, and otherwise
/// notes that the model takes of it part by part, each part as many whole sections as fit.
final class SourceNotes {
    private static final PromptText NOTES = PromptText.named("notes");
    private static final int LONGEST_NOTES = 4_000;
    private static final String NONE =
            "There is no source: teach from what you know, and leave out what you are not certain"
                    + " of.";

    private final LanguageModel model;
    private final String name;
    private final String attempt;
    private final int characters;
    private final ReplyProgress progress;

    SourceNotes(
            LanguageModel model,
            String name,
            String attempt,
            int characters,
            ReplyProgress progress) {
        this.model = model;
        this.name = name;
        this.attempt = attempt;
        this.characters = characters;
        this.progress = progress;
    }

    Noted of(SourceDocument source, String topic) throws InterruptedException {
        FencedSource fenced = new FencedSource(source);
        if (fenced.isEmpty()) {
            return new Noted.Text(NONE);
        }
        FencedSource.Excerpt part = fenced.from(0, characters);
        if (!part.more()) {
            return new Noted.Text(part.text());
        }
        StringBuilder notes =
                new StringBuilder("Notes on the source, which is too long to be given whole:\n");
        int number = 1;
        while (true) {
            switch (model.ask(request(part, topic, number), progress)) {
                case Asked.Away away -> {
                    return new Noted.Missing(new Outlined.Away(away));
                }
                case Asked.Rejected rejected -> {
                    return new Noted.Missing(new Outlined.Rejected(rejected));
                }
                case Asked.Replied replied ->
                        notes.append("\n").append(replied.reply().text().strip()).append("\n");
            }
            if (!part.more()) {
                return new Noted.Text(notes.toString());
            }
            part = fenced.from(part.next(), characters);
            number++;
        }
    }

    private ModelRequest request(FencedSource.Excerpt part, String topic, int number) {
        String asked =
                NOTES.with(
                        Map.of(
                                "topic",
                                topic,
                                "part",
                                Integer.toString(number),
                                "source",
                                part.text()));
        return new ModelRequest(
                NOTES.purpose() + attempt,
                name,
                "",
                List.of(Turn.asking(asked)),
                null,
                LONGEST_NOTES);
    }

    /// What came of it.
    sealed interface Noted {
        /// For the author.
        record Text(String text) implements Noted {}

        /// The model did not take notes.
        record Missing(Outlined why) implements Noted {}
    }
}
