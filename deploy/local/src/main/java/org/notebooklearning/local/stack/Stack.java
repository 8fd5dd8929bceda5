package org.notebooklearning.local.stack;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.engines.PrivateFolder;
import org.notebooklearning.local.stack.ServiceProcess.Service;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The whole local stack: the two engines in this process, the five services as its children. With
/// a profile of engines that run elsewhere, the services alone.
///
/// 1. End what a stack that was killed left behind.
/// 2. Start Kafka and PostgreSQL side by side, where no others are named.
/// 3. Start the services, gateway first, and wait until each is ready.
/// 4. Watch: a service that ends unasked is started again.
/// 5. Stop in the opposite order: services finish what they hold, then the engines.
final class Stack {
    private static final Logger LOG = LoggerFactory.getLogger(Stack.class);
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final int GATEWAY_PORT = 8080;

    private final Path root;
    private final StackFolder folder;
    private final @Nullable ProcessHandle owner;
    private final @Nullable Path profile;
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
    private final Map<Service, Integer> ports = new EnumMap<>(Service.class);
    private final Map<Service, Instant> restartAt = new EnumMap<>(Service.class);
    private volatile boolean stopping;
    private String phase = "starting";
    private @Nullable StackState told;

    /// @param root the folder of the built project
    /// @param owner the stack ends with this process, unless it is asked to stay; null for a stack
    ///     that stands on its own
    /// @param profile names engines that run elsewhere; null for those of its own
    Stack(Path root, StackFolder folder, @Nullable ProcessHandle owner, @Nullable Path profile) {
        this.root = root;
        this.folder = folder;
        this.owner = owner;
        this.profile = profile;
    }

    /// Runs until it is asked to stop; returns after everything has stopped.
    void run() throws InterruptedException {
        endLeftovers();
        folder.forgetStopRequest();
        folder.forgetStayRequest();
        Ports chosen = Ports.in(PrivateFolder.at(folder.data()));
        for (Service service : Service.values()) {
            ports.put(
                    service,
                    chosen.of(service.word(), service == Service.GATEWAY ? GATEWAY_PORT : 0));
        }
        try (Engines engines = engines(chosen)) {
            try {
                startServices(engines);
                watch(engines);
            } finally {
                stopServices();
                tell(profile == null ? "stopping Kafka and PostgreSQL" : "leaving the engines");
            }
        } finally {
            folder.forgetState();
            folder.forgetStopRequest();
            folder.forgetStayRequest();
        }
    }

    private Engines engines(Ports chosen) {
        if (profile != null) {
            return new OutsideEngines(EngineProfile.read(profile), folder);
        }
        tell("starting Kafka and PostgreSQL");
        return LocalEngines.start(folder, chosen.of("kafka", 0));
    }

    /// Lets `run` come to its end.
    void stop() {
        stopping = true;
    }

