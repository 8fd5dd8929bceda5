package org.notebooklearning.author.lesson;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.ask.LanguageModel;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.ReplyProgress;
import org.notebooklearning.model.assistant.AskedWriting;
import org.notebooklearning.model.assistant.KnownTexts;
import org.notebooklearning.model.assistant.WritingDesk;
import org.notebooklearning.model.assistant.WritingText;

/// One assistant that takes the requests of a lesson one by one, as the gateway sends them to it,
/// and replies with what a model replied. It counts what it is sent.
final class ReadingAssistant implements LanguageModel {
    private static final String NAME = "one";
    private final LanguageModel replies;
    private final WritingDesk desk;
    private int read;
    private int whole;

    ReadingAssistant(LanguageModel replies, Path folder) {
        this.replies = replies;
        this.desk = WritingDesk.of(folder, new LessonId("read"), Clock.systemUTC());
    }

    @Override
    public synchronized Asked ask(ModelRequest request, ReplyProgress progress)
            throws InterruptedException {
        desk.ask("write", request);
        AskedWriting asked =
                desk.claim(NAME, Duration.ofMinutes(1), "", false).orElseThrow().asked();
        KnownTexts known = desk.known(NAME);
        String text =
                desk.isGoingOnOf(asked, NAME) ? WritingText.last(asked) : WritingText.whole(asked);
        String shorter = known.shortened(text);
        read += shorter.length();
        whole += WritingText.whole(asked).length();
        Asked replied = replies.ask(request, progress);
        String reply = ((Asked.Replied) replied).reply().text();
        desk.handIn(asked.name(), NAME, reply);
        known.replied(asked, reply);
        return replied;
    }

    /// How many characters it was sent.
    int read() {
        return read;
    }

    /// How many there would have been for one that remembers nothing.
    int whole() {
        return whole;
    }
}
