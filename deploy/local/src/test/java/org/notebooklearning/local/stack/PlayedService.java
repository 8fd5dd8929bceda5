package org.notebooklearning.local.stack;

/// In the place of a service: runs until it is ended, or ends at once where it is given an
/// argument, and is never ready.
public final class PlayedService {
    private PlayedService() {}

    public static void main(String[] args) throws InterruptedException {
        if (args.length == 0) {
            Thread.currentThread().join();
        }
    }
}
