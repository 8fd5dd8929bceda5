package org.notebooklearning.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.QuorumInfo;
import org.apache.kafka.clients.admin.RaftVoterEndpoint;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What somebody at the same machine gets from a node without the right password, and what a user
/// gets that nothing was granted to.
class EmbeddedKafkaAccessTest {
    private static final String PASSWORD = "the password of the service";

    @TempDir private static Path folder;
    private static EmbeddedKafka kafka;
    private static String controller;

    @BeforeAll
    static void start() throws Throwable {
        kafka = EmbeddedKafka.start(folder);
        KafkaClient administrator = KafkaClient.administrator(kafka);
        administrator.createTopicAndGroup();
        administrator.write("a fact");
        try (Admin admin = administrator.admin()) {
            addUser(admin, "service", PASSWORD);
            RaftVoterEndpoint listener =
                    KafkaClient.answer(admin.describeMetadataQuorum().quorumInfo())
                            .nodes()
                            .values()
                            .iterator()
                            .next()
                            .endpoints()
                            .getFirst();
            controller = listener.host() + ":" + listener.port();
        }
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    static Stream<KafkaClient> strangers() {
        String servers = kafka.bootstrapServers();
        return Stream.of(
                KafkaClient.withoutLogin(servers),
                KafkaClient.scram(servers, "service", "a guess"),
                KafkaClient.scram(servers, "nobody", PASSWORD),
                KafkaClient.scram(servers, "administrator", "a guess"),
                KafkaClient.plain(servers, "administrator", "a guess"),
                KafkaClient.plain(servers, "service", PASSWORD));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void strangersNeitherReadNorWriteNorAdminister(KafkaClient stranger) throws Throwable {
        assertNotLetIn(stranger::readAll);
        assertNotLetIn(() -> stranger.write("forged"));
        try (Admin admin = stranger.admin()) {
            assertNotLetIn(() -> KafkaClient.answer(admin.listTopics().names()));
        }

        assertThat(KafkaClient.administrator(kafka).readAll()).containsExactly("a fact");
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void strangersDoNotTalkToTheController(KafkaClient stranger) {
        try (Admin admin = KafkaClient.adminOfController(controller, stranger)) {
            assertNotLetIn(() -> quorum(admin));
        }
    }

    @Test
    void usersDoNotTalkToTheControllerEither() {
        KafkaClient user = KafkaClient.scram(kafka.bootstrapServers(), "service", PASSWORD);
        try (Admin admin = KafkaClient.adminOfController(controller, user)) {
            assertNotLetIn(() -> quorum(admin));
        }
    }

    @Test
    void theAdministratorTalksToTheController() throws Throwable {
        try (Admin admin =
                KafkaClient.adminOfController(controller, KafkaClient.administrator(kafka))) {
            assertThat(quorum(admin).leaderId()).isEqualTo(KafkaSettings.NODE);
        }
    }

    @Test
    void usersMayDoNothingThatWasNotGranted() throws Throwable {
        KafkaClient user = KafkaClient.scram(kafka.bootstrapServers(), "service", PASSWORD);

        assertForbidden(user::readAll);
        assertForbidden(() -> user.write("forged"));
        assertForbidden(user::takeOne);
        try (Admin admin = user.admin()) {
            assertThat(KafkaClient.answer(admin.listTopics().names())).isEmpty();
            assertForbidden(
                    () ->
                            KafkaClient.answer(
                                    admin.createTopics(List.of(new NewTopic("own", 1, (short) 1)))
                                            .all()));
            assertForbidden(
                    () -> KafkaClient.answer(admin.describeAcls(AclBindingFilter.ANY).values()));
            assertForbidden(() -> addUser(admin, "service", "another password"));
        }
    }

    @Test
    void takesOverTheFolderOfNodeThatLetEverybodyIn(@TempDir Path before) throws Throwable {
        try (OpenKafka open = OpenKafka.start(before)) {
            open.client().createTopicAndGroup();
            open.client().write("first");
            assertThat(open.client().takeOne()).isEqualTo("first");
            open.client().write("second");
        }

        try (EmbeddedKafka taken = EmbeddedKafka.start(before)) {
            KafkaClient administrator = KafkaClient.administrator(taken);
            assertNotLetIn(KafkaClient.withoutLogin(taken.bootstrapServers())::readAll);
            assertThat(administrator.readAll()).containsExactly("first", "second");
            assertThat(administrator.takeOne()).isEqualTo("second");
            try (Admin admin = administrator.admin()) {
                addUser(admin, "service", PASSWORD);
            }
            KafkaClient user = KafkaClient.scram(taken.bootstrapServers(), "service", PASSWORD);
            Awaitility.await().untilAsserted(() -> assertForbidden(user::readAll));
        }
    }

    @Test
    void passwordOfTheAdministratorIsGoodForOneStartAlone(@TempDir Path own) {
        KafkaAdministrator first;
        try (EmbeddedKafka once = EmbeddedKafka.start(own)) {
            first = once.administrator();
        }
        try (EmbeddedKafka again = EmbeddedKafka.start(own)) {
            KafkaClient late =
                    KafkaClient.plain(again.bootstrapServers(), first.username(), first.password());
            try (Admin admin = late.admin()) {
                assertNotLetIn(() -> KafkaClient.answer(admin.listTopics().names()));
            }
            assertThat(first.toString()).doesNotContain(first.password());
        }
    }

    private static QuorumInfo quorum(Admin admin) throws Throwable {
        return KafkaClient.answer(admin.describeMetadataQuorum().quorumInfo());
    }

    private static void addUser(Admin admin, String name, String password) throws Throwable {
        KafkaClient.answer(
                admin.alterUserScramCredentials(
                                List.of(
                                        new UserScramCredentialUpsertion(
                                                name,
                                                new ScramCredentialInfo(
                                                        ScramMechanism.SCRAM_SHA_512, 4096),
                                                password)))
                        .all());
    }

    /// Without a login the node hangs up, which clients take for a node that is away.
    private static void assertNotLetIn(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .satisfies(
                        thrown ->
                                assertThat(cause(thrown))
                                        .isInstanceOfAny(
                                                AuthenticationException.class,
                                                TimeoutException.class));
    }

    private static void assertForbidden(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .satisfies(
                        thrown ->
                                assertThat(cause(thrown))
                                        .isInstanceOf(AuthorizationException.class));
    }

    private static Throwable cause(Throwable thrown) {
        return Stream.iterate(thrown, one -> one != null, Throwable::getCause)
                .filter(
                        one ->
                                one instanceof AuthenticationException
                                        || one instanceof AuthorizationException)
                .findFirst()
                .orElse(thrown);
    }
}
