package org.notebooklearning.gateway.mcp;

import java.util.function.BooleanSupplier;

/// A stream that a client opened in its session to be told things by.
///
/// @param letIn tells whether who opened it is still let in
/// @param ending ends it; more than once is the same as once
record McpStream(BooleanSupplier letIn, Runnable ending) {
    boolean isGood() {
        return letIn.getAsBoolean();
    }

    void end() {
        ending.run();
    }
}
