"""Runs notebooks as nbclient does it by itself: the names of files, one after the other, each of which
is replaced by the executed one.

One fault of it is mended: what it sends for an Output widget can make it overlook the kernel's reply,
for which it then waits for ever.
"""

import sys

import nbformat
import zmq
from nbclient import NotebookClient
from nbclient.output_widget import OutputWidget


class Output(OutputWidget):
    def send(self, data=None, metadata=None, buffers=None):
        super().send(data, metadata, buffers)
        self.kernel_client.shell_channel.socket.get(zmq.EVENTS)


for name in sys.argv[1:]:
    notebook = nbformat.read(name, as_version=4)
    client = NotebookClient(notebook, kernel_name="python3", record_timing=False)
    client.widget_registry = {"@jupyter-widgets/output": {"OutputModel": Output}}
    client.execute()
    nbformat.write(notebook, name)
