package org.notebooklearning.author.beat;

import java.util.List;
import org.notebooklearning.author.prompt.PromptText;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.ask.LanguageModel;
import org.notebooklearning.model.ask.ModelReply;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.ReplyProgress;
import org.notebooklearning.model.ask.Turn;

/// Asks one model, always under the same name.
///
/// @param model that is asked
/// @param name as its provider knows it
/// @param sees whether it can look at pictures
/// @param attempt of the lesson, from 0: a lesson that is tried again is not given the replies
///     again that led nowhere
/// @param follower is told of replies while they come, by any thread
/// @param remembers whether it has earlier requests before its eyes, so that an example that it was
///     given once is not given again
public record Asking(
        LanguageModel model,
        String name,
        boolean sees,
        int attempt,
        ReplyProgress follower,
        boolean remembers) {

    private static final int ANEW = 1_000;

    /// One whose replies nobody follows.
    public Asking(LanguageModel model, String name, boolean sees, int attempt) {
        this(model, name, sees, attempt, ReplyProgress.NONE, false);
    }

    /// The same with its replies told to `follower` while they come.
    public Asking followedBy(ReplyProgress follower) {
        return new Asking(model, name, sees, attempt, follower, remembers);
    }

    /// The same of one that remembers, or does not.
    public Asking remembering(boolean remembering) {
        return new Asking(model, name, sees, attempt, follower, remembering);
    }

    /// Asks as in the first attempt, for what all attempts keep to.
    public Asking first() {
        return new Asking(model, name, sees, 0, follower, remembers);
    }

    /// Asks as if nothing had been asked in this attempt.
    public Asking anew() {
        return new Asking(model, name, sees, attempt + ANEW, follower, remembers);
    }

    /// The reply to `talk`.
    ///
    /// @param purpose whose version stands with the reply in the ledger
    /// @param longest in tokens
    public ModelReply ask(PromptText purpose, String system, List<Turn> talk, int longest)
            throws NoReplyException, InterruptedException {
        String named = attempt == 0 ? purpose.purpose() : purpose.purpose() + "/" + attempt;
        ModelRequest request = new ModelRequest(named, name, system, talk, null, longest);
        return switch (model.ask(request, follower)) {
            case Asked.Replied replied -> replied.reply();
            case Asked.Away away -> throw new NoReplyException(away);
            case Asked.Rejected rejected -> throw new NoReplyException(rejected);
        };
    }
}
