package org.notebooklearning.local.stack;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// What this machine, or the container that this runs in, has to give.
///
/// @param memory in bytes
record Machine(int processors, long memory) {
    private static final long GIBIBYTE = 1L << 30;
    private static final long OF_THE_STACK = 2 * GIBIBYTE;
    private static final long OF_A_KERNEL = 2 * GIBIBYTE;
    private static final int MOST_KERNELS = 4;

    static Machine ofThis() {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                        .getTotalMemorySize());
    }

    /// How many lessons are run side by side: one for each processor, since a kernel uses one, as
    /// far as all of them may use the memory that a lesson is allowed.
    int kernelsAtOnce() {
        long byMemory = (memory - OF_THE_STACK) / OF_A_KERNEL;
        return Math.clamp(Math.min(processors, byMemory), 1, MOST_KERNELS);
    }
}
