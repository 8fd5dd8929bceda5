/// Downloads from the web that a stranger asked for. Only public addresses are connected to,
/// checked where the connection is made; size, time and redirects are bounded.
@NullMarked
package org.notebooklearning.source.fetch;

import org.jspecify.annotations.NullMarked;
