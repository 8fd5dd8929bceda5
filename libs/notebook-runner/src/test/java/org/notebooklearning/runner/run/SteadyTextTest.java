package org.notebooklearning.runner.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SteadyTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    <Line at 0x7f3a5c0d1e20>                ~ <Line at 0x7f3a5c0d9999>
                    /tmp/ipykernel_12/334.py:1: UserWarning ~ /tmp/ipykernel_9/7.py:1: UserWarning
                    Wall time: 1.25 s                       ~ Wall time: 3 ms
                    12.3 µs ± 4 ns per loop                 ~ 11 µs ± 2.5 ns per loop
                    it is 10:15:30                          ~ it is 9:01
                    2026-11-23 10:15:30.25                  ~ 2026-11-24 00:00:01
                    100%|10/10 [00:01<00:00, 9.9it/s]       ~ 100%|10/10 [00:02<00:00, 4.1it/s]
                    IPY_MODEL_123456789abcdef0123456789abcdef0 ~ IPY_MODEL_ffff56789abcdef0123456789abcdef0
                    model 0123456789abcdef0123456789abcdef  ~ model fedcba9876543210fedcba9876543210
                    id="T_12286_row0_col1"                  ~ id="T_fa3b0_row0_col1"
                    """)
    void whatMeansNothingIsNoDifference(String one, String other) {
        assertThat(SteadyText.of(one)).isEqualTo(SteadyText.of(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "loss 0.25",
                "tensor([1.5, 2.0])",
                "3 apples",
                "0x1F",
                "deadbeef",
                "T_warm",
                "16:9"
            })
    void whatMeansSomethingIsKept(String text) {
        assertThat(SteadyText.of(text)).isEqualTo(text);
    }
}
