package org.notebooklearning.pipeline.access;

import java.util.List;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.notebooklearning.pipeline.log.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How often brokers hand a task out before they give it up without a word. They count up to twice
/// what a worker began that was killed: it may have asked for one more. To see that is no right
/// that workers need: brokers that keep it to themselves have it set by who reads docs/kafka.md.
final class DeliveryLimit {
    private static final Logger LOGGER = LoggerFactory.getLogger(DeliveryLimit.class);
    private static final String SETTING = "group.share.delivery.count.limit";
    private final BrokerCalls calls;

    DeliveryLimit(BrokerCalls calls) {
        this.calls = calls;
    }

    /// IllegalStateException where the brokers give tasks up before `deliveries`.
    void check(int deliveries) {
        try {
            int limit = limit();
            if (deliveries > limit) {
                throw new IllegalStateException(
                        "The brokers give a task up after %d deliveries, before the %d asked for: "
                                        .formatted(limit, deliveries)
                                + "raise %s above that or ask for fewer".formatted(SETTING));
            }
            if (2 * deliveries > limit) {
                LOGGER.warn(
                        "A task whose workers are killed can be given up by the brokers without a"
                                + " word: with {} of {}, ask for at most {} deliveries",
                        SETTING,
                        limit,
                        limit / 2);
            }
        } catch (UnavailableException e) {
            if (!(e.getCause() instanceof ClusterAuthorizationException)) {
                throw e;
            }
            LOGGER.debug("The brokers' {} is not for this user to see", SETTING, e);
        }
    }

    private int limit() {
        String broker =
                calls.await(calls.admin().describeCluster().nodes()).iterator().next().idString();
        ConfigResource resource = new ConfigResource(ConfigResource.Type.BROKER, broker);
        Config config =
                calls.await(calls.admin().describeConfigs(List.of(resource)).all())
                        .values()
                        .iterator()
                        .next();
        ConfigEntry entry = config.get(SETTING);
        if (entry == null) {
            throw new IllegalStateException(
                    "These brokers know no share groups: Kafka 4.2 or later is needed");
        }
        return Integer.parseInt(entry.value());
    }
}
