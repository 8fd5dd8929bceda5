package org.notebooklearning.writer.service;

import io.smallrye.config.ConfigMapping;
import org.notebooklearning.pipeline.service.WorkerConfig;

/// What can be set for the writer-service.
@ConfigMapping(prefix = "writer")
interface WriterConfig extends WorkerConfig {}
