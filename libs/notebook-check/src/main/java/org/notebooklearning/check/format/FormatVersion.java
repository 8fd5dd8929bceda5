package org.notebooklearning.check.format;

/// A version of nbformat.
///
/// @param minor -1 where the file does not say
public record FormatVersion(int major, int minor) {
    /// What rules are written for.
    public static final FormatVersion CURRENT = new FormatVersion(4, 5);

    public boolean isCurrent() {
        return equals(CURRENT);
    }

    /// As people write it: `3`, `4.4`.
    @Override
    public String toString() {
        return minor < 0 ? String.valueOf(major) : major + "." + minor;
    }
}
