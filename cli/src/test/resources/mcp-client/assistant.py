"""Plays an assistant that writes the lesson on a bakery, with the official client of the protocol.

Reads what to do as JSON from its input. Each line of its output is JSON: {"wrote": what} as soon as
a reply is made, {"lost": tool} where the gateway is away and a call waits for it, and
{"answer": text} at the end.
"""

import asyncio
import json
import os
import re
import sys

import httpx2
from mcp import Client, MCPError
from mcp_types import CreateMessageResult, TextContent

REQUEST = re.compile(r"Request ([0-9a-f]{16})[.:]")
BEAT = re.compile(r"Write the cells of the beat \*\*What (\S+) shows")
REPLIED = "===== What was replied ====="
LONGEST = 400  # seconds, for all that one assistant does
AWAY = 120  # seconds until a gateway that was killed is given up
AGAIN = 0.5  # seconds


def tell(what, text):
    print(json.dumps({what: text}), flush=True)


class Assistant:
    def __init__(self, task):
        self.task = task
        self.nonsense = task.get("nonsense", 0)
        self.last = ""
        self.call = None
        self.model = self.sampled if task["does"] == "is_sampled" else None

    async def connected(self, work):
        """What `work` gives; goes on in a new session where the gateway was killed meanwhile."""
        since = asyncio.get_running_loop().time()
        while True:
            answer = failure = None
            try:
                async with Client(self.task["mcp"], sampling_callback=self.model) as client:
                    since = asyncio.get_running_loop().time()
                    answer = await work(client)
            except* (MCPError, httpx2.TransportError) as away:
                failure = away
            if answer is not None:
                return answer
            if self.call:
                tell("lost", self.call[0])
            if asyncio.get_running_loop().time() - since > AWAY:
                raise failure
            await asyncio.sleep(AGAIN)

    async def called(self, client, tool, arguments):
        """The text of the answer of `tool`. Where the call is lost, it is sent again."""
        self.call = self.call or (tool, arguments)
        result = await client.call_tool(*self.call)
        self.call = None
        return result.content[0].text

    async def asks(self, client):
        return await self.called(client, self.task["tool"], self.task["arguments"])

    async def vanishes(self, client):
        answer = await self.next(client, 45)
        tell("answer", answer)
        os._exit(0)

    async def writes(self, client):
        """Writes until the lesson asks for its learner or ends."""
        answer = await self.next(client)
        while True:
            request = REQUEST.search(answer)
            if request:
                answer = await self.hand_in(client, request[1], self.reply(answer, answer, REPLIED in answer))
            elif "Call next_writing" in answer:
                answer = await self.next(client)
            else:
                return answer

    async def is_sampled(self, client):
        """Has its model asked until the lesson asks for its learner or ends.

        A reply that was lost with the gateway is one that did not come in time: the answer says to
        call again, and so it does.
        """
        about = {"id": self.task["lesson"], "helper": self.task["helper"]}
        answer = await self.called(client, "write_by_sampling", about)
        while "Call write_by_sampling again" in answer:
            answer = await self.called(client, "write_by_sampling", about)
        return answer

    async def sampled(self, _, asked):
        """The model, which is told all of the conversation and remembers nothing."""
        said = [message.content.text for message in asked.messages]
        talk = f"{asked.system_prompt}\n{said[0]}"
        written = self.reply(said[-1], talk, len(said) > 1)
        return CreateMessageResult(role="assistant", model="played", content=TextContent(type="text", text=written))

    async def next(self, client, wait=20):
        about = {"id": self.task["lesson"], "wait": wait, "helper": self.task["helper"]}
        return await self.called(client, "next_writing", about)

    async def hand_in(self, client, request, reply):
        about = {"id": self.task["lesson"], "request": request, "reply": reply}
        return await self.called(client, "hand_in_writing", about | {"wait": 20, "helper": self.task["helper"]})

    def reply(self, said, talk, goes_on):
        """What the assistant writes.

        :param said: what is said to it now
        :param talk: that, with what was said before where the client knows it
        :param goes_on: whether something was replied before
        """
        if "That could not be read" in said:
            return self.task["cells"][self.last]
        if "fits this schema" in said:
            first = "Outline a lesson" in talk and not goes_on
            tell("wrote", "outline" if first else "changes")
            return self.task["outline"] if first else "{}"
        if "Read this outline" in said:
            return "The week is told of twice."
        beat = BEAT.search(talk)
        if not beat or goes_on:
            return "fine"
        self.last = beat[1]
        tell("wrote", self.last)
        if self.nonsense > 0:
            self.nonsense -= 1
            return "I am sorry, no."
        return self.task["cells"][self.last]


async def main():
    assistant = Assistant(json.load(sys.stdin))
    async with asyncio.timeout(LONGEST):
        tell("answer", await assistant.connected(getattr(assistant, assistant.task["does"])))


asyncio.run(main())
