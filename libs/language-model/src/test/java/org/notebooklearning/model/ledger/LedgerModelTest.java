package org.notebooklearning.model.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.inputs.provider.ScriptedModelServer;
import org.notebooklearning.inputs.provider.ScriptedModelServer.Answer;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.ask.ModelReply;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.ReplyProgress;
import org.notebooklearning.model.ask.Tokens;
import org.notebooklearning.model.ask.Turn;

@Timeout(90)
class LedgerModelTest {
    @TempDir private Path folder;
    private final AtomicInteger calls = new AtomicInteger();
    private FolderLedger ledger;

    @BeforeEach
    void open() {
        ledger = FolderLedger.open(folder);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void paysForARequestOnce() throws InterruptedException {
        StringBuilder heard = new StringBuilder();

        Asked first = model().ask(request("a"), ReplyProgress.NONE);
        Asked second = model().ask(request("a"), heard::append);
        model().ask(request("b"), ReplyProgress.NONE);

        assertThat(((Asked.Replied) first).kept()).isFalse();
        assertThat(second).isEqualTo(new Asked.Replied(((Asked.Replied) first).reply(), true));
        assertThat(heard).hasToString("reply 1");
        assertThat(calls).hasValue(2);
    }

    @Test
    void keepsNothingOfWhatWasNoReply() throws InterruptedException {
        Asked away = new Asked.Away("busy", Optional.empty());
        LedgerModel model =
                new LedgerModel((request, progress) -> away, ledger, "", Clock.systemUTC());

        assertThat(model.ask(request("a"), ReplyProgress.NONE)).isEqualTo(away);
        assertThat(ledger.find(request("a").key())).isEmpty();
    }

    @Test
    void asksOnceWhereSeveralAskTheSameAtTheSameTime() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch replies = new CountDownLatch(1);
        LedgerModel slow =
                new LedgerModel(
                        (request, progress) -> {
                            asked.countDown();
                            replies.await();
                            return reply();
                        },
                        ledger,
                        "",
                        Clock.systemUTC());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Asked>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(threads.submit(ask(slow)));
            }
            asked.await();
            replies.countDown();
            for (Future<Asked> one : all) {
                assertThat(one.get()).isInstanceOf(Asked.Replied.class);
            }
        }
        assertThat(calls).hasValue(1);
    }

    @Test
    void writesDownForWhichLessonAndPurposeWasPaid() throws InterruptedException {
        model().ask(request("a"), ReplyProgress.NONE);

        LedgerEntry entry = ledger.find(request("a").key()).orElseThrow();
        assertThat(entry.purpose()).isEqualTo("test/a");
        assertThat(entry.lesson()).isEqualTo("rmsnorm-7k3m5x2q");
        assertThat(entry.reply().tokens()).isEqualTo(new Tokens(3, 4));
    }

    /// A worker asks three things one after the other and is killed with -9 while it waits for the
    /// third. The worker that gets the task after it pays for the third alone.
    @Test
    void paysForNothingTwiceWhereAWorkerWasKilledInTheMiddleOfACall() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (ScriptedModelServer server = ScriptedModelServer.start()) {
            server.then(Answer.reply("one"))
                    .then(Answer.reply("two"))
                    .then(Answer.silentAfter("thr", never));
            Process killed = worker(server);
            await().atMost(Duration.ofSeconds(40)).until(() -> server.calls().size() == 3);
            killed.destroyForcibly().waitFor();

            server.then(Answer.reply("three"));
            Process next = worker(server);
            String said = new String(next.getInputStream().readAllBytes());

            assertThat(next.waitFor()).isZero();
            assertThat(said.lines()).containsExactly("one true", "two true", "three false");
            assertThat(server.calls()).hasSize(4);
        } finally {
            never.countDown();
        }
    }

    private Process worker(ScriptedModelServer server) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AskingProcess.class.getName(),
                        server.address().toString(),
                        folder.toString())
                .redirectError(Files.createTempFile(folder, "worker", ".log").toFile())
                .start();
    }

    private Callable<Asked> ask(LedgerModel model) {
        return () -> model.ask(request("a"), ReplyProgress.NONE);
    }

    private LedgerModel model() {
        return new LedgerModel(
                (request, progress) -> reply(), ledger, "rmsnorm-7k3m5x2q", Clock.systemUTC());
    }

    private Asked reply() {
        return new Asked.Replied(
                new ModelReply(
                        "reply " + calls.incrementAndGet(),
                        "m",
                        new Tokens(3, 4),
                        ModelReply.End.COMPLETE),
                false);
    }

    private static ModelRequest request(String what) {
        return new ModelRequest("test/" + what, "m", "", List.of(Turn.asking(what)), null, 10);
    }
}
