package org.notebooklearning.gateway.access;

import io.vertx.ext.web.RoutingContext;

/// Ends a call that was refused with an answer that says what to do.
public interface RefusalAnswer {
    void answer(RoutingContext call, Refusal refusal);
}
