package org.notebooklearning.gateway.readmodel;

import org.notebooklearning.contracts.lesson.Stage;

/// The place of a lesson in the queue of a stage.
///
/// @param ahead how many lessons stand before it
/// @param busy whether workers of the stage have lessons now
public record QueuePlace(Stage stage, long ahead, boolean busy) {

    /// What it waits for, in a few words.
    public String text() {
        String what = "waiting for a " + (busy ? "free " : "") + worker(stage);
        if (ahead == 0) {
            return busy ? what + ": it is next" : what;
        }
        return what + ": " + (ahead == 1 ? "1 lesson is" : ahead + " lessons are") + " ahead";
    }

    /// What a worker of `stage` is called.
    public static String worker(Stage stage) {
        return switch (stage) {
            case INGEST -> "reader";
            case PLAN -> "planner";
            case WRITE -> "writer";
            case VALIDATE -> "validator";
        };
    }
}
