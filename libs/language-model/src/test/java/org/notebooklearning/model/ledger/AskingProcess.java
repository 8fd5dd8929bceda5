package org.notebooklearning.model.ledger;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.ask.LanguageModel;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.ReplyProgress;
import org.notebooklearning.model.ask.Turn;
import org.notebooklearning.model.provider.ModelName;
import org.notebooklearning.model.provider.ProviderModel;
import org.notebooklearning.model.provider.ProviderSettings;

/// Asks three things, one after the other, and says of each reply whether it was kept.
final class AskingProcess {
    private AskingProcess() {}

    public static void main(String[] args) throws InterruptedException {
        ProviderSettings settings =
                ProviderSettings.of(
                        ModelName.parse("openai:scripted"), URI.create(args[0]), "a key");
        try (FolderLedger ledger = FolderLedger.open(Path.of(args[1]))) {
            LanguageModel model =
                    new LedgerModel(
                            ProviderModel.of(settings), ledger, "lesson", Clock.systemUTC());
            for (String what : List.of("first", "second", "third")) {
                ModelRequest request =
                        new ModelRequest(
                                what, "scripted", "", List.of(Turn.asking(what)), null, 100);
                Asked.Replied replied = (Asked.Replied) model.ask(request, ReplyProgress.NONE);
                System.out.println(replied.reply().text() + " " + replied.kept());
            }
        }
    }
}
