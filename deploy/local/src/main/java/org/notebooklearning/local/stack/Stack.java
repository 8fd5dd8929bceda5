package org.notebooklearning.local.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.engines.EmbeddedKafka;
import org.notebooklearning.engines.EmbeddedPostgreSQL;
import org.notebooklearning.local.stack.ServiceProcess.Service;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The whole local stack: the two engines in this process, the four services as its children.
///
/// 1. End what a stack that was killed left behind.
/// 2. Start Kafka and PostgreSQL side by side.
/// 3. Start the services, gateway first, and wait until each is ready.
/// 4. Watch: a service that ends unasked is started again.
/// 5. Stop in the opposite order: services finish what they hold, then the engines.
final class Stack {
    private static final Logger LOG = LoggerFactory.getLogger(Stack.class);
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final int GATEWAY_PORT = 8080;

    /// Embedded PostgreSQL trusts connections from this machine; it listens nowhere else.
    private static final String DATABASE_USER = "postgres";

    private final Path root;
    private final StackFolder folder;
    private final @Nullable ProcessHandle owner;
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
    private final Map<Service, Integer> ports = new EnumMap<>(Service.class);
    private final Map<Service, Instant> restartAt = new EnumMap<>(Service.class);
    private volatile boolean stopping;
    private String phase = "starting";

    /// @param root the folder of the built project
    /// @param owner the stack ends with this process; null for a stack that stands on its own
    Stack(Path root, StackFolder folder, @Nullable ProcessHandle owner) {
        this.root = root;
        this.folder = folder;
        this.owner = owner;
    }

    /// Runs until it is asked to stop; returns after everything has stopped.
    void run() throws InterruptedException, ExecutionException {
        endLeftovers();
        folder.forgetStopRequest();
        tell("starting Kafka and PostgreSQL");
        Ports chosen = Ports.in(folder.data());
        int kafkaPort = chosen.of("kafka", 0);
        int databasePort = chosen.of("postgresql", 0);
        for (Service service : Service.values()) {
            ports.put(
                    service,
                    chosen.of(service.word(), service == Service.INGEST ? GATEWAY_PORT : 0));
        }
        FutureTask<EmbeddedKafka> starting =
                started(() -> EmbeddedKafka.start(folder.kafka(), kafkaPort));
        try (EmbeddedPostgreSQL database =
                        EmbeddedPostgreSQL.start(folder.postgresql(), databasePort);
                EmbeddedKafka kafka = starting.get()) {
            try {
                startServices(kafka, database);
                watch(kafka, database);
            } finally {
                stopServices();
                tell("stopping Kafka and PostgreSQL");
            }
        } finally {
            folder.forgetState();
            folder.forgetStopRequest();
        }
    }

    /// Lets `run` come to its end.
    void stop() {
        stopping = true;
    }

    private void startServices(EmbeddedKafka kafka, EmbeddedPostgreSQL database)
            throws InterruptedException {
        for (Service service : Service.values()) {
            services.put(service, start(service, kafka, database));
        }
        List<Service> waiting = new ArrayList<>(List.of(Service.values()));
        while (!waiting.isEmpty() && !mustStop()) {
            tell("starting " + String.join(", ", waiting.stream().map(Service::folder).toList()));
            List<Service> ready = new ArrayList<>();
            for (Service service : waiting) {
                ServiceProcess process = running(service);
                if (!process.isAlive()) {
                    throw new IllegalStateException(
                            service.folder()
                                    + " ended at its start; see "
                                    + folder.log(service.word()));
                }
                if (process.isReady()) {
                    ready.add(service);
                }
            }
            waiting.removeAll(ready);
            Thread.sleep(LOOK);
        }
        tell(StackState.READY);
    }

    private void watch(EmbeddedKafka kafka, EmbeddedPostgreSQL database)
            throws InterruptedException {
        while (!mustStop()) {
            for (Service service : Service.values()) {
                if (!running(service).isAlive()) {
                    restart(service, kafka, database);
                }
            }
            Thread.sleep(LOOK);
        }
    }

    /// A service that ended is started again, at most once in five seconds.
    private void restart(Service service, EmbeddedKafka kafka, EmbeddedPostgreSQL database) {
        Instant now = Instant.now();
        if (now.isBefore(restartAt.getOrDefault(service, Instant.MIN))) {
            return;
        }
        LOG.warn("{} ended unasked and is started again", service.folder());
        restartAt.put(service, now.plusSeconds(5));
        services.put(service, start(service, kafka, database));
        tell(StackState.READY);
    }

    private ServiceProcess start(
            Service service, EmbeddedKafka kafka, EmbeddedPostgreSQL database) {
        return ServiceProcess.start(
                root,
                service,
                ports.getOrDefault(service, 0),
                settings(service, kafka, database),
                folder.log(service.word()));
    }

    private Map<String, String> settings(
            Service service, EmbeddedKafka kafka, EmbeddedPostgreSQL database) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(service.word() + ".bootstrap-servers", kafka.bootstrapServers());
        settings.put(service.word() + ".artifacts", folder.artifacts().toString());
        if (service == Service.INGEST) {
            settings.put("ingest.fetch.cache", folder.downloads().toString());
            settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
            settings.put("quarkus.datasource.username", DATABASE_USER);
            settings.put("quarkus.datasource.password", DATABASE_USER);
        }
        if (service == Service.VALIDATOR) {
            settings.put("validator.kernel-data", folder.data().toString());
            // Two cores, and a kernel wants one to itself.
            settings.put("validator.concurrency", "1");
        }
        return settings;
    }

    private void stopServices() throws InterruptedException {
        tell("stopping the services");
        services.values().forEach(ServiceProcess::askToStop);
        for (ServiceProcess process : services.values()) {
            process.awaitEnd(PATIENCE);
        }
    }

    private boolean mustStop() {
        return stopping || folder.isStopRequested() || (owner != null && !owner.isAlive());
    }

    private ServiceProcess running(Service service) {
        ServiceProcess process = services.get(service);
        if (process == null) {
            throw new IllegalStateException(service + " was never started");
        }
        return process;
    }

    /// Children of a stack that was killed with -9 live on; they are ended by the ids it wrote
    /// down.
    private void endLeftovers() {
        folder.lastState()
                .filter(state -> !state.isAlive())
                .ifPresent(
                        state ->
                                state.processes().stream()
                                        .flatMap(process -> process.handle().stream())
                                        .forEach(
                                                handle -> {
                                                    LOG.warn(
                                                            "Ending left-over process {}",
                                                            handle.pid());
                                                    handle.destroyForcibly();
                                                    handle.onExit().join();
                                                }));
    }

    private void tell(String now) {
        if (!now.equals(phase)) {
            LOG.info("{}", now);
        }
        phase = now;
        List<StackState.RunningProcess> processes = new ArrayList<>();
        ProcessHandle self = ProcessHandle.current();
        processes.add(StackState.RunningProcess.of("stack (Kafka)", self, 0));
        services.values().stream()
                .filter(ServiceProcess::isAlive)
                .map(ServiceProcess::state)
                .forEach(processes::add);
        folder.write(
                new StackState(
                        self.pid(),
                        self.info().startInstant().orElse(Instant.EPOCH),
                        now,
                        "http://127.0.0.1:" + ports.getOrDefault(Service.INGEST, 0),
                        processes));
    }

    private static <T> FutureTask<T> started(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name("kafka-start").start(task);
        return task;
    }
}
