package org.notebooklearning.contracts.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.notebook.JsonSpans.Item;
import org.notebooklearning.contracts.notebook.JsonSpans.Span;

/// A notebook's file as somebody else wrote it. What is changed in it changes that part alone:
/// every other byte stays, members that nbformat does not know, the order of members, indentation,
/// escapes and line ends among them.
public final class NotebookText {
    private static final int CELL_LEVEL = 2;
    private static final int MEMBER_LEVEL = 3;
    private static final int FIRST_WITH_IDS = 5;

    private final String file;
    private final Notebook before;
    private final boolean withIds;
    private final JsonSpans spans;
    private final JsonLayout layout;
    private final Map<String, Item> root = new HashMap<>();

    private NotebookText(String file, Notebook before, boolean withIds) {
        this.file = file;
        this.before = before;
        this.withIds = withIds;
        this.spans = new JsonSpans(file);
        this.layout = JsonLayout.of(file, spans);
        spans.items(spans.root()).forEach(item -> root.put(item.name(), item));
    }

    /// The text of the file with `after` in it.
    ///
    /// @param file text of a notebook in version 4
    /// @param before what was read from it; as many cells, in the same order. Ids that it has and
    ///     the file has not are not written.
    /// @param after the same with cells changed, taken out or put in, or other metadata
    public static String changed(String file, Notebook before, Notebook after) {
        return new NotebookText(file, before, false).with(after);
    }

    /// The same where every cell gets the id that it has in `after`, and a file from before 4.5
    /// says that it is of this version.
    public static String changedWithIds(String file, Notebook before, Notebook after) {
        return new NotebookText(file, before, true).with(after);
    }

    private String with(Notebook after) {
        Map<String, @Nullable String> changes = new LinkedHashMap<>();
        Item cells = Objects.requireNonNull(root.get("cells"), "a notebook has cells");
        changes.put("cells", cells(cells.value(), after));
        if (!before.metadata().equals(after.metadata())) {
            changes.put(
                    "metadata",
                    object(
                            root.get("metadata"),
                            differences(
                                    NotebookFormat.json(before.metadata()),
                                    NotebookFormat.json(after.metadata()),
                                    CELL_LEVEL),
                            CELL_LEVEL));
        }
        if (withIds && minor() < FIRST_WITH_IDS) {
            changes.put("nbformat_minor", String.valueOf(FIRST_WITH_IDS));
        }
        String changed = object(spans.root(), changes, 1);
        return file.substring(0, spans.root().start())
                + changed
                + file.substring(spans.root().end());
    }

    private String cells(Span list, Notebook after) {
        List<Item> old = spans.items(list);
        List<Part> parts = new ArrayList<>();
        int next = 0;
        for (Cell cell : after.cells()) {
            int index = find(cell, next);
            if (index < 0) {
                parts.add(new Part(-1, layout.write(newCell(cell), MEMBER_LEVEL)));
            } else {
                parts.add(new Part(index, cell(old.get(index), before.cells().get(index), cell)));
                next = index + 1;
            }
        }
        return joined(list, old, parts, CELL_LEVEL);
    }

    /// Where `cell` stood, from `from` on, by what it says or by its id; -1 for nowhere.
    private int find(Cell cell, int from) {
        int sameId = -1;
        int sameRest = -1;
        for (int index = from; index < before.cells().size(); index++) {
            Cell old = before.cells().get(index);
            if (old.equals(cell)) {
                return index;
            }
            if (sameId < 0 && old.type() == cell.type() && Objects.equals(old.id(), cell.id())) {
                sameId = index;
            }
            if (sameRest < 0 && old.withId(cell.id()).equals(cell)) {
                sameRest = index;
            }
        }
        return sameId < 0 ? sameRest : sameId;
    }

    private JsonNode newCell(Cell cell) {
        boolean ids = withIds || minor() >= FIRST_WITH_IDS;
        return NotebookFormat.json(ids ? cell : cell.withId(null));
    }

    private int minor() {
        Item minor = root.get("nbformat_minor");
        String digits = minor == null ? "" : spans.text(minor.value());
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
    }

