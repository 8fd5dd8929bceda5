package org.notebooklearning.gateway.mcp;

import java.util.Set;

/// What the sessions have to do with the library that speaks the protocol.
interface McpTransport {
    /// Whether it keeps a session with this id.
    boolean has(String id);

    /// Has it forget the session.
    void end(String id);

    /// The ids of all sessions that it keeps, to be changed at will.
    Set<String> sessions();
}
