package org.notebooklearning.local.stack;

import io.smallrye.config.SmallRyeConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/// Whether the gateway gets into its database and may make there what it needs.
final class DatabaseCheck {
    private static final String ADDRESS = "jdbc:postgresql://";
    private static final String SECONDS = "10";
    private static final String MAY_MAKE =
            "select has_database_privilege(current_database(), 'create')"
                    + " and has_schema_privilege(current_schema(), 'create')";

    private final String url;
    private final String user;

    private DatabaseCheck(String url, String user) {
        this.url = url;
        this.user = user;
    }

    /// IllegalStateException that says what to set or grant, where it does not.
    static void require(SmallRyeConfig settings) {
        String url =
                settings.getOptionalValue(EngineProfile.DATABASE + "jdbc.url", String.class)
                        .orElse("");
        String user =
                settings.getOptionalValue(EngineProfile.DATABASE + "username", String.class)
                        .orElse("gateway");
        String password =
                settings.getOptionalValue(EngineProfile.DATABASE + "password", String.class)
                        .orElse("");
        new DatabaseCheck(url, user).require(password);
    }

    private void require(String password) {
        if (!url.startsWith(ADDRESS)) {
            throw new IllegalStateException(
                    "quarkus.datasource.jdbc.url is no address of a PostgreSQL: write it as"
                            + " jdbc:postgresql://host:5432/database");
        }
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", SECONDS);
        login.setProperty("socketTimeout", SECONDS);
        try (Connection connection = DriverManager.getConnection(url, login);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(MAY_MAKE)) {
            if (!answer.next() || !answer.getBoolean(1)) {
                throw new IllegalStateException(
                        ("%s does not let the user %s make tables and extensions: make it the owner"
                                        + " of the database (alter database ... owner to %s)")
                                .formatted(place(), user, user));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(meaning(e), e);
        }
    }

    private String meaning(SQLException failure) {
        return switch (String.valueOf(failure.getSQLState())) {
            case "28P01", "28000" ->
                    ("%s does not let the user %s in (%s): set quarkus.datasource.username and"
                                    + " quarkus.datasource.password to a user that it knows")
                            .formatted(place(), user, failure.getMessage());
            case "3D000" ->
                    "%s has no such database: make it (createdb), or set quarkus.datasource.jdbc.url to one that is there"
                            .formatted(place());
            default ->
                    ("%s can not be used (%s): bring it back, or set quarkus.datasource.jdbc.url to"
                                    + " where it is and how it wants TLS")
                            .formatted(place(), failure.getMessage());
        };
    }

    /// Behind the question mark there may be secrets.
    private String place() {
        int options = url.indexOf('?');
        return "PostgreSQL at " + (options < 0 ? url : url.substring(0, options));
    }
}
