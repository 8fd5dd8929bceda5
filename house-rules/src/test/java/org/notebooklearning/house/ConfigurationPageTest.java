package org.notebooklearning.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// docs/configuration.md names each key of the configuration interfaces once, and the default that
/// the code has.
class ConfigurationPageTest {
    private static final List<String> WORKERS = List.of("ingest", "planner", "writer", "validator");
    private static final List<String> SERVICES =
            List.of("gateway", "ingest", "planner", "writer", "validator");
    private static final Pattern ROW =
            Pattern.compile("\\| `(<prefix>|[a-z]+)\\.([a-z0-9.-]+)` \\|.*\\| (.*) \\|");
    private static final Pattern VALUE = Pattern.compile("`([^`]+)`.*");
    private static final Pattern OF_ONE_SERVICE = Pattern.compile("\\(`([a-z]+)`: `([^`]+)`\\)");

    @Test
    void namesEachKeyOnceWithItsDefault() throws IOException {
        Map<String, String> keys =
                ConfigurationKeys.in(new ClassFileImporter().importPaths(Modules.classes()));

        assertThat(keys).hasSizeGreaterThan(100);
        assertThat(told()).isEqualTo(keys);
    }

    private static Map<String, String> told() throws IOException {
        Map<String, String> told = new TreeMap<>();
        List<String> meant = SERVICES;
        for (String line : Files.readAllLines(Modules.ROOT.resolve("docs/configuration.md"))) {
            if (line.startsWith("#")) {
                meant = line.equals("### Workers") ? WORKERS : SERVICES;
            }
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                boolean ofAll = row.group(1).equals("<prefix>");
                for (String prefix : ofAll ? meant : List.of(row.group(1))) {
                    String key = prefix + "." + row.group(2);
                    assertThat(told.put(key, defaultOf(prefix, row.group(3))))
                            .as(key + " has two lines")
                            .isNull();
                }
            }
        }
        return told;
    }

    private static String defaultOf(String service, String cell) {
        Matcher ofOne = OF_ONE_SERVICE.matcher(cell);
        while (ofOne.find()) {
            if (ofOne.group(1).equals(service)) {
                return ofOne.group(2);
            }
        }
        Matcher value = VALUE.matcher(cell);
        if (value.matches()) {
            return value.group(1);
        }
        return cell.contains(ConfigurationKeys.MUST_BE_SET)
                ? ConfigurationKeys.MUST_BE_SET
                : ConfigurationKeys.NONE;
    }
}
