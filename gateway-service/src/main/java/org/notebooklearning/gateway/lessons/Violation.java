package org.notebooklearning.gateway.lessons;

/// What is wrong with one field, and what would be right.
public record Violation(String field, String message) {}
