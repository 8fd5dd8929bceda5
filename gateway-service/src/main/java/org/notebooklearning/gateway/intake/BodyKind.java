package org.notebooklearning.gateway.intake;

/// What kinds of bodies there are, and what each may hold.
public enum BodyKind {
    /// A token, and where to go with it.
    LOGIN(Size.KIBIBYTE * 8),
    /// A decision. Every address takes this that does not say otherwise, so that what is added has
    /// a limit, too.
    DECISION(Size.KIBIBYTE * 64),
    /// A lesson asked for in JSON, with a notebook of 10 MiB in it as text or as an object.
    LESSON(Size.MEBIBYTE * 16),
    /// A lesson asked for as a form, with a file of 50 MiB and a notebook of 10 MiB.
    UPLOAD(Size.MEBIBYTE * 64),
    /// A message of MCP, with a notebook of 10 MiB in it as text.
    MESSAGE(Size.MEBIBYTE * 24);

    /// Of a form, files go to the disk while they arrive; this much of it can be text, which does
    /// not: 16 parts of a mebibyte each.
    private static final long MOST_TEXT = Size.MEBIBYTE * 16;

    /// What lies on the disk is counted, too, but less.
    private static final int ON_DISK = 16;

    /// How often a body stands in memory: as it came, as one array, and as what was read in it.
    private static final int COPIES = 3;

    private final long limit;

    BodyKind(long limit) {
        this.limit = limit;
    }

    /// How many bytes a body of this kind has at most.
    public long limit() {
        return limit;
    }

    /// Whether bodies of this kind are read whole before anything else is done.
    boolean isSmall() {
        return limit <= DECISION.limit;
    }

    /// How much memory a body of `length` bytes is counted as.
    long weight(long length) {
        if (this == UPLOAD) {
            return Math.min(length, MOST_TEXT) + Math.max(0, length - MOST_TEXT) / ON_DISK;
        }
        return COPIES * length;
    }

    /// The limit in words.
    String inWords() {
        return limit >= Size.MEBIBYTE
                ? limit / Size.MEBIBYTE + " MiB"
                : limit / Size.KIBIBYTE + " KiB";
    }

    /// An enum's constants can not use its own.
    private static final class Size {
        private static final long KIBIBYTE = 1 << 10;
        private static final long MEBIBYTE = 1 << 20;
    }
}
