package org.notebooklearning.source.search;

/// A result with how well it fits.
///
/// @param relevance the share of the topic's and the scope's words that it shows, from 0 to 1
/// @param score by which it is ranked; higher is better
record RankedWork(FoundWork work, double relevance, double score) {}
