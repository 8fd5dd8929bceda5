package org.notebooklearning.source.search;

/// One result of a search.
///
/// @param snippet what the search shows of it, without markup; may be empty
/// @param origin which search found it, such as `Wikipedia`
public record FoundWork(String title, String url, String snippet, String origin) {}
