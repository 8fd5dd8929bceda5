package org.notebooklearning.runner.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SandboxUserTest {
    private static final List<String> MACHINE = List.of("         0          0 4294967295");

    @Test
    void ordinaryUserStaysWhoTheyAre() {
        assertThat(SandboxUser.of(1000, MACHINE, MACHINE)).isEqualTo(SandboxUser.SELF);
    }

    @Test
    void rootOfTheMachineBecomesAnother() {
        assertThat(SandboxUser.of(0, MACHINE, MACHINE)).isEqualTo(SandboxUser.NOBODY);
    }

    @Test
    void rootOfAContainerThatHasOtherUsersBecomesOneOfThem() {
        List<String> container = List.of("0 100000 65536");

        assertThat(SandboxUser.of(0, container, container)).isEqualTo(SandboxUser.NOBODY);
    }

    @Test
    void rootOfANamespaceThatIsAnOrdinaryUserOutsideStaysWhoTheyAre() {
        List<String> mapped = List.of("0 1000 1");

        assertThat(SandboxUser.of(0, mapped, mapped)).isEqualTo(SandboxUser.SELF);
        assertThat(SandboxUser.of(0, List.of("0 1000 1", "1 100000 65532"), mapped))
                .isEqualTo(SandboxUser.SELF);
    }

    @Test
    void rootOfTheMachineThatCanBecomeNobodyElseIsAlone() {
        List<String> mapped = List.of("0 0 1");

        assertThat(SandboxUser.of(0, mapped, mapped)).isEqualTo(SandboxUser.ROOT_ALONE);
        assertThat(SandboxUser.of(0, MACHINE, mapped)).isEqualTo(SandboxUser.ROOT_ALONE);
    }
}
