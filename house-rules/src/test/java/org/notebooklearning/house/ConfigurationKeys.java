package org.notebooklearning.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What can be set, as the compiled configuration interfaces have it.
final class ConfigurationKeys {
    /// Stands for the default of a key that has none and need not be set.
    static final String NONE = "none";

    /// Stands for the default of a key without which the service does not start.
    static final String MUST_BE_SET = "must be set";

    private static final String MAPPING = "io.smallrye.config.ConfigMapping";
    private static final String DEFAULT = "io.smallrye.config.WithDefault";
    private static final Pattern CAPITAL = Pattern.compile("([A-Z])");

    private ConfigurationKeys() {}

    /// The default of each key of all services, [#NONE] or [#MUST_BE_SET].
    static Map<String, String> in(JavaClasses classes) {
        Map<String, String> keys = new TreeMap<>();
        for (JavaClass one : classes) {
            if (one.isAnnotatedWith(MAPPING)) {
                String prefix = value(one.getAnnotationOfType(MAPPING).get("prefix").orElseThrow());
                // Two interfaces of one prefix have each a part of its keys.
                of(one, prefix).forEach((key, set) -> addOnce(keys, key, set));
            }
        }
        return keys;
    }

    private static void addOnce(Map<String, String> keys, String key, String set) {
        if (keys.put(key, set) != null) {
            throw new IllegalStateException(key + " is the key of two configuration interfaces");
        }
    }

    private static Map<String, String> of(JavaClass group, String prefix) {
        Map<String, String> keys = new TreeMap<>();
        for (JavaClass above : group.getRawInterfaces()) {
            keys.putAll(of(above, prefix));
        }
        // After those of the interfaces above, whose defaults it may change.
        for (JavaMethod method : group.getMethods()) {
            if (method.getModifiers().contains(JavaModifier.ABSTRACT)) {
                String key = prefix + "." + dashed(method.getName());
                JavaClass type = method.getRawReturnType();
                if (type.getEnclosingClass().isPresent() && type.isInterface()) {
                    keys.putAll(of(type, key));
                } else {
                    keys.put(key, defaultOf(method));
                }
            }
        }
        return keys;
    }

    private static String defaultOf(JavaMethod method) {
        if (method.isAnnotatedWith(DEFAULT)) {
            return value(method.getAnnotationOfType(DEFAULT).get("value").orElseThrow());
        }
        boolean optional = method.getRawReturnType().getName().equals("java.util.Optional");
        return optional ? NONE : MUST_BE_SET;
    }

    private static String value(Object annotated) {
        return (String) annotated;
    }

    private static String dashed(String name) {
        return CAPITAL.matcher(name).replaceAll("-$1").toLowerCase(Locale.ROOT);
    }
}
