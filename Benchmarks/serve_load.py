# SPDX-License-Identifier: Apache-2.0
"""Matches per second of a running server: python serve_load.py ADDRESS NAMES [SECONDS] [CONNECTIONS] [BATCH]

NAMES is a file with a name a line. Each connection sends the next call when it has the answer to the last. Prints
matches a second, the times of calls, and the time of /healthz beside them. Needs nothing but Python.
"""

import asyncio
import itertools
import json
import sys
import time
from urllib.parse import urlsplit


def call(names, host):
    queries = {str(n): {"schema": "LegalEntity", "properties": {"name": [name]}} for n, name in enumerate(names)}
    body = json.dumps({"queries": queries}, ensure_ascii=False).encode()
    head = f"POST /match/default HTTP/1.1\r\nhost: {host}\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n"
    return head.encode() + body


async def ask(reader, writer, data):
    writer.write(data)
    head = await reader.readuntil(b"\r\n\r\n")
    length = int(head.lower().split(b"content-length: ")[1].split(b"\r\n")[0])
    await reader.readexactly(length)
    return head.startswith(b"HTTP/1.1 200")


async def main():
    address, path = sys.argv[1], sys.argv[2]
    seconds, connections, batch = (float((sys.argv + ["10", "16", "1"][len(sys.argv) - 3:])[3 + n]) for n in range(3))
    where = urlsplit(address)
    with open(path, encoding="utf-8") as file:
        names = [line.strip()[:400] for line in file if line.strip()]
    stream = itertools.cycle(names)
    calls = itertools.cycle([call(list(itertools.islice(stream, int(batch))), where.netloc) for _ in range(2000)])
    end = time.perf_counter() + seconds
    times, health, wrong = [], [], 0

    async def worker():
        nonlocal wrong
        reader, writer = await asyncio.open_connection(where.hostname, where.port, limit=1 << 24)
        while time.perf_counter() < end:
            start = time.perf_counter()
            wrong += not await ask(reader, writer, next(calls))
            times.append(time.perf_counter() - start)

    async def watch():
        reader, writer = await asyncio.open_connection(where.hostname, where.port)
        while time.perf_counter() < end:
            start = time.perf_counter()
            await ask(reader, writer, f"GET /healthz HTTP/1.1\r\nhost: {where.netloc}\r\n\r\n".encode())
            health.append(time.perf_counter() - start)
            await asyncio.sleep(0.05)

    await asyncio.gather(watch(), *(worker() for _ in range(int(connections))))
    times.sort()
    health.sort()
    print(f"{len(times) * batch / seconds:,.0f} matches/s with {int(connections)} connections, {int(batch)} a call; "
          f"{wrong} wrong; call p50 {times[len(times) // 2] * 1e3:.1f} ms, p99 {times[len(times) * 99 // 100] * 1e3:.1f} ms; "
          f"health p99 {health[len(health) * 99 // 100] * 1e3:.1f} ms")


asyncio.run(main())
