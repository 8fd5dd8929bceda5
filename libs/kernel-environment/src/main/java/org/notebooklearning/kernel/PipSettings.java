package org.notebooklearning.kernel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where the user's pip looks for packages, said in uv's words. uv reads no pip settings, so that a
/// machine whose pip is led to a mirror would fail without this. A setting that the user has made
/// for uv is left as it is.
final class PipSettings {
    private static final String LIST = ",";
    private static final String SPACED = " ";

    private PipSettings() {}

    /// Environment variables for the installer `uv`, by what the pip beside it is set to.
    static Map<String, String> forUv(Path uv) throws IOException, InterruptedException {
        Path pip = uv.resolveSibling("python");
        ToolRun.Result listed =
                new ToolRun(List.of(pip.toString(), "-m", "pip", "config", "list")).run(_ -> {});
        Map<String, String> variables =
                new HashMap<>(forUv(listed.lines(), System.getenv().keySet()));
        variables.put("UV_NO_PROGRESS", "1");
        variables.put("NO_COLOR", "1");
        return variables;
    }

    /// Environment variables for uv.
    ///
    /// @param configured output of `pip config list`: one `key='value'` a line, values of
    ///     environment variables among them as `:env:.key`
    /// @param own variables that are set for uv already
    static Map<String, String> forUv(List<String> configured, Set<String> own) {
        Map<String, String> pip = settings(configured);
        Map<String, String> uv = new HashMap<>();
        boolean indexChosen =
                own.contains("UV_DEFAULT_INDEX")
                        || own.contains("UV_INDEX_URL")
                        || own.contains("UV_INDEX");
        if (!indexChosen) {
            put(uv, "UV_DEFAULT_INDEX", pip.get("index-url"), SPACED);
            put(uv, "UV_INDEX", pip.get("extra-index-url"), SPACED);
        }
        put(uv, "UV_FIND_LINKS", pip.get("find-links"), LIST);
        put(uv, "UV_INSECURE_HOST", pip.get("trusted-host"), SPACED);
        put(uv, "UV_HTTP_TIMEOUT", pip.get("default-timeout"), SPACED);
        put(uv, "UV_HTTP_TIMEOUT", pip.get("timeout"), SPACED);
        put(uv, "SSL_CERT_FILE", pip.get("cert"), SPACED);
        put(uv, "ALL_PROXY", pip.get("proxy"), SPACED);
        if ("1".equals(pip.get("no-index")) || "true".equalsIgnoreCase(pip.get("no-index"))) {
            uv.put("UV_NO_INDEX", "1");
        }
        uv.keySet().removeAll(own);
        return uv;
    }

    /// Values by key without its section; what comes later wins, as in pip's own order.
    private static Map<String, String> settings(List<String> lines) {
        Map<String, String> global = new HashMap<>();
        Map<String, String> install = new HashMap<>();
        Map<String, String> environment = new HashMap<>();
        for (String line : lines) {
            int equals = line.indexOf("='");
            int dot = line.indexOf('.');
            if (equals < 0 || dot < 0 || dot > equals || !line.endsWith("'")) {
                continue;
            }
            String key = line.substring(dot + 1, equals);
            String value = line.substring(equals + 2, line.length() - 1);
            switch (line.substring(0, dot)) {
                case "global" -> global.put(key, value);
                case "install" -> install.put(key, value);
                case ":env:" -> environment.put(key, value);
                default -> {
                    // Settings of pip's other commands say nothing about installing.
                }
            }
        }
        global.putAll(install);
        global.putAll(environment);
        return global;
    }

    private static void put(
            Map<String, String> uv,
            String name,
            @org.jspecify.annotations.Nullable String value,
            String separator) {
        if (value != null && !value.isBlank()) {
            // pip parts several values by white space, which its listing writes as \n.
            uv.put(name, value.replace("\\n", " ").strip().replaceAll("\\s+", separator));
        }
    }
}