    private String cell(Item item, Cell old, Cell now) {
        Map<String, Item> members = new HashMap<>();
        if (file.charAt(item.value().start()) == '{') {
            spans.items(item.value()).forEach(member -> members.put(member.name(), member));
        }
        boolean lacksId = withIds && !members.isEmpty() && !members.containsKey("id");
        if (old.equals(now) && !lacksId) {
            return spans.text(item.value());
        }
        JsonNode from = NotebookFormat.json(old);
        JsonNode to = NotebookFormat.json(now);
        Map<String, @Nullable String> changes = differences(from, to, MEMBER_LEVEL);
        changes.remove("metadata");
        changes.remove("source");
        if (lacksId && now.id() != null) {
            changes.put("id", layout.quoted(now.id()));
        }
        if (!Objects.equals(from.path("metadata"), to.path("metadata"))) {
            Map<String, @Nullable String> inside =
                    differences(from.path("metadata"), to.path("metadata"), MEMBER_LEVEL + 1);
            changes.put("metadata", object(members.get("metadata"), inside, MEMBER_LEVEL + 1));
        }
        if (!old.source().equals(now.source())) {
            changes.put("source", source(members.get("source"), now.source()));
        }
        return object(item.value(), changes, MEMBER_LEVEL);
    }

    private String source(@Nullable Item old, String source) {
        if (old != null && file.charAt(old.value().start()) == '"') {
            return layout.quoted(source);
        }
        List<String> lines = new ArrayList<>();
        TextLines.of(source).forEach(line -> lines.add(line.asText()));
        return old == null
                ? layout.write(TextLines.of(source), MEMBER_LEVEL + 1)
                : layout.lines(spans, old.value(), lines);
    }

    /// The members of `to` that `from` has not or has otherwise, as text; null for those that are
    /// gone.
    private Map<String, @Nullable String> differences(JsonNode from, JsonNode to, int level) {
        Map<String, @Nullable String> changes = new LinkedHashMap<>();
        from.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!to.has(name)) {
                                changes.put(name, null);
                            }
                        });
        to.properties()
                .forEach(
                        it -> {
                            if (!it.getValue().equals(from.get(it.getKey()))) {
                                String text = layout.write(it.getValue(), level + 1);
                                changes.put(it.getKey(), text);
                            }
                        });
        return changes;
    }

    private String object(@Nullable Item old, Map<String, @Nullable String> changes, int level) {
        return old != null && file.charAt(old.value().start()) == '{'
                ? object(old.value(), changes, level)
                : joined(new Span(0, 0), List.of(), added(changes), level);
    }

    /// The object in `span` with `changes` made to its members, which stand at `level`.
    private String object(Span span, Map<String, @Nullable String> changes, int level) {
        List<Item> old = spans.items(span);
        List<Part> parts = new ArrayList<>();
        Map<String, @Nullable String> left = new LinkedHashMap<>(changes);
        for (int index = 0; index < old.size(); index++) {
            Item item = old.get(index);
            if (!changes.containsKey(item.name())) {
                parts.add(new Part(index, spans.text(item.whole())));
                continue;
            }
            left.remove(item.name());
            String value = changes.get(item.name());
            if (value != null) {
                String name = file.substring(item.whole().start(), item.value().start());
                parts.add(new Part(index, name + value));
            }
        }
        parts.addAll(added(left));
        return joined(span, old, parts, level);
    }

    private List<Part> added(Map<String, @Nullable String> changes) {
        List<Part> added = new ArrayList<>();
        changes.forEach(
                (name, value) -> {
                    if (value != null) {
                        added.add(new Part(-1, layout.member(name, value)));
                    }
                });
        return added;
    }

    /// A value of a list or object as it will be written.
    ///
    /// @param index where it stood before; -1 for a new one
    private record Part(int index, String text) {}

    /// `parts` between the brackets of `span`, with the blanks that stood between them.
    private String joined(Span span, List<Item> old, List<Part> parts, int level) {
        boolean none = span.end() == 0;
        char open = none ? '{' : file.charAt(span.start());
        char close = none ? '}' : file.charAt(span.end() - 1);
        if (parts.isEmpty()) {
            return old.isEmpty() && !none ? spans.text(span) : "" + open + close;
        }
        StringBuilder text = new StringBuilder().append(open);
        text.append(
                old.isEmpty()
                        ? layout.lead(level)
                        : file.substring(span.start() + 1, old.getFirst().whole().start()));
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                text.append(between(old, parts.get(i).index(), level));
            }
            text.append(parts.get(i).text());
        }
        text.append(
                old.isEmpty()
                        ? layout.lead(level - 1)
                        : file.substring(old.getLast().whole().end(), span.end() - 1));
        return text.append(close).toString();
    }

    private String between(List<Item> old, int index, int level) {
        int right = index > 0 ? index : old.size() > 1 ? 1 : -1;
        return right < 0
                ? layout.between(level)
                : file.substring(old.get(right - 1).whole().end(), old.get(right).whole().start());
    }
}
