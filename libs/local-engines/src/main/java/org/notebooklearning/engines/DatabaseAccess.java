package org.notebooklearning.engines;

/// How a database is reached.
///
/// @param url for JDBC, without user and password
/// @param user who connects
/// @param password the user's
public record DatabaseAccess(String url, String user, String password) {
    /// What a virtual machine is started with whose virtual threads use the database. The library
    /// that knows sockets in the file system lets each of them wait on a thread of the common pool,
    /// which has one for each processor but one: where a connection waits for another, as for a
    /// lock, that other one would never be heard. So the pool has more threads than there are
    /// connections.
    public static final String CLIENT_OPTION =
            "-Djava.util.concurrent.ForkJoinPool.common.parallelism=64";

    /// Tells everything but the password.
    @Override
    public String toString() {
        return "DatabaseAccess[" + url + ", " + user + "]";
    }
}
