/// The Python environment of the notebook kernel: what it consists of (a lock with hashes, and
/// torch by version), how it is made once under the data folder, and what a ready one offers.
///
/// To take newer versions, edit `requirements.in`, `torch.txt` and the list of torch's own
/// requirements in the former, and regenerate both locks as the module's README says. A changed
/// lock has another hash, so that its environment is made beside the old one.
@NullMarked
package org.notebooklearning.kernel;

import org.jspecify.annotations.NullMarked;
