package org.notebooklearning.kernel;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A package that a lesson would have installed: its name, and which versions, in the words of
/// requirements files. Addresses, paths, options and extras are none.
///
/// @param name in the form that names are compared in
/// @param text as installers read it
public record PackageWish(String name, String text) {
    private static final Pattern FORM =
            Pattern.compile(
                    "([A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?)"
                            + "((?:\\s*,?\\s*(?:==|>=|<=|~=|!=|<|>)\\s*[0-9][0-9A-Za-z.*+!-]{0,30}){0,4})");

    /// The wish in `text`; IllegalArgumentException with a sentence that says how one is written.
    public static PackageWish parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "A package is named as polars or polars>=1.2,<2, and not as " + text.strip());
        }
        return new PackageWish(
                compared(form.group(1)), form.group(1) + form.group(2).replaceAll("\\s", ""));
    }

    /// Names that differ in case and in what parts their words are the same name.
    static String compared(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-");
    }
}
