package org.notebooklearning.pipeline.access;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.pipeline.broker.KafkaConnection;
import org.notebooklearning.pipeline.broker.KafkaCredentials;
import org.notebooklearning.pipeline.broker.KafkaSecurity;
import org.notebooklearning.pipeline.log.LessonTopics;
import org.notebooklearning.pipeline.log.UnavailableException;

/// What an administrator sets up at the brokers before the services come: topics, what share groups
/// go by, the services' users, and what these may do. Whatever is so already stays as it is.
public final class BrokerSetup {
    // The least that Kafka takes. More of it protects passwords that people think of; these are
    // random and long, and each login has to count so far.
    private static final ScramCredentialInfo SCRAM =
            new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(10);

    private final KafkaConnection administrator;
    private final BrokerCalls calls;

    private BrokerSetup(KafkaConnection administrator, BrokerCalls calls) {
        this.administrator = administrator;
        this.calls = calls;
    }

    /// Returns when all of it is in force: the services named in `passwords` can log in by
    /// SCRAM-SHA-512, under their own names, and do what [ServiceAccount] says and no more.
    public static void establish(
            KafkaConnection administrator, Map<ServiceAccount, String> passwords) {
        try (BrokerCalls calls = new BrokerCalls(administrator)) {
            BrokerSetup setup = new BrokerSetup(administrator, calls);
            KafkaFuture<Set<String>> topics = calls.admin().listTopics().names();
            KafkaFuture<Collection<AclBinding>> bindings =
                    calls.admin().describeAcls(AclBindingFilter.ANY).values();
            KafkaFuture<Void> groups =
                    calls.set(Arrays.asList(Stage.values()), LessonTopics.groupSettings());
            KafkaFuture<Void> users = setup.users(passwords);
            setup.topics(calls.await(topics));
            setup.rights(passwords.keySet(), calls.await(bindings));
            calls.await(groups);
            calls.await(users);
            setup.awaitUsers(passwords);
        }
    }

    private void topics(Set<String> there) {
        List<String> missing =
                LessonTopics.all().stream()
                        .map(NewTopic::name)
                        .filter(name -> !there.contains(name))
                        .toList();
        if (!missing.isEmpty()) {
            calls.create(missing);
        }
    }

    /// All passwords are written each time: the brokers do not tell whether they still are these.
    private KafkaFuture<Void> users(Map<ServiceAccount, String> passwords) {
        List<UserScramCredentialAlteration> alterations = new ArrayList<>();
        passwords.forEach(
                (account, password) ->
                        alterations.add(
                                new UserScramCredentialUpsertion(
                                        account.service(), SCRAM, password)));
        return calls.admin().alterUserScramCredentials(alterations).all();
    }

    private void rights(Collection<ServiceAccount> accounts, Collection<AclBinding> there) {
        Set<AclBinding> wanted =
                accounts.stream()
                        .flatMap(account -> account.bindings().stream())
                        .collect(Collectors.toSet());
        Set<String> principals =
                accounts.stream().map(ServiceAccount::principal).collect(Collectors.toSet());
        Set<AclBinding> missing = new HashSet<>(wanted);
        missing.removeAll(there);
        // What an earlier version granted and this one does not need.
        List<AclBindingFilter> surplus =
                there.stream()
                        .filter(one -> principals.contains(one.entry().principal()))
                        .filter(one -> !wanted.contains(one))
                        .map(AclBinding::toFilter)
                        .toList();
        if (!surplus.isEmpty()) {
            calls.await(calls.admin().deleteAcls(surplus).all());
        }
        if (!missing.isEmpty()) {
            calls.await(calls.admin().createAcls(missing).all());
            awaitRights(wanted);
        }
    }

    /// A broker takes rights up a little after it has written them down.
    private void awaitRights(Set<AclBinding> wanted) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!calls.await(calls.admin().describeAcls(AclBindingFilter.ANY).values())
                .containsAll(wanted)) {
            pauseBefore(deadline, "Kafka does not take up the services' rights");
        }
    }

    /// The same for users. They are written together, so that one who gets in speaks for all.
    private void awaitUsers(Map<ServiceAccount, String> passwords) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        passwords.entrySet().stream()
                .findFirst()
                .ifPresent(
                        one -> {
                            while (!letsIn(one.getKey(), one.getValue())) {
                                pauseBefore(deadline, "Kafka does not take up the services' users");
                            }
                        });
    }

    private boolean letsIn(ServiceAccount account, String password) {
        KafkaConnection connection =
                new KafkaConnection(
                        account.service(),
                        administrator.bootstrapServers(),
                        new KafkaSecurity(
                                administrator.security().protocol(),
                                SCRAM.mechanism().mechanismName(),
                                new KafkaCredentials(account.service(), password),
                                administrator.security().truststore()));
        try (BrokerCalls user = new BrokerCalls(connection)) {
            user.await(user.admin().describeCluster().nodes());
            return true;
        } catch (UnavailableException e) {
            if (e.getCause() instanceof SaslAuthenticationException) {
                return false;
            }
            throw e;
        }
    }

    private static void pauseBefore(long deadline, String otherwise) {
        if (System.nanoTime() > deadline) {
            throw new UnavailableException(otherwise);
        }
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("Interrupted while setting Kafka up", e);
        }
    }
}
