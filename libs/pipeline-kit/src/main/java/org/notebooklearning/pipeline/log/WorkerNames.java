package org.notebooklearning.pipeline.log;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the consumers of a process call themselves at the brokers (`client.id`). A consumer joins
/// its group when it first asks for a task, and only one of a process asks at a time. The name says
/// for how many tasks the process has room, so that whoever looks at the group can tell how many
/// can be worked on at once.
public final class WorkerNames {
    private static final Pattern NAME = Pattern.compile("worker-([0-9a-f]+)-([0-9]{1,4})-[0-9]+");
    private static final String PROCESS =
            Long.toHexString(UUID.randomUUID().getMostSignificantBits());

    private WorkerNames() {}

    /// The name of a consumer of this process.
    ///
    /// @param room for how many tasks at once the process has room
    /// @param number of the consumer among those of the process
    public static String of(int room, int number) {
        return "worker-" + PROCESS + "-" + room + "-" + number;
    }

    /// For how many tasks at once the members of a group have room. A name that is not of this form
    /// stands for one.
    public static int room(Collection<String> names) {
        Map<String, Integer> processes = new HashMap<>();
        for (String name : names) {
            Matcher matcher = NAME.matcher(name);
            if (matcher.matches()) {
                processes.put(matcher.group(1), Integer.parseInt(matcher.group(2)));
            } else {
                processes.merge(name, 1, Integer::sum);
            }
        }
        return processes.values().stream().mapToInt(Integer::intValue).sum();
    }
}
