package org.notebooklearning.model.assistant;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.notebooklearning.contracts.artifact.Sha256;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.model.ask.ModelRequest;

/// Where the requests of one lesson wait for its learner's assistant, in a folder that all services
/// share. The stage that asks and the gateway that hands requests out meet here alone:
///
/// 1. a stage asks ([#ask]); the request stays open until it is replied to, whatever is killed;
/// 2. a helper of the assistant takes it ([#claim]); where it hands nothing in, its claim lapses;
/// 3. what it hands in ([#handIn]) is the reply; a second one changes nothing;
/// 4. a stage that nobody writes for puts itself to rest ([#rests]); who hands something in after
/// that is told so ([#isResting]) and has it go on.
public final class WritingDesk {
    private static final Duration RESERVED = Duration.ofMinutes(2);
    private static final String ASKED = "asked";
    private static final String OPEN = "open";
    private static final String CLAIMS = "claims";
    private static final String REPLIES = "replies";
    private static final String STATE = ".";
    private static final String RESTING = "resting";
    private static final String ATTENDED = "attended";
    private final DeskFiles files;
    private final Path folder;
    private final Clock clock;

    private WritingDesk(Path folder, Clock clock) {
        this.folder = folder;
        this.files = new DeskFiles(folder);
        this.clock = clock;
    }

    /// The desk of `lesson`. Its folder is made once something is asked.
    ///
    /// @param model the folder of what is kept of models, which all services share
    public static WritingDesk of(Path model, LessonId lesson, Clock clock) {
        return new WritingDesk(
                model.resolve("assistant").resolve("desks").resolve(lesson.value()), clock);
    }

    /// Whether anything was ever asked.
    public boolean isUsed() {
        return files.exists();
    }

    /// A stage takes its work up: what was open is open once it is asked for again.
    public void takeUp() {
        files.names(OPEN).forEach(name -> files.remove(OPEN, name));
        files.remove(STATE, RESTING);
    }

    /// Has `request` wait, where it does not yet and was not replied to.
    ///
    /// @param stage that asks
    public void ask(String stage, ModelRequest request) {
        String name = AskedWriting.name(request.key());
        files.alone(
                () -> {
                    if (!files.has(ASKED, name)) {
                        int number = files.names(ASKED).size() + 1;
                        files.put(
                                ASKED,
                                name,
                                new AskedWriting(number, stage, clock.instant(), request));
                    }
                    if (!files.has(REPLIES, name)) {
                        files.put(OPEN, name, stage);
                    }
                    return true;
                });
    }

    /// What was handed in for the request named `name`; empty while nothing was.
    public Optional<HandedIn> reply(String name) {
        return files.find(REPLIES, name, HandedIn.class);
    }

    /// The request named `name`; empty where none ever was.
    public Optional<AskedWriting> asked(String name) {
        return isName(name) ? files.find(ASKED, name, AskedWriting.class) : Optional.empty();
    }

    /// All requests that wait, the oldest first.
    public List<AskedWriting> open() {
        return files.names(OPEN).stream()
                .flatMap(name -> asked(name).stream())
                .sorted(Comparator.comparingInt(AskedWriting::number))
                .toList();
    }

    /// The names of those that wait.
    public List<String> openNames() {
        return files.names(OPEN);
    }

    /// The claim on the request named `name` that holds now.
    public Optional<WritingClaim> claimed(String name) {
        return files.find(CLAIMS, name, WritingClaim.class)
                .filter(claim -> claim.holds(clock.instant()));
    }

    /// Claims for `helper` what it goes on with: what came of its own reply first, then the oldest
    /// request that nobody else has. One that it has already it is given again.
    ///
    /// @param time after which the claim lapses
    /// @param only whether only what came of `helper`'s reply to the request named `before` counts
    public Optional<TakenWriting> claim(String helper, Duration time, String before, boolean only) {
        return files.alone(
                () -> {
                    List<AskedWriting> free =
                            open().stream().filter(one -> isFree(one.name(), helper)).toList();
                    Optional<AskedWriting> own =
                            asked(before)
                                    .flatMap(
                                            earlier ->
                                                    free.stream()
                                                            .filter(one -> one.follows(earlier))
                                                            .findFirst());
                    Optional<AskedWriting> next =
                            own.isPresent() || only ? own : next(free, helper);
                    return next.map(one -> take(one, helper, time));
                });
    }

    /// All replies that were handed in.
    public List<HandedIn> handedIn() {
        return replies().map(Replied::handed).toList();
    }

    /// Whether `asked` says what came of a reply that `helper` wrote.
    public boolean isGoingOnOf(AskedWriting asked, String helper) {
        return asked.request().turns().size() > 1
                && lastReply(asked).filter(of -> of.handed().helper().equals(helper)).isPresent();
    }

    /// The last reply in the conversation of `asked`.
    private Optional<Replied> lastReply(AskedWriting asked) {
        return replies()
                .filter(reply -> asked.follows(reply.asked()))
                .max(Comparator.comparing(reply -> reply.handed().at()));
    }

