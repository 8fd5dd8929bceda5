package org.notebooklearning.local.stack;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.local.stack.ServiceProcess.Service;
import org.notebooklearning.pipeline.access.ServiceAccount;
import org.notebooklearning.pipeline.access.ServiceSetup;
import org.notebooklearning.pipeline.log.UnavailableException;
import org.notebooklearning.pipeline.service.ServiceConfig;
import org.notebooklearning.pipeline.service.WorkerConfig;
import org.notebooklearning.pipeline.store.ArtifactStore;

/// Whether each service gets into the engines of a profile, asked in its name before anything is
/// started. What is set is read as the services read it, the environment included.
public final class EngineCheck {
    /// As much as the settings have that the stack hands on.
    private static final int ORDINAL = 400;

    /// The same mark that services look for when they say whether their store can be used.
    private static final String PROBE = "probe";

    /// What clients say of a refusal stands in the one sentence that is told. Loggers that nobody
    /// holds may be collected, and their levels with them.
    private static final List<Logger> TALKATIVE =
            Stream.of("org.apache.kafka", "software.amazon.awssdk", "org.postgresql")
                    .map(Logger::getLogger)
                    .toList();

    private static final Pattern SHORT = Pattern.compile("\\d+[hms].*");
    private final EngineProfile profile;
    private final StackFolder folder;

    private EngineCheck(EngineProfile profile, StackFolder folder) {
        this.profile = profile;
        this.folder = folder;
    }

    /// [StackFailedException] that tells which engine refuses whom, and the remedy.
    public static void require(EngineProfile profile, StackFolder folder) {
        TALKATIVE.forEach(logger -> logger.setLevel(Level.OFF));
        EngineCheck check = new EngineCheck(profile, folder);
        for (Service service : Service.values()) {
            try {
                check.require(service);
            } catch (UnavailableException
                    | ConfigValidationException
                    | IllegalArgumentException
                    | IllegalStateException e) {
                throw new StackFailedException(
                        "%s does not do for %s: %s"
                                .formatted(profile.file(), service.folder(), e.getMessage()));
            }
        }
    }

    private void require(Service service) {
        ServiceAccount account = ServiceAccount.valueOf(service.name());
        if (service == Service.GATEWAY) {
            SmallRyeConfig settings = settings(service, ServiceConfig.class);
            DatabaseCheck.require(settings);
            ServiceConfig config = settings.getConfigMapping(ServiceConfig.class, service.word());
            ServiceSetup.ensure(config.connection(account), account);
            require(config.store(account));
        } else {
            WorkerConfig config =
                    settings(service, WorkerConfig.class)
                            .getConfigMapping(WorkerConfig.class, service.word());
            ServiceSetup.ensureWorkers(
                    config.connection(account), stage(account), config.lock(), config.deliveries());
            require(config.store(account));
        }
    }

    private static Stage stage(ServiceAccount account) {
        for (Stage stage : Stage.values()) {
            if (ServiceAccount.of(stage) == account) {
                return stage;
            }
        }
        throw new IllegalStateException(account + " has no stage");
    }

    /// Written and read: one right does not imply the other.
    private static void require(ArtifactStore store) {
        store.fault()
                .ifPresent(
                        fault -> {
                            throw new IllegalStateException(fault);
                        });
        store.mark(PROBE);
    }

    private SmallRyeConfig settings(Service service, Class<?> keys) {
        Map<String, String> told = new OutsideEngines(profile, folder).settings(service);
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDefaultSources()
                .withSources(new PropertiesConfigSource(told, profile.file().toString(), ORDINAL))
                .withConverter(Duration.class, ORDINAL, EngineCheck::duration)
                .withMapping(keys, service.word())
                .withMappingIgnore(service.word() + ".**")
                .build();
    }

    /// The short form is the services' framework's: `30s` stands for `PT30S`.
    private static Duration duration(String text) {
        return Duration.parse(SHORT.matcher(text).matches() ? "PT" + text : text);
    }
}
