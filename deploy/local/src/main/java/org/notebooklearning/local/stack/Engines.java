package org.notebooklearning.local.stack;

import java.util.Map;
import org.notebooklearning.local.stack.ServiceProcess.Service;

/// What the services stand on: brokers, a database and a place for artifacts.
interface Engines extends AutoCloseable {
    /// How a service is told its way to them.
    Map<String, String> settings(Service service);

    /// Stops those that the stack started.
    @Override
    void close();
}
