package org.notebooklearning.gateway.pages;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.notebooklearning.gateway.access.Caller;
import org.notebooklearning.gateway.access.CurrentCaller;

/// Who looks at a page, for the page's head.
@Named("signedIn")
@Singleton
final class SignedIn {
    private final CurrentCaller caller;

    SignedIn(CurrentCaller caller) {
        this.caller = caller;
    }

    /// What they are called; empty where nobody has to say who they are, and where nobody is known.
    public String getName() {
        return caller.find().map(Caller::name).orElse("");
    }

    /// Whether they look after the whole.
    public boolean isOperator() {
        return caller.find().map(Caller::isOperator).orElse(false);
    }
}
