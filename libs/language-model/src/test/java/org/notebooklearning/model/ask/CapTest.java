package org.notebooklearning.model.ask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.lesson.SpendingCap;

class CapTest {
    @Test
    void isReachedByWhatCostsAsMuch() {
        Cap cap = new Cap.Money(1.5, new Prices(3, 15, "EUR"));

        assertThat(cap.isReachedBy(new Tokens(250_000, 49_999))).isFalse();
        assertThat(cap.isReachedBy(new Tokens(250_000, 50_000))).isTrue();
    }

    @Test
    void countsTokensOfBothDirections() {
        Cap cap = new Cap.TokenCount(100);

        assertThat(cap.isReachedBy(new Tokens(60, 39))).isFalse();
        assertThat(cap.isReachedBy(new Tokens(60, 40))).isTrue();
    }

    @Test
    void isReadByPeople() {
        assertThat(new Cap.Money(5, new Prices(3, 15, "EUR")).text()).isEqualTo("5 EUR");
        assertThat(new Cap.Money(0.5, new Prices(3, 15)).text()).isEqualTo("0.50");
        assertThat(new Cap.TokenCount(2_000_000).text()).isEqualTo("2,000,000 tokens");
    }

    @Test
    void ofALessonIsWhatItsLearnerAllowedOrWhatAllMayCostWhereThatIsMore() {
        Prices prices = new Prices(3, 15, "EUR");
        Cap configured = new Cap.Money(5, prices);

        assertThat(Cap.ofLesson(configured, null, prices)).isEqualTo(configured);
        assertThat(Cap.ofLesson(configured, new SpendingCap(9, "EUR"), prices))
                .isEqualTo(new Cap.Money(9, prices));
        assertThat(Cap.ofLesson(configured, new SpendingCap(4, "EUR"), prices))
                .isEqualTo(configured);
        assertThat(Cap.ofLesson(configured, SpendingCap.tokens(700), prices))
                .isEqualTo(new Cap.TokenCount(700));
        assertThat(Cap.ofLesson(null, new SpendingCap(9, "EUR"), null)).isNull();
    }
}
