package org.notebooklearning.source.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankingTest {

    @Test
    void putsWorksOnTheTopicAndItsScopeFirst() {
        assertThat(
                        ranked(
                                work("Cooking with layers", "https://a.example/", "Layer a cake"),
                                work("Layer normalization", "https://b.example/", "A norm"),
                                work(
                                        "Layer normalization before or after attention",
                                        "https://c.example/",
                                        "Where to normalize in transformers"),
                                work("Gardening", "https://d.example/", "Roses")))
                .containsExactly("https://c.example/", "https://b.example/", "https://a.example/");
    }

    @Test
    void prefersPlacesThatAreMadeForReading() {
        assertThat(
                        ranked(
                                work(
                                        "Layer normalization",
                                        "https://www.youtube.com/watch?v=1",
                                        ""),
                                work("Layer normalization now", "https://a.example/", ""),
                                work(
                                        "Layer normalization then",
                                        "https://en.wikipedia.org/wiki/L",
                                        "")))
                .startsWith("https://en.wikipedia.org/wiki/L")
                .endsWith("https://www.youtube.com/watch?v=1");
    }

    @Test
    void takesEachWorkOnce() {
        List<FoundWork> same =
                List.of(
                        work("Layer normalization", "https://arxiv.org/abs/2401.00001v2", "one"),
                        work("LN", "https://arxiv.org/pdf/2401.00001.pdf", "layer"),
                        work("L", "https://doi.org/10.48550/arXiv.2401.00001", "layer"),
                        work("Layer by layer", "https://www.a.example/page/?utm_source=x", "three"),
                        work("Layers", "http://a.example/page#part", "four"),
                        work("Layer 10", "https://dl.example/doi/10.1000/Norms", "five"),
                        work("Layer 11", "https://doi.org/10.1000/norms", "six"),
                        work("A tour of layer normalization in depth", "https://e.example/1", ""),
                        work("Tour of Layer Normalization, in Depth", "https://f.example/2", ""));
        assertThat(new Ranking("layer", "").of(same))
                .extracting(ranked -> ranked.work().url())
                .containsExactlyInAnyOrder(
                        "https://arxiv.org/abs/2401.00001v2",
                        "https://www.a.example/page/?utm_source=x",
                        "https://dl.example/doi/10.1000/Norms",
                        "https://e.example/1");
    }

    @Test
    void tellsHowMuchOfTheQuestionAWorkShows() {
        List<RankedWork> ranked =
                new Ranking("layer norm", "why transformers")
                        .of(List.of(work("Layer norms in transformers", "https://a.example/", "")));
        assertThat(ranked.getFirst().relevance()).isEqualTo(1.0);
        assertThat(
                        new Ranking("layer norm", "in gardens")
                                .of(List.of(work("Gardens", "https://a.example/", ""))))
                .isEmpty();
    }

    private static List<String> ranked(FoundWork... works) {
        return new Ranking("layer normalization", "before or after attention in transformers")
                .of(List.of(works)).stream().map(ranked -> ranked.work().url()).toList();
    }

    private static FoundWork work(String title, String url, String snippet) {
        return new FoundWork(title, url, snippet, "a search");
    }
}
