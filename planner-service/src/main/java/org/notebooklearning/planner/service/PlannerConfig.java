package org.notebooklearning.planner.service;

import io.smallrye.config.ConfigMapping;
import org.notebooklearning.pipeline.service.WorkerConfig;

/// What can be set for the planner-service.
@ConfigMapping(prefix = "planner")
interface PlannerConfig extends WorkerConfig {}
