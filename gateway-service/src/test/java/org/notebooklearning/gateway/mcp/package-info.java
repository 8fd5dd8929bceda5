/// The interface for programs that talk MCP, called over the wire.
@NullMarked
package org.notebooklearning.gateway.mcp;

import org.jspecify.annotations.NullMarked;
