/// The engines the system stands on, as real servers inside this process: Apache Kafka and
/// PostgreSQL. For the local stack and for tests. Kafka listens on 127.0.0.1 alone and PostgreSQL
/// on a socket, and both keep their data in a given folder.
@NullMarked
package org.notebooklearning.engines;

import org.jspecify.annotations.NullMarked;
