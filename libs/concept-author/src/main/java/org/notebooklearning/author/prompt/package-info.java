/// What models are told: texts with a version, and sources that are fenced as data.
@NullMarked
package org.notebooklearning.author.prompt;

import org.jspecify.annotations.NullMarked;
