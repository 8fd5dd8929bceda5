package org.notebooklearning.gateway.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.notebooklearning.gateway.engines.Engines;

class ReadModelUpgradeTest {
    @Test
    void makesOlderReadModelAgainFromTheLogAndKeepsClaims() throws SQLException {
        String url = Engines.newDatabase();
        Flyway.configure().dataSource(url, null, null).target("1").load().migrate();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("insert into lesson values ('old', 'stored', now(), 7, '{}')");
            statement.execute("insert into projection_offset values (0, 7)");
            statement.execute("insert into claim values ('key', 'hash', 'old', now(), true)");
        }

        ReadModelBench bench = new ReadModelBench(url);

        assertThat(bench.rows("select id from lesson")).isEmpty();
        assertThat(bench.rows("select partition from projection_offset")).isEmpty();
        assertThat(bench.rows("select name from claim")).containsExactly("key");
    }
}
