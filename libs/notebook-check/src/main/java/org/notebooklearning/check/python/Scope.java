package org.notebooklearning.check.python;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Where names live, as Python resolves them: uses that a scope can not answer go to the one around
/// it, and those that reach the cell become events. A function's names are known only at its end,
/// so its uses wait until it is closed.
final class Scope {
    private final Kind kind;
    private final @Nullable Scope outer;
    private final String owner;
    private final Consumer<NameEvent> events;
    private final Set<String> bound = new HashSet<>();
    private final Set<String> global = new HashSet<>();
    private final Set<String> nonlocal = new HashSet<>();
    private final List<NameEvent.Used> waiting = new ArrayList<>();

    enum Kind {
        CELL,
        CLASS,
        FUNCTION,
        COMPREHENSION
    }

    private Scope(Kind kind, @Nullable Scope outer, String owner, Consumer<NameEvent> events) {
        this.kind = kind;
        this.outer = outer;
        this.owner = owner;
        this.events = events;
    }

    static Scope ofCell(Consumer<NameEvent> events) {
        return new Scope(Kind.CELL, null, "", events);
    }

    /// A scope in this one; `owner` is the name of the function or class.
    Scope inner(Kind inner, String innerOwner) {
        return new Scope(inner, this, innerOwner, events);
    }

    boolean isFunction() {
        return kind == Kind.FUNCTION;
    }

    void use(SyntaxNode name) {
        accept(new NameEvent.Used(name.text(), name.line(), name.column(), ""));
    }

    void bind(SyntaxNode name, NameEvent.How how) {
        bind(name.text(), name.line(), name.column(), how);
    }

    /// Binds a name that an import makes.
    void bindImported(Import imported) {
        bind(imported.bound(), imported.line(), -1, NameEvent.How.IMPORT);
    }

    private void bind(String name, int line, int column, NameEvent.How how) {
        if (kind == Kind.CELL || global.contains(name)) {
            events.accept(new NameEvent.Bound(name, line, column, how));
        } else if (!nonlocal.contains(name)) {
            bound.add(name);
        }
    }

    /// Binds as `:=` does: a comprehension's walrus binds outside of it.
    void bindOutsideComprehensions(SyntaxNode name) {
        Scope scope = this;
        while (scope.kind == Kind.COMPREHENSION && scope.outer != null) {
            scope = scope.outer;
        }
        scope.bind(name, NameEvent.How.TARGET);
    }

    void delete(SyntaxNode name) {
        if (kind == Kind.CELL || global.contains(name.text())) {
            events.accept(new NameEvent.Deleted(name.text(), name.line(), name.column()));
        } else {
            bound.add(name.text());
        }
    }

    void declareGlobal(String name) {
        global.add(name);
    }

    void declareNonlocal(String name) {
        nonlocal.add(name);
    }

    /// Hands every use that is not answered here to the scope around this one.
    void close() {
        Scope around = outer;
        if (around == null) {
            return;
        }
        for (NameEvent.Used use : waiting) {
            if (!bound.contains(use.name())) {
                around.accept(kind == Kind.FUNCTION ? later(use) : use);
            }
        }
    }

    private void accept(NameEvent.Used use) {
        switch (kind) {
            case CELL -> events.accept(use);
            case CLASS -> {
                Scope around = outer;
                // Methods do not see the names of their class; its own body does.
                if (around != null && !(use.atOnce() && bound.contains(use.name()))) {
                    around.accept(use.atOnce() ? use : later(use));
                }
            }
            case FUNCTION, COMPREHENSION -> waiting.add(use);
        }
    }

    private NameEvent.Used later(NameEvent.Used use) {
        return new NameEvent.Used(use.name(), use.line(), use.column(), owner);
    }
}
