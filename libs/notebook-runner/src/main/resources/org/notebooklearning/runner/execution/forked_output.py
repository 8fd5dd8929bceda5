"""How a kernel puts out what it and the processes that a notebook forked print."""

import os
import secrets
import threading

import zmq
from ipykernel.iostream import IOPubThread
from zmq.eventloop.zmqstream import ZMQStream


class ForkedOutput(IOPubThread):
    """ipykernel's, which listens at an address of the network. Here it is a file: where notebooks are
    run there is no network. And none who subscribes is overlooked."""

    def _setup_pipe_in(self):
        self._pipe_uuid = os.urandom(16)
        place = os.path.join(os.environ["JUPYTER_RUNTIME_DIR"], secrets.token_hex(8))
        self._pipe_address = f"ipc://{place}"
        pipe = self.socket.context.socket(zmq.PULL)
        pipe.linger = 0
        pipe.bind(self._pipe_address)
        self._pipe_in = ZMQStream(pipe, self.io_loop)
        self._pipe_in.on_recv(self._handle_pipe_msg)

    def _setup_pipe_out(self):
        context = zmq.Context()
        pipe = context.socket(zmq.PUSH)
        pipe.linger = 3000  # ms that a process waits at its end until its parent has heard it
        pipe.connect(self._pipe_address)
        return context, pipe

    def _really_send(self, *args, **kwargs):
        super()._really_send(*args, **kwargs)
        # Sending may take the one sign that a subscription has come in meanwhile (ZMQ_FD is
        # edge-triggered), and whoever waits to be welcomed waits for ever. Asking looks again.
        if threading.current_thread() is self.thread and not self.closed:
            self._xpub_stream.flush(zmq.POLLIN)
