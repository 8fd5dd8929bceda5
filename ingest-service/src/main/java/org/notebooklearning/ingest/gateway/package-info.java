/// The HTTP interface: lessons, their events and files, and problem documents where something is
/// wrong.
@NullMarked
package org.notebooklearning.ingest.gateway;

import org.jspecify.annotations.NullMarked;
