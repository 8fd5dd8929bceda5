/// The interface for programs that talk MCP (Model Context Protocol, revision 2025-11-25): tools,
/// resources and a prompt at `/mcp`. Its tools do what the HTTP interface does by the same use
/// cases, so that checks, limits and ownership are the same, and tell of it in their own words.
@NullMarked
package org.notebooklearning.gateway.mcp;

import org.jspecify.annotations.NullMarked;
