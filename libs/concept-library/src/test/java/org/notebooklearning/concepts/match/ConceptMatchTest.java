package org.notebooklearning.concepts.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.concepts.library.ConceptLibrary;

class ConceptMatchTest {
    private static final ConceptLibrary LIBRARY = ConceptLibrary.shipped();

    @ParameterizedTest
    @CsvSource({
        "RMSNorm, rmsnorm",
        "rms norm, rmsnorm",
        "Root Mean Square Layer Normalization, rmsnorm",
        "RoPE, rope",
        "rotary position embeddings, rope",
        "rotary positional embedding, rope",
        "universal approximation theorem, universal-approximation",
        "universal aproximation, universal-approximation",
        "nonlinearity, universal-approximation",
        "ReLU, universal-approximation",
        "log-softmax, softmax",
        "cross entropy, softmax",
        "gradient descent, gradient-descent",
        "Adam, gradient-descent",
        "einops, einops",
        "einsum, einops",
        "attention, attention",
        "scaled dot-product attention, attention",
        "self-attention, attention",
        "energy-based models, energy",
        "Boltzmann machines, energy",
        "Hopfield network, energy",
        "autograd, automatic-differentiation",
        "backpropagation, automatic-differentiation",
        "chain rule, automatic-differentiation",
    })
    void findsWhatPeopleType(String topic, String concept) {
        assertThat(ConceptMatch.find(LIBRARY, topic))
                .isInstanceOfSatisfying(
                        ConceptMatch.Found.class,
                        found -> assertThat(found.concept().id()).isEqualTo(concept));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quantum entanglement",
                "support vector machines",
                "B-trees",
                "?",
                "the history of Rome"
            })
    void doesNotPretendToKnow(String topic) {
        assertThat(ConceptMatch.find(LIBRARY, topic)).isInstanceOf(ConceptMatch.Unknown.class);
    }

    @Test
    void namesTheClosest() {
        assertThat(ConceptMatch.find(LIBRARY, "position encoding in transformers"))
                .isInstanceOfSatisfying(
                        ConceptMatch.Unknown.class,
                        unknown -> assertThat(unknown.closest().getFirst().id()).isEqualTo("rope"));
    }
}
