/// The running service: its configuration and its workers.
@NullMarked
package org.notebooklearning.validator.service;

import org.jspecify.annotations.NullMarked;
