package org.notebooklearning.source.search;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Orders what was found by how well title and snippet fit the topic and its scope: Okapi BM25
/// (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009) with the results as the
/// collection, times what is to be expected of the kind of place.
final class Ranking {
    private static final double K1 = 1.2;
    private static final double B = 0.75;
    private static final double TOPIC_WEIGHT = 2;
    private static final double SCOPE_WEIGHT = 1;
    private static final int TITLE_COUNTS = 2;

    /// Places made to be read on a subject, and places that are hardly ever.
    private static final Map<String, Double> PLACES =
            Map.of(
                    "arxiv.org", 1.2,
                    "wikipedia.org", 1.2,
                    "distill.pub", 1.2,
                    "pytorch.org", 1.1,
                    "youtube.com", 0.1,
                    "x.com", 0.1,
                    "facebook.com", 0.1,
                    "pinterest.com", 0.1,
                    "linkedin.com", 0.3,
                    "reddit.com", 0.4);

    private final Map<String, Double> weights = new LinkedHashMap<>();

    Ranking(String topic, String scope) {
        Words.list(scope).forEach(word -> weights.put(word, SCOPE_WEIGHT));
        Words.list(topic).forEach(word -> weights.put(word, TOPIC_WEIGHT));
    }

    /// `found` in order, each work once, without those that share no word with the topic.
    List<RankedWork> of(List<FoundWork> found) {
        List<FoundWork> works = distinct(found);
        List<List<String>> texts = works.stream().map(Ranking::text).toList();
        Map<String, Double> rarity = rarity(texts);
        double average = texts.stream().mapToInt(List::size).average().orElse(1);
        List<RankedWork> ranked = new ArrayList<>();
        for (int i = 0; i < works.size(); i++) {
            double relevance = relevance(texts.get(i));
            if (relevance > 0) {
                double score = score(texts.get(i), rarity, Math.max(1, average));
                ranked.add(new RankedWork(works.get(i), relevance, score * place(works.get(i))));
            }
        }
        ranked.sort(Comparator.comparingDouble(RankedWork::score).reversed());
        return ranked;
    }

    private static List<FoundWork> distinct(List<FoundWork> found) {
        List<FoundWork> works = new ArrayList<>();
        List<WorkIdentity> known = new ArrayList<>();
        for (FoundWork work : found) {
            WorkIdentity identity = WorkIdentity.of(work);
            if (known.stream().noneMatch(identity::isSame)) {
                known.add(identity);
                works.add(work);
            }
        }
        return works;
    }

    private static List<String> text(FoundWork work) {
        List<String> words = new ArrayList<>(Words.list(work.snippet()));
        List<String> title = Words.list(work.title());
        Collections.nCopies(TITLE_COUNTS, title).forEach(words::addAll);
        return words;
    }

    private Map<String, Double> rarity(List<List<String>> texts) {
        Map<String, Double> rarity = new HashMap<>();
        for (String term : weights.keySet()) {
            long having = texts.stream().filter(text -> text.contains(term)).count();
            rarity.put(term, Math.log(1 + (texts.size() - having + 0.5) / (having + 0.5)));
        }
        return rarity;
    }

    private double score(List<String> text, Map<String, Double> rarity, double average) {
        double score = 0;
        for (Map.Entry<String, Double> term : weights.entrySet()) {
            int times = Collections.frequency(text, term.getKey());
            double damped = times * (K1 + 1) / (times + K1 * (1 - B + B * text.size() / average));
            score += term.getValue() * rarity.getOrDefault(term.getKey(), 0.0) * damped;
        }
        return score;
    }

    private double relevance(List<String> text) {
        Set<String> words = new HashSet<>(text);
        boolean onTopic = false;
        double shown = 0;
        double all = 0;
        for (Map.Entry<String, Double> term : weights.entrySet()) {
            all += term.getValue();
            if (words.contains(term.getKey())) {
                shown += term.getValue();
                onTopic |= term.getValue() >= TOPIC_WEIGHT;
            }
        }
        return onTopic ? shown / all : 0;
    }

    private static double place(FoundWork work) {
        String host;
        try {
            host = String.valueOf(URI.create(work.url()).getHost()).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            // It will not be fetched either; a reader tells why.
            return 0.1;
        }
        return PLACES.entrySet().stream()
                .filter(p -> host.equals(p.getKey()) || host.endsWith("." + p.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .findFirst()
                .orElse(1);
    }
}
