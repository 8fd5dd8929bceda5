package org.notebooklearning.model.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.model.ask.ModelRequest;

class WritingDeskTest {
    private static final Duration CLAIM = Duration.ofMinutes(10);
    private static final Duration LINGER = Duration.ofMinutes(1);
    private static final ModelRequest FIRST = Requests.asking("Write the opening.");
    private static final ModelRequest SECOND = Requests.asking("Write the ending.");
    @TempDir private Path folder;
    private final HandClock clock = new HandClock();

    @Test
    void handsTheOldestRequestOutFirstAndEachToOneHelper() {
        desk().ask("write", FIRST);
        desk().ask("write", SECOND);

        assertThat(claimed("a")).contains(Requests.name(FIRST));
        assertThat(claimed("b")).contains(Requests.name(SECOND));
        assertThat(claimed("c")).isEmpty();
    }

    @Test
    void givesAHelperWhatItHasAlreadyAgain() {
        desk().ask("write", FIRST);
        desk().ask("write", SECOND);

        assertThat(claimed("a")).isEqualTo(claimed("a")).contains(Requests.name(FIRST));
    }

    @Test
    void givesARequestToOthersWhoseHelperVanished() {
        desk().ask("write", FIRST);
        claimed("a");
        clock.pass(CLAIM.minusSeconds(1));
        assertThat(claimed("b")).isEmpty();

        clock.pass(Duration.ofSeconds(1));

        assertThat(claimed("b")).contains(Requests.name(FIRST));
    }

    @Test
    void saysWhetherAClaimIsNewAndWhetherAnEarlierOneLapsed() {
        desk().ask("write", FIRST);

        TakenWriting first = taken("a");
        TakenWriting again = taken("a");
        clock.pass(CLAIM);
        TakenWriting lapsed = taken("b");

        assertThat(first).extracting("again", "lapsed").containsExactly(false, false);
        assertThat(again).extracting("again", "lapsed").containsExactly(true, false);
        assertThat(lapsed).extracting("again", "lapsed").containsExactly(false, true);
    }

    @Test
    void letsOthersTakeAtOnceWhatIsGivenBackByItsHelperAlone() {
        desk().ask("write", FIRST);
        claimed("a");

        desk().giveBack(Requests.name(FIRST), "b");
        assertThat(claimed("b")).isEmpty();
        desk().giveBack(Requests.name(FIRST), "a");

        assertThat(claimed("b")).contains(Requests.name(FIRST));
    }

    @Test
    void tellsAModelThatRemembersNothingTheWholeConversation() {
        ModelRequest found = Requests.after(FIRST, "cells", "Cell 2 fails.");
        desk().ask("write", found);

        assertThat(WritingText.turns(taken("a").asked())).isEqualTo(found.turns());
    }

    @Test
    void keepsTheFirstReplyAlone() {
        desk().ask("write", FIRST);

        assertThat(desk().handIn(Requests.name(FIRST), "a", "one")).isTrue();
        assertThat(desk().handIn(Requests.name(FIRST), "b", "two")).isFalse();

        assertThat(desk().reply(Requests.name(FIRST)).orElseThrow().text()).isEqualTo("one");
        assertThat(claimed("a")).isEmpty();
    }

    @Test
    void doesNotAskAgainForWhatWasHandedIn() {
        desk().ask("write", FIRST);
        desk().handIn(Requests.name(FIRST), "a", "one");
        desk().takeUp();

        desk().ask("write", FIRST);

        assertThat(desk().open()).isEmpty();
    }

    @Test
    void keepsWhatWasFoundForWhoWroteIt() {
        desk().ask("write", FIRST);
        claimed("a");
        desk().handIn(Requests.name(FIRST), "a", "cells");
        ModelRequest found = Requests.after(FIRST, "cells", "Cell 2 fails.");
        desk().ask("write", SECOND);
        desk().ask("write", found);

        assertThat(claimed("b")).contains(Requests.name(SECOND));
        assertThat(claimed("c")).isEmpty();
        assertThat(desk().claim("a", CLAIM, Requests.name(FIRST), true))
                .map(one -> one.asked().name())
                .contains(Requests.name(found));
    }

    @Test
    void leavesWhatWasFoundToOthersOnceItsWriterIsGone() {
        desk().ask("write", FIRST);
        desk().handIn(Requests.name(FIRST), "a", "cells");
        ModelRequest found = Requests.after(FIRST, "cells", "Cell 2 fails.");
        desk().ask("write", found);

        clock.pass(Duration.ofMinutes(2));

        assertThat(claimed("b")).contains(Requests.name(found));
    }

    @Test
    void restsOnlyWhileNobodyLooksAfterTheLesson() {
        desk().ask("write", FIRST);
        desk().attend();
        assertThat(desk().rests(LINGER)).isFalse();
        clock.pass(LINGER);

        assertThat(desk().rests(LINGER)).isTrue();
        assertThat(desk().isToGoOn()).isFalse();
        desk().handIn(Requests.name(FIRST), "a", "one");
        assertThat(desk().isToGoOn()).isTrue();
        desk().takeUp();
        assertThat(desk().isToGoOn()).isFalse();
    }

    @Test
    void doesNotRestWhileSomebodyWrites() {
        desk().ask("write", FIRST);
        claimed("a");

        clock.pass(CLAIM.minusSeconds(1));

        assertThat(desk().rests(LINGER)).isFalse();
    }

    @Test
    void givesNoRequestToTwoHelpersAtOnce() throws Exception {
        IntStream.range(0, 8).forEach(n -> desk().ask("write", Requests.asking("beat " + n)));
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Optional<String>>> helpers =
                    IntStream.range(0, 12)
                            .<Callable<Optional<String>>>mapToObj(n -> () -> claimed("h" + n))
                            .toList();
            Set<String> given = new HashSet<>();
            for (Future<Optional<String>> one : threads.invokeAll(helpers)) {
                one.get().ifPresent(name -> assertThat(given.add(name)).isTrue());
            }
            assertThat(given).hasSize(8);
        }
    }

    private TakenWriting taken(String helper) {
        return desk().claim(helper, CLAIM, "", false).orElseThrow();
    }

    private Optional<String> claimed(String helper) {
        return desk().claim(helper, CLAIM, "", false).map(one -> one.asked().name());
    }

    /// Another process would open it anew, too.
    private WritingDesk desk() {
        return WritingDesk.of(folder, new LessonId("rope-1"), clock);
    }
}
