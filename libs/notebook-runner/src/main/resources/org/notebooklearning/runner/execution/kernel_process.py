"""The kernel: IPython's, which needs no network and sends nothing that is too long to be shown.

Forked from the process whose imports are done, or started as a program:

    python kernel_process.py MOST_BYTES ARGUMENT...

`MOST_BYTES` is the most that one message may hold, `ARGUMENT` what ipykernel takes. A notebook can get
around this as around anything in its own process: the client bounds what it takes by itself.
"""

import sys

from ipykernel import kernelapp
from jupyter_client.session import Session
from traitlets import Int, default

from bounds import NAME, error_within
from forked_output import ForkedOutput

if __name__ == "__main__":
    sys.path.pop(0)  # the folder of this script is no business of the notebook's
    del sys.modules["bounds"], sys.modules["forked_output"]

kernelapp.IOPubThread = ForkedOutput


def characters(error):
    """How long the texts of an error are together."""
    texts = [error.get("ename"), error.get("evalue"), *(error.get("traceback") or [])]
    return sum(len(text) for text in texts if isinstance(text, str))


class BoundedSession(Session):
    """Shortens texts that are too long, and sends a sentence in the place of all else that is."""

    most = Int()

    def send(self, stream, msg_or_type, content=None, parent=None, ident=None, buffers=None, **more):
        size = sum(memoryview(buffer).nbytes for buffer in buffers or [])
        if size > self.most:
            return super().send(stream, "stream", self._note(size), parent, ident, None, **more)
        return super().send(stream, msg_or_type, content, parent, ident, buffers, **more)

    def serialize(self, msg, ident=None):
        kind = msg["header"]["msg_type"]
        msg = {**msg, "content": self._readable(kind, msg["content"])}
        parts = super().serialize(msg, ident)
        size = len(parts[-1])
        if size <= self.most or kind in ("stream", "error", "execute_input"):
            return parts
        if kind.endswith("_reply"):
            return super().serialize({**msg, "content": self._essence(msg["content"])}, ident)
        header = {**msg["header"], "msg_type": "stream"}
        note = {"msg_type": "stream", "header": header, "content": self._note(size)}
        return super().serialize({**msg, **note}, ident)

    def _readable(self, kind, content):
        """The same with no more text than can be shown; of printed text one character more, by which
        the client knows that it has to say so."""
        if kind == "stream" and len(content["text"]) > self.most:
            return {**content, "text": content["text"][: self.most + 1]}
        if kind == "execute_input" and len(content["code"]) > self.most:
            return {**content, "code": ""}
        if content and "traceback" in content and characters(content) > self.most:
            return error_within(content)
        return content

    @staticmethod
    def _essence(reply):
        return {key: value for key, value in reply.items() if len(repr(value)) <= NAME}

    def _note(self, size):
        text = f"[Not shown: an output of {size:,} bytes, where one may have {self.most:,} at most.]\n"
        return {"name": "stderr", "text": text}


class LessonKernelApp(kernelapp.IPKernelApp):
    """ipykernel's application, for one client alone."""

    most = Int()

    @default("session")
    def _bounded(self):
        return BoundedSession(parent=self, most=self.most)

    def log_connection_info(self):
        """Nobody else is to connect."""


if __name__ == "__main__":
    bytes_of_one = int(sys.argv.pop(1))
    LessonKernelApp.launch_instance(most=bytes_of_one)
