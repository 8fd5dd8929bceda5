package org.notebooklearning.check.python;

/// One imported module or name.
///
/// @param module as written, such as `torch.nn`
/// @param name taken from the module; empty where the module itself is imported, `*` for all names
/// @param bound the name it has in the cell; empty for `*`
/// @param line in the cell, from 1
public record Import(String module, String name, String bound, int line) {
    /// What `bound` stands for, such as `torch.nn.functional` for `F`.
    public String meaning() {
        if (!name.isEmpty()) {
            return module + "." + name;
        }
        // `import a.b` binds a; `import a.b as c` binds c to a.b.
        return module.startsWith(bound + ".") ? bound : module;
    }
}
