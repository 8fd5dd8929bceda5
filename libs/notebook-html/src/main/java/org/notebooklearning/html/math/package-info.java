/// Formulas of LaTeX as MathML Core, which browsers set without a script, a style or a font.
@NullMarked
package org.notebooklearning.html.math;

import org.jspecify.annotations.NullMarked;
