package org.notebooklearning.check.python;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import org.jspecify.annotations.Nullable;

/// A tree as the parser made it, in native memory, and a place in it. At first that is the root.
final class NativeTree implements AutoCloseable {
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment tree;
    private final MemorySegment cursor;
    private final MemorySegment node;
    private final SegmentAllocator intoNode;

    /// @param source UTF-8
    NativeTree(byte[] source) {
        node = TreeSitter.node(arena);
        // One node at a time is looked at: all are put in the same room.
        intoNode = (size, alignment) -> node;
        try {
            tree = parsed(source);
            MemorySegment root = (MemorySegment) TreeSitter.ROOT.invokeExact(intoNode, tree);
            cursor =
                    (MemorySegment)
                            TreeSitter.CURSOR_NEW.invokeExact((SegmentAllocator) arena, root);
        } catch (Throwable broken) {
            throw unusable(broken);
        }
    }

    private MemorySegment parsed(byte[] source) throws Throwable {
        MemorySegment parser = (MemorySegment) TreeSitter.PARSER_NEW.invokeExact();
        try {
            MemorySegment python = (MemorySegment) TreeSitter.PYTHON.invokeExact();
            if (!(boolean) TreeSitter.SET_LANGUAGE.invokeExact(parser, python)) {
                throw new IllegalStateException("The grammar is made for another tree-sitter");
            }
            MemorySegment text = arena.allocateFrom(JAVA_BYTE, source);
            return (MemorySegment)
                    TreeSitter.PARSE.invokeExact(parser, MemorySegment.NULL, text, source.length);
        } finally {
            TreeSitter.PARSER_DELETE.invokeExact(parser);
        }
    }

    /// Goes to the first child; false where there is none.
    boolean firstChild() {
        try {
            return (boolean) TreeSitter.FIRST_CHILD.invokeExact(cursor) && look();
        } catch (Throwable broken) {
            throw unusable(broken);
        }
    }

    /// Goes to the next sibling; false where there is none.
    boolean nextSibling() {
        try {
            return (boolean) TreeSitter.NEXT_SIBLING.invokeExact(cursor) && look();
        } catch (Throwable broken) {
            throw unusable(broken);
        }
    }

    /// Goes back up, to move on from there.
    void parent() {
        try {
            boolean _ = (boolean) TreeSitter.PARENT.invokeExact(cursor);
        } catch (Throwable broken) {
            throw unusable(broken);
        }
    }

    private boolean look() throws Throwable {
        MemorySegment _ = (MemorySegment) TreeSitter.CURRENT_NODE.invokeExact(intoNode, cursor);
        return true;
    }

    /// The number of the node's type.
    int symbol() {
        try {
            return Short.toUnsignedInt((short) TreeSitter.SYMBOL.invokeExact(node));
        } catch (Throwable broken) {
            throw unusable(broken);
        }
    }

    /// The field in which the node stands; null where it stands in none.
    @Nullable String field() {
        try {
            short id = (short) TreeSitter.CURRENT_FIELD.invokeExact(cursor);
            return id == 0 ? null : TreeSitter.field(id);
        } catch (Throwable broken) {
            throw unusable(broken);
        }
    }

    /// Where the node starts in the source.
    int start() {
        try {
            return (int) TreeSitter.START_BYTE.invokeExact(node);
        } catch (Throwable broken) {
            throw unusable(broken);
        }
    }

    /// Where the node ends in the source.
    int end() {
        try {
            return (int) TreeSitter.END_BYTE.invokeExact(node);
        } catch (Throwable broken) {
            throw unusable(broken);
        }
    }

    /// Whether something in the node is not as the grammar says.
    boolean hasError() {
        try {
            return (boolean) TreeSitter.HAS_ERROR.invokeExact(node);
        } catch (Throwable broken) {
            throw unusable(broken);
        }
    }

    /// Whether the parser put the node in where it should have been.
    boolean isMissing() {
        try {
            return (boolean) TreeSitter.IS_MISSING.invokeExact(node);
        } catch (Throwable broken) {
            throw unusable(broken);
        }
    }

    @Override
    public void close() {
        try (arena) {
            TreeSitter.CURSOR_DELETE.invokeExact(cursor);
            TreeSitter.TREE_DELETE.invokeExact(tree);
        } catch (Throwable broken) {
            throw unusable(broken);
        }
    }

    private static IllegalStateException unusable(Throwable broken) {
        return new IllegalStateException("tree-sitter can not be called", broken);
    }
}
