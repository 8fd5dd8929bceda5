/// The engines the system stands on, as real servers inside this process: Apache Kafka and
/// PostgreSQL. For the local stack and for tests; both listen on 127.0.0.1 only and keep their data
/// in a given folder.
@NullMarked
package org.notebooklearning.engines;

import org.jspecify.annotations.NullMarked;
