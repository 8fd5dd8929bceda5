package org.notebooklearning.check.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.notebooklearning.check.format.NotebookUpgrade.Refused;
import org.notebooklearning.check.format.NotebookUpgrade.Upgraded;

/// What tests expect of reading a notebook of any version.
final class Upgrading {
    private Upgrading() {}

    static Upgraded upgraded(String json) {
        NotebookUpgrade.Result result = NotebookUpgrade.read(json);
        assertThat(result).isInstanceOf(Upgraded.class);
        return (Upgraded) result;
    }

    static FileProblem refused(NotebookUpgrade.Result result) {
        assertThat(result).isInstanceOf(Refused.class);
        return ((Refused) result).problem();
    }
}
