package org.notebooklearning.source.extraction;

import java.time.Duration;

/// What the extracting process is asked to do; written beside the file.
///
/// @param pages the most pages of a PDF that are read
/// @param pictures whether the pictures of a PDF's figures are rendered
/// @param time after which the process ends itself, should nobody else end it
public record ExtractionRequest(
        Extraction extraction, int pages, boolean pictures, Duration time) {}
