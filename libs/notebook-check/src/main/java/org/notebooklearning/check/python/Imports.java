package org.notebooklearning.check.python;

import java.util.ArrayList;
import java.util.List;

/// Reads an import statement.
final class Imports {
    private Imports() {}

    static List<Import> of(SyntaxNode statement) {
        List<Import> imports = new ArrayList<>();
        String from =
                statement.is("future_import_statement")
                        ? "__future__"
                        : statement.fieldText("module_name");
        for (SyntaxNode name : statement.fields("name")) {
            String path = name.is("aliased_import") ? name.fieldText("name") : name.text();
            String alias = name.fieldText("alias");
            if (statement.is("import_statement")) {
                String top = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
                imports.add(new Import(path, "", alias.isEmpty() ? top : alias, name.line()));
            } else {
                imports.add(new Import(from, path, alias.isEmpty() ? path : alias, name.line()));
            }
        }
        if (statement.children().stream().anyMatch(child -> child.is("wildcard_import"))) {
            imports.add(new Import(from, "*", "", statement.line()));
        }
        return imports;
    }
}
