/// The interface for programs that talk MCP (Model Context Protocol, revision 2025-11-25): tools,
/// resources and a prompt at `/mcp`. They are the calls of the HTTP interface under another
/// protocol and go through its resources, so that checks, limits and ownership are the same.
@NullMarked
package org.notebooklearning.gateway.mcp;

import org.jspecify.annotations.NullMarked;