    private void startServices(Engines engines) throws InterruptedException {
        for (Service service : Service.values()) {
            services.put(service, start(service, engines));
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

    private void watch(Engines engines) throws InterruptedException {
        while (!mustStop()) {
            for (Service service : Service.values()) {
                if (!running(service).isAlive()) {
                    restart(service, engines);
                }
            }
            Thread.sleep(LOOK);
        }
    }

    /// A service that ended is started again, at most once in five seconds.
    private void restart(Service service, Engines engines) {
        Instant now = Instant.now();
        if (now.isBefore(restartAt.getOrDefault(service, Instant.MIN))) {
            return;
        }
        LOG.warn("{} ended unasked and is started again", service.folder());
        restartAt.put(service, now.plusSeconds(5));
        services.put(service, start(service, engines));
        tell(StackState.READY);
    }

    private ServiceProcess start(Service service, Engines engines) {
        PrivateFolder temporary = folder.temporary(service.word());
        // Nobody uses what a run before this one left.
        temporary.clear();
        return ServiceProcess.start(
                root,
                service,
                ports.getOrDefault(service, 0),
                // Nobody waits for the end of a stack that stands on its own.
                cache(service).options(owner == null),
                ServiceSettings.write(
                        folder.settings(), service.word(), settings(service, engines)),
                temporary.path(),
                folder.prepareLog(service.word()));
    }

    private Map<String, String> settings(Service service, Engines engines) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("quarkus.http.port", Integer.toString(ports.getOrDefault(service, 0)));
        settings.putAll(engines.settings(service));
        if (service == Service.INGEST) {
            settings.put("ingest.fetch.cache", folder.downloads().toString());
        }
        if (service == Service.WRITER) {
            settings.put("writer.kernel-data", folder.data().toString());
            settings.put("writer.runs", Integer.toString(Machine.ofThis().kernelsAtOnce()));
        }
        if (service == Service.VALIDATOR) {
            settings.put("validator.kernel-data", folder.data().toString());
            settings.put(
                    "validator.concurrency", Integer.toString(Machine.ofThis().kernelsAtOnce()));
        }
        return settings;
    }

    private void stopServices() throws InterruptedException {
        tell("stopping the services");
        services.values().forEach(ServiceProcess::askToStop);
        for (ServiceProcess process : services.values()) {
            if (process.awaitEnd(PATIENCE)) {
                cache(process.service()).keep();
            }
        }
    }

    private ClassCache cache(Service service) {
        return ClassCache.ofService(root, service.folder(), folder);
    }

    private boolean mustStop() {
        return stopping || folder.isStopRequested() || isLeft();
    }

    /// Whether the command that it was started for is over, and nobody asked it to go on. An owner
    /// asks before it ends, so its end is looked at first.
    private boolean isLeft() {
        return owner != null && !Liveness.runs(owner) && !folder.isStayRequested();
    }

    private ServiceProcess running(Service service) {
        ServiceProcess process = services.get(service);
        if (process == null) {
            throw new IllegalStateException(service + " was never started");
        }
        return process;
    }

    /// Children of a stack that was killed with -9 live on. Those that it wrote down are found by
    /// their ids, those that it had no time to write down by the settings that they were started
    /// with.
    private void endLeftovers() throws InterruptedException {
        Stream<ProcessHandle> written =
                folder.lastState().filter(state -> !state.isAlive()).stream()
                        .flatMap(state -> state.processes().stream())
                        .flatMap(process -> process.handle().stream());
        List<ProcessHandle> leftovers =
                Stream.concat(written, ServiceProcess.configuredIn(folder.settings()))
                        .distinct()
                        .toList();
        leftovers.forEach(
                handle -> {
                    LOG.warn("Ending left-over process {}", handle.pid());
                    handle.destroyForcibly();
                });
        for (ProcessHandle each : leftovers) {
            Liveness.awaitEnd(each, PATIENCE);
        }
    }

    /// What is told is for people to read: a full disk must not keep the stack from stopping.
    private void tell(String now) {
        if (!now.equals(phase)) {
            LOG.info("{}", now);
        }
        phase = now;
        StackState state = state();
        if (state.equals(told)) {
            return;
        }
        try {
            folder.write(state);
            told = state;
        } catch (UncheckedIOException e) {
            LOG.warn("The stack can not tell what it does", e);
        }
    }

    private StackState state() {
        List<StackState.RunningProcess> processes = new ArrayList<>();
        ProcessHandle self = ProcessHandle.current();
        processes.add(
                StackState.RunningProcess.of(profile == null ? "stack (Kafka)" : "stack", self, 0));
        services.values().stream()
                .filter(ServiceProcess::isAlive)
                .map(ServiceProcess::state)
                .forEach(processes::add);
        return new StackState(
                self.pid(),
                self.info().startInstant().orElse(Instant.EPOCH),
                phase,
                "http://127.0.0.1:" + ports.getOrDefault(Service.GATEWAY, 0),
                processes,
                profile == null ? null : profile.toString());
    }
}
