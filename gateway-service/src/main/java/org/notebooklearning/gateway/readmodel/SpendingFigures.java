package org.notebooklearning.gateway.readmodel;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.event.LessonState;
import org.notebooklearning.contracts.json.Json;

/// What lessons took of language models, in figures. Amounts in different currencies, and those
/// that have no price, are told apart and never added up.
@Singleton
public final class SpendingFigures {
    /// How many days are told.
    public static final int DAYS = 30;

    private static final int MOST_LESSONS = 10;
    private static final String SUMS =
            " sum(calls) calls, sum(input_tokens) input_tokens, sum(output_tokens) output_tokens,"
                    + " sum(seconds) seconds, priced, currency, sum(cost) cost ";
    private final Database database;

    public SpendingFigures(Database database) {
        this.database = database;
    }

    /// What was taken on each of the last days (UTC) on which something was, the latest first.
    public List<Spent> byDay(LocalDate since) {
        return spent(
                "select day::text,"
                        + SUMS
                        + "from model_use where day >= ? group by day, priced, currency"
                        + " order by day desc, currency",
                since);
    }

    /// What was taken of each model in all, the most used first.
    public List<Spent> byModel() {
        return spent(
                "select model,"
                        + SUMS
                        + "from model_use group by model, priced, currency"
                        + " order by sum(cost) desc, sum(input_tokens + output_tokens) desc, model",
                null);
    }

    /// What was taken in all.
    public List<Spent> inAll() {
        return spent(
                "select '',"
                        + SUMS
                        + "from model_use group by priced, currency order by sum(cost) desc",
                null);
    }

    private List<Spent> spent(String sql, @Nullable LocalDate since) {
        return database.transaction(
                connection -> {
                    List<Spent> all = new ArrayList<>();
                    try (PreparedStatement select = connection.prepareStatement(sql)) {
                        if (since != null) {
                            select.setObject(1, since);
                        }
                        try (ResultSet row = select.executeQuery()) {
                            while (row.next()) {
                                all.add(spent(row, 1));
                            }
                        }
                    }
                    return all;
                });
    }

    /// The lessons that cost most, at most 10.
    public List<LessonSpent> dearest() {
        String sql =
                "select dear.*, lesson.view from (select lesson,"
                        + SUMS
                        + "from model_use group by lesson, priced, currency"
                        + " order by sum(cost) desc, sum(input_tokens + output_tokens) desc limit ?)"
                        + " dear join lesson on lesson.id = dear.lesson"
                        + " order by dear.cost desc, dear.input_tokens + dear.output_tokens desc";
        return database.transaction(
                connection -> {
                    List<LessonSpent> all = new ArrayList<>();
                    try (PreparedStatement select = connection.prepareStatement(sql)) {
                        select.setInt(1, MOST_LESSONS);
                        try (ResultSet row = select.executeQuery()) {
                            while (row.next()) {
                                LessonView view = Json.read(row.getString(9), LessonView.class);
                                all.add(
                                        new LessonSpent(
                                                view.id().value(),
                                                view.request().topic(),
                                                view.state(),
                                                spent(row, 1)));
                            }
                        }
                    }
                    return all;
                });
    }

    /// The lessons whose worker waits for the provider, those asked for first before the others, at
    /// most 10.
    public List<ProviderWait> waiting() {
        return views("awaits is not null", "").stream()
                .flatMap(view -> view.timeline().underWay().stream().map(run -> wait(view, run)))
                .toList();
    }

    private static ProviderWait wait(LessonView view, StageRun run) {
        StageRun.Progress progress = run.progress();
        String why = progress == null ? null : progress.awaits();
        return new ProviderWait(
                view.id().value(),
                view.request().topic(),
                run.stage().word(),
                why == null ? "" : why,
                view.updatedAt());
    }

    /// The lessons that may not cost more before their learner allows it, at most 10.
    public List<LessonAtCap> atTheirCap() {
        List<LessonAtCap> all = new ArrayList<>();
        for (LessonView view : views("state = ?", LessonState.AWAITING_BUDGET.word())) {
            LessonEvent.CapReached stop = view.spending().stop();
            if (stop != null) {
                all.add(
                        new LessonAtCap(
                                view.id().value(),
                                view.request().topic(),
                                stop.cap().text(stop.spent()),
                                stop.cap().text(),
                                stop.at()));
            }
        }
        return all;
    }

    private List<LessonView> views(String which, String parameter) {
        return database.transaction(connection -> views(connection, which, parameter));
    }

    private static List<LessonView> views(Connection connection, String which, String parameter)
            throws SQLException {
        List<LessonView> views = new ArrayList<>();
        String sql = "select view from lesson where " + which + " order by requested_at limit ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            int limit = 1;
            if (!parameter.isEmpty()) {
                select.setString(limit++, parameter);
            }
            select.setInt(limit, MOST_LESSONS);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    views.add(Json.read(row.getString(1), LessonView.class));
                }
            }
        }
        return views;
    }

    private static Spent spent(ResultSet row, int from) throws SQLException {
        boolean priced = row.getBoolean(from + 5);
        return new Spent(
                row.getString(from),
                row.getLong(from + 1),
                row.getLong(from + 2),
                row.getLong(from + 3),
                Math.round(row.getDouble(from + 4) * 10) / 10.0,
                priced ? row.getDouble(from + 7) : null,
                row.getString(from + 6));
    }

    /// What was taken together.
    ///
    /// @param of which day, model or lesson; empty for all
    /// @param cost in `currency`; null where no prices are known
    public record Spent(
            String of,
            long calls,
            long inputTokens,
            long outputTokens,
            double seconds,
            @Nullable Double cost,
            String currency) {}

    /// What one lesson cost.
    public record LessonSpent(String lesson, String topic, LessonState state, Spent spent) {}

    /// A lesson whose worker waits for the provider.
    ///
    /// @param why as the provider or its absence says it
    /// @param since when that was last heard
    public record ProviderWait(
            String lesson, String topic, String stage, String why, Instant since) {}

    /// A lesson that may not cost more.
    ///
    /// @param spent with its unit, as `cap`
    public record LessonAtCap(
            String lesson, String topic, String spent, String cap, Instant since) {}
}
