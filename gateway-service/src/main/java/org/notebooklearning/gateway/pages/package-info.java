/// The pages of the gateway: asking for a lesson, its own page, the list of all, operations, and
/// what is shown where something went wrong. The server writes them; what lives in them speaks
/// with the HTTP interface like any other client.
@NullMarked
package org.notebooklearning.gateway.pages;

import org.jspecify.annotations.NullMarked;
