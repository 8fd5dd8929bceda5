package org.notebooklearning.local.stack;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.notebooklearning.contracts.json.Json;

/// Where Prometheus finds the figures of the running services, in the form of its discovery by
/// file: ports are others at each start.
final class ScrapeTargets {
    private ScrapeTargets() {}

    private record Target(List<String> targets, Map<String, String> labels) {}

    static byte[] of(StackState state) {
        List<String> services =
                Arrays.stream(ServiceProcess.Service.values())
                        .map(ServiceProcess.Service::word)
                        .toList();
        return Json.bytes(
                state.processes().stream()
                        .filter(process -> services.contains(process.name()))
                        .map(
                                process ->
                                        new Target(
                                                List.of("127.0.0.1:" + process.port()),
                                                Map.of("service", process.name())))
                        .toList());
    }
}
