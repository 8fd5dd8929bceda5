package org.notebooklearning.gateway.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.notebooklearning.concepts.library.Concept;

/// The graph of the library in three columns: what is taken for granted, the concepts, and what
/// lies next to them and is not taught yet. The page's script draws the lines between them. A skill
/// that another concept teaches is no node: the line comes from that concept.
///
/// @param given skills that concepts stand on and none teaches
/// @param concepts of the library, each leading to its card
/// @param around neighbours that have no card
record ConceptMap(List<Node> given, List<Node> concepts, List<Node> around) {

    static ConceptMap of(List<Concept> concepts) {
        Map<String, Integer> places = new LinkedHashMap<>();
        concepts.forEach(concept -> places.put(concept.id(), places.size()));
        Map<String, List<String>> given = new LinkedHashMap<>();
        Map<String, List<String>> around = new LinkedHashMap<>();
        List<Node> taught = new ArrayList<>();
        for (Concept concept : concepts) {
            concept.given().stream()
                    .filter(skill -> concepts.stream().noneMatch(other -> other.teaches(skill)))
                    .forEach(skill -> join(given, words(skill), concept));
            concept.neighbours().stream()
                    .filter(neighbour -> !places.containsKey(neighbour))
                    .forEach(neighbour -> join(around, neighbour, concept));
            taught.add(new Node("map-" + concept.id(), concept.title(), ledTo(concept, concepts)));
        }
        return new ConceptMap(
                column("needs-", given, places), taught, column("next-", around, places));
    }

    /// What lies next to `concept`, and what stands on it.
    private static List<String> ledTo(Concept concept, List<Concept> concepts) {
        return concepts.stream()
                .filter(
                        other ->
                                concept.neighbours().contains(other.id())
                                        || other.before(concepts).contains(concept))
                .map(Concept::id)
                .toList();
    }

    private static void join(Map<String, List<String>> nodes, String name, Concept concept) {
        nodes.computeIfAbsent(name, none -> new ArrayList<>()).add(concept.id());
    }

    /// Skills are named by ids such as `matrix-product`.
    private static String words(String skill) {
        return skill.replace('-', ' ');
    }

    /// Each node stands at the mean height of the concepts it leads to, so that few lines cross.
    private static List<Node> column(
            String prefix, Map<String, List<String>> nodes, Map<String, Integer> places) {
        Comparator<Map.Entry<String, List<String>>> byHeight =
                Comparator.comparingDouble(
                        node ->
                                node.getValue().stream()
                                        .mapToInt(concept -> places.getOrDefault(concept, 0))
                                        .average()
                                        .orElse(0));
        return nodes.entrySet().stream()
                .sorted(byHeight)
                .map(node -> new Node(id(prefix, node.getKey()), node.getKey(), node.getValue()))
                .toList();
    }

    private static String id(String prefix, String name) {
        return prefix
                + Stream.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                        .collect(Collectors.joining("-"));
    }

    /// @param id in the page
    /// @param to ids of the concepts that a line leads to
    record Node(String id, String name, List<String> to) {
        Node {
            to = List.copyOf(to);
        }

        /// The ids of the elements that a line leads to, with spaces between.
        public String lines() {
            return to.stream().map(concept -> "map-" + concept).collect(Collectors.joining(" "));
        }

        /// The fragment of the card.
        public String card() {
            return "#concept-" + id.substring("map-".length());
        }
    }
}
