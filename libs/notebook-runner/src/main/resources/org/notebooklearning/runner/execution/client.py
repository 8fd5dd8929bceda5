"""The kernel's client: nbclient, which makes the outputs what they are everywhere, within bounds."""

import asyncio
import json
from contextlib import asynccontextmanager

import nbformat
import zmq
from jupyter_client.asynchronous import AsyncKernelClient
from nbclient import NotebookClient
from nbclient.exceptions import DeadKernelError
from nbclient.output_widget import OutputWidget

from bounds import error_within

# A kernel that keeps to its bounds sends less: a character takes six bytes at most, as in \u0000.
ESCAPED = 6
ENVELOPE_BYTES = 1 << 20
LINE_BYTES = 20  # that a line counts for at least: in a notebook file each is a text of its own


class Output(OutputWidget):
    """nbclient's, with its answers to the kernel sent so that none of the kernel's is overlooked."""

    def send(self, data=None, metadata=None, buffers=None):
        super().send(data, metadata, buffers)
        # jupyter_client sends past asyncio. That may take the one sign that a message has come in
        # meanwhile (ZMQ_FD is edge-triggered), and who awaits it sleeps on. Asking looks again.
        self.kernel_client.shell_channel.socket.get(zmq.EVENTS)


class KernelClient(AsyncKernelClient):
    """A client of one kernel that knows when its process is gone."""

    kernel = None

    @classmethod
    @asynccontextmanager
    async def of(cls, kernel, limits):
        client = cls()
        client.kernel = kernel
        # What is larger is not taken in at all.
        most = ESCAPED * limits["output_bytes"] + ENVELOPE_BYTES
        client.context.setsockopt(zmq.MAXMSGSIZE, most)
        client.load_connection_info(kernel.connection)
        client.start_channels(stdin=False, hb=False, control=False)
        client.allow_stdin = False
        try:
            yield client
        finally:
            client.stop_channels()
            client.context.destroy(linger=0)

    def is_there(self):
        return self.kernel.is_alive()

    async def is_alive(self):
        return self.is_there()

    async def ready(self):
        """Waits until the kernel answers and all that it publishes is heard; its own account."""
        await self._or_death(self._welcome())
        request = self.kernel_info()
        return await self._or_death(self._info(request))

    async def _welcome(self):
        # Sent by the kernel to each new subscriber: nothing after it can be missed.
        while (await self.get_iopub_msg(timeout=None))["msg_type"] != "iopub_welcome":
            pass

    async def _info(self, request):
        answer = await self._answer(self.get_shell_msg, request, lambda _: True)
        await self._answer(
            self.get_iopub_msg,
            request,
            lambda message: message["content"].get("execution_state") == "idle",
        )
        return answer["content"]

    @staticmethod
    async def _answer(channel, request, fits):
        while True:
            message = await channel(timeout=None)
            if message["parent_header"].get("msg_id") == request and fits(message):
                return message

    async def _or_death(self, work):
        task = asyncio.ensure_future(work)
        await asyncio.wait({task, self.kernel.end}, return_when=asyncio.FIRST_COMPLETED)
        if task.done():
            return task.result()
        task.cancel()
        raise DeadKernelError("The kernel died before it answered")


class Client(NotebookClient):
    """nbclient, with a bound on what a cell and the notebook may put out."""

    def __init__(self, notebook, limits, **options):
        super().__init__(notebook, **options)
        self.widget_registry = {"@jupyter-widgets/output": {"OutputModel": Output}}
        self._limits = limits
        self._cell_bytes = 0
        self._all_bytes = 0
        self._told = False
        self._heard = False

    def end_with(self, kernel):
        """Ends the wait for a reply at once when the kernel dies; nbclient looks once a second."""

        def end(_):
            if self.task_poll_for_reply is not None:
                self.task_poll_for_reply.cancel()

        kernel.end.add_done_callback(end)

    def begin_cell(self):
        self._cell_bytes = 0
        self._told = False
        self._heard = False

    def end_cell(self, cell):
        """Says so where the kernel's word that it had put out everything did not come: what it sent
        was larger than is taken in."""
        if not self._heard and cell.source.strip():
            text = "\n[Outputs are missing here: the kernel sent more at once than is taken in]\n"
            cell.outputs.append(nbformat.v4.new_output("stream", name="stderr", text=text))

    def process_message(self, msg, cell, cell_index):
        content = msg["content"]
        if type(content.get("execution_count", 0)) is not int:
            del content["execution_count"]
        if msg["msg_type"] == "error":
            msg["content"] = error_within(content)
        self._heard |= msg["msg_type"] == "status" and content["execution_state"] == "idle"
        if msg["msg_type"] in ("status", "execute_input", "clear_output"):
            return super().process_message(msg, cell, cell_index)
        text = json.dumps(msg["content"], default=str)
        size = max(len(text), LINE_BYTES * text.count("\\n")) + sum(map(len, msg.get("buffers", [])))
        size *= self._places(msg)
        self._cell_bytes += size
        self._all_bytes += size
        over = max(
            self._cell_bytes - self._limits["output_bytes"],
            self._all_bytes - self._limits["outputs_bytes"],
        )
        if over <= 0:
            return super().process_message(msg, cell, cell_index)
        if msg["msg_type"] == "error" and not self.output_hook_stack[msg["parent_header"]["msg_id"]]:
            return self.last_error(msg, cell, cell_index)
        return self.cut(msg, cell, cell_index, (size - over) / size)

    def last_error(self, msg, cell, cell_index):
        """Of errors beyond the bound only the last one stays, which may have ended the cell."""
        if cell.outputs and cell.outputs[-1].output_type == "error":
            cell.outputs.pop()
        return super().process_message(msg, cell, cell_index)

    def _places(self, msg):
        """In how many outputs it will stand: what is shown under a name is in each of that name."""
        name = (msg["content"].get("transient") or {}).get("display_id")
        others = sum(map(len, self._display_id_map.get(name, {}).values()))
        return max(1, others) if msg["msg_type"] == "update_display_data" else 1 + others

    async def _check_raise_for_error(self, cell, cell_index, exec_reply):
        if exec_reply is not None and exec_reply["content"]["status"] == "error":
            exec_reply["content"] = error_within(exec_reply["content"])
        await super()._check_raise_for_error(cell, cell_index, exec_reply)

    def output(self, outs, msg, display_id, cell_index):
        """Adds an output; text goes on where text of the same stream ended, as Jupyter shows it."""
        added = super().output(outs, msg, display_id, cell_index)
        if added is not None and added.output_type == "stream" and len(outs) > 1:
            before = outs[-2]
            if before.output_type == "stream" and before.name == added.name:
                before.text += added.text
                outs.pop()
        return added

    def cut(self, msg, cell, cell_index, share):
        """Of a text that is too long the share for which there is room; nothing of what can not be
        cut."""
        if not self._told:
            self._told = True
            if msg["msg_type"] == "stream" and share > 0:
                text = msg["content"]["text"]
                msg["content"]["text"] = text[: int(len(text) * share)]
                super().process_message(msg, cell, cell_index)
            note = f"\n[Output cut off here: more than {self._limits['output_bytes']} bytes]\n"
            cell.outputs.append(nbformat.v4.new_output("stream", name="stderr", text=note))
        return None
