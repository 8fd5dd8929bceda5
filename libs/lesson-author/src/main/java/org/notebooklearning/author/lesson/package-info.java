/// A whole lesson: its beats written side by side, read by a sceptic, and mended until it holds.
@NullMarked
package org.notebooklearning.author.lesson;

import org.jspecify.annotations.NullMarked;
