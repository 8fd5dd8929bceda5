package org.notebooklearning.gateway.readmodel;

/// The 100,000 lessons that speed is measured with, for the tests of other packages.
public final class ManyLessons {
    private ManyLessons() {}

    /// Puts them into the empty read model at `jdbcUrl`.
    public static void fill(String jdbcUrl) {
        ListSpeedTest.fill(new ReadModelBench(jdbcUrl).database, jdbcUrl);
    }
}
