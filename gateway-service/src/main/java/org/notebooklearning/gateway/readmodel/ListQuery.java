package org.notebooklearning.gateway.readmodel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.event.LessonState;

/// The statement for one page of lessons. Each page begins right behind a place of an index, so
/// that the thousandth costs what the first does.
final class ListQuery {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final LessonFilter filter;
    private final LessonOrder order;
    private final int limit;

    ListQuery(LessonFilter filter, LessonOrder order, @Nullable ListPlace after, int limit) {
        this.filter = filter;
        this.order = order;
        this.limit = limit;
        if (filter.owner() != null) {
            where("owner = ?", filter.owner());
        }
        if (filter.retrying()) {
            conditions.add("retrying");
        }
        if (filter.failure() != null) {
            where("failure = ?", SearchText.cleaned(filter.failure()));
        }
        for (String pattern : SearchText.patterns(filter.search())) {
            where("search like ?", pattern);
        }
        if (filter.since() != null) {
            where("requested_at >= ?", filter.since());
        }
        if (filter.before() != null) {
            where("requested_at < ?", filter.before());
        }
        if (after != null) {
            where("(requested_at, id) " + order.follows() + " (?, ?)", after.requestedAt());
            values.add(after.lesson().value());
        }
    }

    private void where(String condition, Object value) {
        conditions.add(condition);
        values.add(value);
    }

    /// For several states, a page of each state in the order of its index, and then the first of
    /// these: a plan for all at once would walk through every lesson to find the few under way.
    PreparedStatement prepare(Connection connection, String before) throws SQLException {
        PreparedStatement select = connection.prepareStatement(before + sql());
        int index = 1;
        if (!filter.states().isEmpty()) {
            Object[] words = filter.states().stream().map(LessonState::word).toArray();
            select.setArray(index++, connection.createArrayOf("text", words));
        }
        for (Object value : values) {
            if (value instanceof Instant at) {
                select.setObject(index++, at.atOffset(ZoneOffset.UTC));
            } else {
                select.setString(index++, (String) value);
            }
        }
        select.setInt(index++, limit);
        if (!filter.states().isEmpty()) {
            select.setInt(index, limit);
        }
        return select;
    }

    private String sql() {
        if (filter.states().isEmpty()) {
            return page("");
        }
        return "select found.view, found.requested_at, found.id from unnest(?) as wanted(state)"
                + " cross join lateral ("
                + page("state = wanted.state")
                + ") found order by "
                + order.columns()
                + " limit ?";
    }

    private String page(String first) {
        List<String> all = new ArrayList<>(conditions);
        if (!first.isEmpty()) {
            all.addFirst(first);
        }
        return "select view, requested_at, id from lesson"
                + (all.isEmpty() ? "" : " where " + String.join(" and ", all))
                + " order by "
                + order.columns()
                + " limit ?";
    }
}
