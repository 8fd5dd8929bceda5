package org.notebooklearning.engines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerUserTest {
    @Test
    void knowsWhichNumbersANamespaceHas() {
        assertThat(ServerUser.maps("         0          0 4294967295\n")).isTrue();
        assertThat(ServerUser.maps("         0       1000          1\n")).isFalse();
        assertThat(ServerUser.maps("0 1000 1\n1 100000 65536\n")).isTrue();
        assertThat(ServerUser.maps("0 1000 1\n1 100000 1000\n")).isFalse();
        assertThat(ServerUser.maps("")).isFalse();
    }
}
