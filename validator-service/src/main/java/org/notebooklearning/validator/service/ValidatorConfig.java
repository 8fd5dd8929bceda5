package org.notebooklearning.validator.service;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import org.notebooklearning.pipeline.service.WorkerConfig;

/// What can be set for the validator-service.
@ConfigMapping(prefix = "validator")
interface ValidatorConfig extends WorkerConfig {
    /// The data folder under which the kernel's Python environment was prepared.
    Path kernelData();

    /// What notebooks are run in: `bubblewrap`, or `unsafe-none` to run them with all the rights of
    /// this user.
    @WithDefault("bubblewrap")
    String sandbox();

    /// How many sandboxes are kept with their imports done, for lessons to come. Each takes about
    /// 500 MiB of memory. A lesson takes two where the machine has room for two runs at a time.
    @WithDefault("2")
    int readySandboxes();
}
