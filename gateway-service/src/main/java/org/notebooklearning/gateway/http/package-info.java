/// The HTTP interface: lessons, their events and files, and problem documents where something is
/// wrong.
@NullMarked
package org.notebooklearning.gateway.http;

import org.jspecify.annotations.NullMarked;
