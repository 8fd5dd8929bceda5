/// The running service: its configuration, the reader of sources as configured, and its workers.
@NullMarked
package org.notebooklearning.ingest.service;

import org.jspecify.annotations.NullMarked;
