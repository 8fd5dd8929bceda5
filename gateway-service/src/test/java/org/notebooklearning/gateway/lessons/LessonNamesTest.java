package org.notebooklearning.gateway.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessonNamesTest {
    private final LessonNames names = new LessonNames();

    @ParameterizedTest
    @CsvSource({
        "RMSNorm, rmsnorm",
        "Überblick: Größe & Maß, uberblick-gro-e-ma",
        "正規化, lesson",
        "--, lesson",
        "a b c d e f g h i j k l m n o p q r s t u v w, a-b-c-d-e-f-g-h-i-j-k-l-m-n-o-p-q-r-s-t"
    })
    void shortensTopicsToWhatUrlsHold(String topic, String slug) {
        assertThat(LessonNames.slug(topic)).isEqualTo(slug).hasSizeLessThanOrEqualTo(40);
    }

    @Test
    void namesLessonsOfTheSameTopicApart() {
        assertThat(names.fresh("RMSNorm")).isNotEqualTo(names.fresh("RMSNorm"));
    }

    @Test
    void namesTheSameKeyTheSame() {
        assertThat(names.keyed("RMSNorm", "key"))
                .isEqualTo(names.keyed("RMSNorm", "key"))
                .isNotEqualTo(names.keyed("RMSNorm", "other"));
    }
}
