/// How a service reaches the brokers: what every Kafka client is made with, and what brokers
/// refuse.
@NullMarked
package org.notebooklearning.pipeline.broker;

import org.jspecify.annotations.NullMarked;