    private Optional<AskedWriting> next(List<AskedWriting> free, String helper) {
        List<AskedWriting> fit = free.stream().filter(one -> !isOfOther(one, helper)).toList();
        return Stream.concat(
                        fit.stream().filter(one -> claimed(one.name()).isPresent()), fit.stream())
                .findFirst();
    }

    /// Who wrote a beat is told what came of it, for as long as others leave it a claim.
    private boolean isOfOther(AskedWriting one, String helper) {
        return one.request().turns().size() > 1
                && one.at().plus(RESERVED).isAfter(clock.instant())
                && lastReply(one)
                        .filter(reply -> !reply.handed().helper().equals(helper))
                        .isPresent();
    }

    private record Replied(AskedWriting asked, HandedIn handed) {}

    private Stream<Replied> replies() {
        return files.names(REPLIES).stream()
                .flatMap(
                        name ->
                                asked(name).stream()
                                        .flatMap(
                                                one ->
                                                        reply(name).stream()
                                                                .map(of -> new Replied(one, of))));
    }

    private boolean isFree(String name, String helper) {
        return claimed(name).filter(claim -> !claim.helper().equals(helper)).isEmpty();
    }

    private TakenWriting take(AskedWriting one, String helper, Duration time) {
        attend();
        Optional<WritingClaim> earlier = files.find(CLAIMS, one.name(), WritingClaim.class);
        boolean again = claimed(one.name()).isPresent();
        files.put(CLAIMS, one.name(), new WritingClaim(helper, clock.instant().plus(time), 0));
        return new TakenWriting(one, again, earlier.isPresent() && !again);
    }

    /// Gives the request named `name` back, where `helper` has claimed it and will not reply.
    /// Others may take it at once.
    public void giveBack(String name, String helper) {
        files.alone(
                () -> {
                    if (claimed(name).filter(claim -> claim.helper().equals(helper)).isPresent()) {
                        files.remove(CLAIMS, name);
                    }
                    return true;
                });
    }

    /// Says how many characters `helper` was sent with the request that it claimed.
    public void sent(String name, long characters) {
        files.alone(
                () -> {
                    files.find(CLAIMS, name, WritingClaim.class)
                            .ifPresent(
                                    one ->
                                            files.put(
                                                    CLAIMS,
                                                    name,
                                                    new WritingClaim(
                                                            one.helper(),
                                                            one.until(),
                                                            one.sent() + characters)));
                    return true;
                });
    }

    /// Keeps `text` as the reply to the request named `name`.
    ///
    /// @return whether it is the first one; a later one changes nothing
    public boolean handIn(String name, String helper, String text) {
        return handIn(name, helper, text, false);
    }

    /// See [#handIn(String, String, String)].
    ///
    /// @param cutOff whether the helper had more to say than it was allowed
    public boolean handIn(String name, String helper, String text, boolean cutOff) {
        return files.alone(
                () -> {
                    attend();
                    boolean first = !files.has(REPLIES, name);
                    if (first) {
                        long sent =
                                files.find(CLAIMS, name, WritingClaim.class)
                                        .map(WritingClaim::sent)
                                        .orElse(0L);
                        Instant now = clock.instant();
                        files.put(REPLIES, name, new HandedIn(text, helper, now, sent, cutOff));
                    }
                    files.remove(OPEN, name);
                    files.remove(CLAIMS, name);
                    return first;
                });
    }

    /// An assistant looked after the lesson now.
    public void attend() {
        files.put(STATE, ATTENDED, clock.instant());
    }

    /// Whether an assistant looked after the lesson no longer than `linger` ago, or writes now.
    public boolean isAttended(Duration linger) {
        Instant now = clock.instant();
        return files.find(STATE, ATTENDED, Instant.class)
                        .filter(at -> now.isBefore(at.plus(linger)))
                        .isPresent()
                || files.names(OPEN).stream().anyMatch(name -> claimed(name).isPresent());
    }

    /// Puts the stage to rest, unless somebody looked after the lesson in the meantime. Who does so
    /// from now on finds it resting.
    public boolean rests(Duration linger) {
        files.put(STATE, RESTING, files.names(OPEN));
        if (isAttended(linger)) {
            files.remove(STATE, RESTING);
            return false;
        }
        return true;
    }

    /// Whether the stage rests, and what it waits for is there by now, at least in part.
    public boolean isToGoOn() {
        return files.find(STATE, RESTING, String[].class)
                .filter(
                        names ->
                                names.length == 0
                                        || Stream.of(names)
                                                .anyMatch(name -> files.has(REPLIES, name)))
                .isPresent();
    }

    /// What `helper` knows of this lesson's texts.
    public KnownTexts known(String helper) {
        return new KnownTexts(
                new DeskFiles(
                        folder.resolve("known")
                                .resolve(
                                        Sha256.of(helper.getBytes(StandardCharsets.UTF_8))
                                                .substring(0, 16))));
    }

    private static boolean isName(String name) {
        return name.matches("[0-9a-f]{16}");
    }
}
