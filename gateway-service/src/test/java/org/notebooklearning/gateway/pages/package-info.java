/// The pages, looked at over HTTP and in a real browser.
@NullMarked
package org.notebooklearning.gateway.pages;

import org.jspecify.annotations.NullMarked;
