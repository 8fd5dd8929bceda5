/// The running service: its configuration and its workers.
@NullMarked
package org.notebooklearning.writer.service;

import org.jspecify.annotations.NullMarked;
