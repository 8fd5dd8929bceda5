package org.notebooklearning.source.pdf;

import java.util.List;

/// What one page shows and the reader passes over.
///
/// @param unknown characters whose fonts do not tell what they are
/// @param turned characters that run in another direction than most of the page
/// @param surplus characters beyond those that a page may have
/// @param pictures places of the larger images, on the upright page
record Skipped(int unknown, int turned, int surplus, List<Box> pictures) {
    Skipped {
        pictures = List.copyOf(pictures);
    }
}
