/// Notebooks as web pages.
@NullMarked
package org.notebooklearning.gateway.webpage;

import org.jspecify.annotations.NullMarked;
