package org.notebooklearning.author.lesson;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
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
    private final Map<String, Integer> read = new TreeMap<>();
    private int whole;

    ReadingAssistant(LanguageModel replies, Path folder) {
        this.replies = replies;
        this.desk = WritingDesk.of(folder, new LessonId("read"), Clock.systemUTC());
    }

    @Override
    public synchronized Asked ask(ModelRequest request, ReplyProgress progress)
            throws InterruptedException {
        desk.ask("write", request);
        AskedWriting asked = desk.claim(NAME, Duration.ofMinutes(1), "", false).orElseThrow();
        KnownTexts known = desk.known(NAME);
        String text =
                desk.isGoingOnOf(asked, NAME) ? WritingText.last(asked) : WritingText.whole(asked);
        String shorter = known.shortened(text);
        if (System.getProperty("shown") != null) {
            System.out.println("#### " + request.purpose() + "\n" + shorter);
        }
        String kind = request.purpose().substring(0, request.purpose().indexOf('@'));
        read.merge(kind, shorter.length(), Integer::sum);
        whole += WritingText.whole(asked).length();
        Asked replied = replies.ask(request, progress);
        String reply = ((Asked.Replied) replied).reply().text();
        desk.handIn(asked.name(), NAME, reply);
        known.replied(asked, reply);
        return replied;
    }

    /// How many characters it was sent, by what for.
    Map<String, Integer> read() {
        return Map.copyOf(read);
    }

    /// How many there would have been for one that remembers nothing.
    int whole() {
        return whole;
    }
}
