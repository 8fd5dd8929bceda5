package org.notebooklearning.gateway.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.notebooklearning.contracts.plan.Rewriting;

/// How a beat is to be written again.
@Schema(name = "BeatRewrite")
record RewriteSchema(@Schema(required = true) Rewriting as) {}
