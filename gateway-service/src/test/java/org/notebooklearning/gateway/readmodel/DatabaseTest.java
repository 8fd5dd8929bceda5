package org.notebooklearning.gateway.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.notebooklearning.gateway.engines.Engines;

@Timeout(60)
class DatabaseTest {
    private ReadModelBench bench;

    @BeforeEach
    void openDatabase() {
        bench = new ReadModelBench(Engines.newDatabase());
        bench.database.transaction(
                connection -> {
                    execute(connection, "create table pair (name text primary key, value int)");
                    execute(connection, "insert into pair values ('left', 0), ('right', 0)");
                    return true;
                });
    }

    @Test
    void doesAgainWhatWaitedForEachOther() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);

        CompletableFuture<Void> other =
                CompletableFuture.runAsync(() -> addToBoth("right", "left", bothHoldOne, tries));
        addToBoth("left", "right", bothHoldOne, tries);
        other.get(30, TimeUnit.SECONDS);

        assertThat(tries).hasValue(3);
        assertThat(bench.rows("select * from pair order by name"))
                .isEqualTo(List.of("left | 2", "right | 2"));
    }

    @Test
    void refusesWhatIsWrongAtOnce() {
        AtomicInteger tries = new AtomicInteger();

        assertThatThrownBy(
                        () ->
                                bench.database.transaction(
                                        connection -> {
                                            tries.incrementAndGet();
                                            execute(connection, "update pair set nothing = 1");
                                            return true;
                                        }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The database refused a statement");
        assertThat(tries).hasValue(1);
    }

    /// Adds to `first` and, once another one holds the other row, to `second`. Only the first try
    /// of each waits for the other one: the second finds it gone.
    private void addToBoth(
            String first, String second, CyclicBarrier bothHoldOne, AtomicInteger tries) {
        AtomicInteger own = new AtomicInteger();
        bench.database.transaction(
                connection -> {
                    tries.incrementAndGet();
                    add(connection, first);
                    if (own.incrementAndGet() == 1) {
                        await(bothHoldOne);
                    }
                    add(connection, second);
                    return true;
                });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("The other transaction did not come", e);
        }
    }

    private static void add(Connection connection, String name) throws SQLException {
        execute(connection, "update pair set value = value + 1 where name = '" + name + "'");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
