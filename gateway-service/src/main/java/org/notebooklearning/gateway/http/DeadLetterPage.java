package org.notebooklearning.gateway.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Some dead letters, newest first.
///
/// @param next the path of the letters before these; null on the last page
@Schema(description = "Some dead letters, newest first; next leads to the ones before them.")
public record DeadLetterPage(List<DeadLetterBody> letters, @Nullable String next) {}
