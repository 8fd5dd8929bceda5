package org.notebooklearning.model.assistant;

/// A request that a helper has claimed.
///
/// @param again whether it had it already
/// @param lapsed whether somebody had claimed it before, and handed nothing in in time
public record TakenWriting(AskedWriting asked, boolean again, boolean lapsed) {}
