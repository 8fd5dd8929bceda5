package org.notebooklearning.gateway.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some dead letters, newest first.
///
/// @param next the path of the letters before these; null on the last page
public record DeadLetterPage(List<DeadLetterBody> letters, @Nullable String next) {}
