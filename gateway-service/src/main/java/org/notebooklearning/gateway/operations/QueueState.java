package org.notebooklearning.gateway.operations;

/// What the broker knows of a stage's queue.
///
/// @param lag places of the queue whose task is not done: tasks that wait, tasks under way, and the
///     marks between them with which transactions end, which are passed over
/// @param workers consumers of the stage's share group: one for each task that can be worked on at
///     the same time. One that was killed counts until its session ends, within a minute
/// @param hosts from how many addresses they are connected
public record QueueState(long lag, int workers, int hosts) {}
