package org.notebooklearning.check.python;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import org.treesitter.TSSymbolType;
import org.treesitter.TreeSitterPython;
import org.treesitter.utils.NativeUtils;

/// The functions of tree-sitter's C library that a walk over a tree needs, as `tree_sitter/api.h`
/// declares them. The library's own Java binding carries every node field by field across the
/// border, which takes three times as long as parsing; these calls take less than parsing does.
@SuppressWarnings("restricted") // calling C is what it is for
final class TreeSitter {
    private static final StructLayout NODE =
            MemoryLayout.structLayout(MemoryLayout.sequenceLayout(4, JAVA_INT), ADDRESS, ADDRESS);
    private static final StructLayout CURSOR =
            MemoryLayout.structLayout(
                    ADDRESS,
                    ADDRESS,
                    MemoryLayout.sequenceLayout(3, JAVA_INT),
                    MemoryLayout.paddingLayout(Integer.BYTES));

    /// Nodes for text that the parser could make nothing of have no number in the grammar.
    private static final int ERROR = 0xFFFF;

    /// How Python 2 could write `!=`: the one sign whose nodes are noted.
    static final String OLD_UNEQUAL = "<>";

    static final TreeSitterPython GRAMMAR = new TreeSitterPython();
    private static final String[] TYPES = types();
    private static final String[] FIELDS = fields();

    /// Making the grammar has loaded both libraries, as a rule by this class's own loader.
    private static final SymbolLookup LIBRARIES =
            SymbolLookup.loaderLookup()
                    .or(name -> Copies.CORE.find(name))
                    .or(name -> Copies.PYTHON.find(name));

    private static final FunctionDescriptor MAKES = FunctionDescriptor.of(ADDRESS);
    private static final FunctionDescriptor FREES = FunctionDescriptor.ofVoid(ADDRESS);
    private static final FunctionDescriptor MOVES = FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS);
    private static final FunctionDescriptor GETS_NODE = FunctionDescriptor.of(NODE, ADDRESS);
    private static final FunctionDescriptor TELLS = FunctionDescriptor.of(JAVA_BOOLEAN, NODE);
    private static final FunctionDescriptor TELLS_BYTE = FunctionDescriptor.of(JAVA_INT, NODE);

    static final MethodHandle PARSER_NEW = function("ts_parser_new", MAKES);
    static final MethodHandle PARSER_DELETE = function("ts_parser_delete", FREES);
    static final MethodHandle SET_LANGUAGE =
            function(
                    "ts_parser_set_language",
                    FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS, ADDRESS));
    static final MethodHandle PARSE =
            function(
                    "ts_parser_parse_string",
                    FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_INT));
    static final MethodHandle PYTHON = function("tree_sitter_python", MAKES);
    static final MethodHandle TREE_DELETE = function("ts_tree_delete", FREES);
    static final MethodHandle ROOT = function("ts_tree_root_node", GETS_NODE);
    static final MethodHandle CURSOR_NEW =
            function("ts_tree_cursor_new", FunctionDescriptor.of(CURSOR, NODE));
    static final MethodHandle CURSOR_DELETE = function("ts_tree_cursor_delete", FREES);
    static final MethodHandle FIRST_CHILD = function("ts_tree_cursor_goto_first_child", MOVES);
    static final MethodHandle NEXT_SIBLING = function("ts_tree_cursor_goto_next_sibling", MOVES);
    static final MethodHandle PARENT = function("ts_tree_cursor_goto_parent", MOVES);
    static final MethodHandle CURRENT_NODE = function("ts_tree_cursor_current_node", GETS_NODE);
    static final MethodHandle CURRENT_FIELD =
            function("ts_tree_cursor_current_field_id", FunctionDescriptor.of(JAVA_SHORT, ADDRESS));
    static final MethodHandle SYMBOL =
            function("ts_node_symbol", FunctionDescriptor.of(JAVA_SHORT, NODE));
    static final MethodHandle START_BYTE = function("ts_node_start_byte", TELLS_BYTE);
    static final MethodHandle END_BYTE = function("ts_node_end_byte", TELLS_BYTE);
    static final MethodHandle HAS_ERROR = function("ts_node_has_error", TELLS);
    static final MethodHandle IS_MISSING = function("ts_node_is_missing", TELLS);

    /// The libraries unpacked once more, for where another loader has loaded the first ones.
    private static final class Copies {
        private static final SymbolLookup CORE = open("lib/tree-sitter");
        private static final SymbolLookup PYTHON = open("lib/tree-sitter-python");

        private static SymbolLookup open(String name) {
            return SymbolLookup.libraryLookup(NativeUtils.libFile(name), Arena.global());
        }
    }

    private TreeSitter() {}

    /// Room for one node.
    static MemorySegment node(Arena arena) {
        return arena.allocate(NODE);
    }

    /// The name of a node's type; empty for nodes without a name, such as brackets, but for
    /// `OLD_UNEQUAL`.
    static String type(int symbol) {
        return symbol == ERROR ? "ERROR" : TYPES[symbol];
    }

    /// The name of a type as messages tell it: those without a name are called as they are written.
    static String sign(int symbol) {
        return symbol == ERROR ? "ERROR" : GRAMMAR.symbolName(symbol);
    }

    /// The name of a field.
    static String field(int id) {
        return FIELDS[id];
    }

    private static MethodHandle function(String name, FunctionDescriptor type) {
        return Linker.nativeLinker().downcallHandle(LIBRARIES.findOrThrow(name), type);
    }

    private static String[] types() {
        String[] types = new String[GRAMMAR.symbolCount()];
        for (int symbol = 0; symbol < types.length; symbol++) {
            String name = GRAMMAR.symbolName(symbol);
            boolean named = GRAMMAR.symbolType(symbol) == TSSymbolType.TSSymbolTypeRegular;
            types[symbol] = named || name.equals(OLD_UNEQUAL) ? name.intern() : "";
        }
        return types;
    }

    private static String[] fields() {
        String[] fields = new String[GRAMMAR.fieldCount() + 1];
        fields[0] = "";
        for (int id = 1; id < fields.length; id++) {
            fields[id] = GRAMMAR.fieldNameForId(id).intern();
        }
        return fields;
    }
}
