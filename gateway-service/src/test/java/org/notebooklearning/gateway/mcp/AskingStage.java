package org.notebooklearning.gateway.mcp;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.ReplyProgress;
import org.notebooklearning.model.ask.Turn;
import org.notebooklearning.model.assistant.AssistantWriter;
import org.notebooklearning.model.assistant.WritingDesk;
import org.notebooklearning.model.patience.Waiting;

/// The stage that writes a lesson, as it asks the learner's assistant.
record AskingStage(WritingDesk desk) {
    /// What it says before each conversation.
    static final String CRAFT =
            "One thought a sentence, one step a cell, and nothing between the lines of either.\n"
                    + "Whole sentences with a subject and a verb, in the order of speech, always.";

    static final int LONGEST_REPLY = 1_000;

    /// Asks, and nobody waits for the reply.
    void ask(String words) {
        desk.ask("write", request(List.of(Turn.asking(words))));
    }

    /// Asks, and says `found` about the reply.
    CompletableFuture<Asked> conversation(String words, String found) {
        AssistantWriter writer =
                new AssistantWriter(
                        desk, "write", Duration.ofMinutes(1), Waiting.NONE, Clock.systemUTC());
        List<Turn> turns = new ArrayList<>(List.of(Turn.asking(words)));
        desk.ask("write", request(turns));
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        Asked.Replied first =
                                (Asked.Replied) writer.ask(request(turns), ReplyProgress.NONE);
                        turns.add(Turn.replied(first.reply().text()));
                        turns.add(Turn.asking(found));
                        return writer.ask(request(turns), ReplyProgress.NONE);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        throw new IllegalStateException(e);
                    }
                });
    }

    private static ModelRequest request(List<Turn> turns) {
        return new ModelRequest("beat@1", "assistant", CRAFT, turns, null, LONGEST_REPLY);
    }
}
