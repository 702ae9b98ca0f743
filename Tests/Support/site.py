# SPDX-License-Identifier: Apache-2.0
"""A web site on loopback with everything that goes wrong on the web. Prints its port, then serves until standard input
ends. GET /log gives the requests so far, one a line; GET /set?NAME=VALUE changes how it behaves.

What lies under /robots.txt, and how busy pages are, is set by the tests: each uses a site of its own.
"""
import gzip, http.server, os, socketserver, sys, threading, time, urllib.parse

STATE, LOG, LOCK = {}, [], threading.Lock()
PAGE = ("<html><head><title>{title}</title><meta property='article:published_time' content='2019-06-05'></head>"
        "<body><main><h1>{title}</h1><p>Huawei and MTS signed an agreement on 5G in Moscow on 5 June 2019. "
        "Page {title}.</p></main></body></html>")
FEED = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Wire</title><language>en-us</language>{items}</channel></rss>"""
ITEM = "<item><title>Item {n}</title><link>{link}</link><pubDate>Wed, 05 Jun 2019 10:00:0{n} GMT</pubDate></item>"


class Site(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def send(self, body, kind="text/html; charset=utf-8", status=200, **headers):
        body = body.encode() if isinstance(body, str) else body
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        address = urllib.parse.urlsplit(self.path)
        if address.path == "/log":
            return self.send("".join(line + "\n" for line in LOG), "text/plain")
        if address.path == "/set":
            STATE.update(urllib.parse.parse_qsl(address.query))
            return self.send("ok", "text/plain")
        with LOCK:
            marks = [h for h in ("If-None-Match", "If-Modified-Since") if self.headers.get(h)]
            LOG.append(" ".join([self.path] + marks))
            seen = sum(line.split()[0] == self.path for line in LOG)
        name = address.path.strip("/").split("/")[0] or "index"
        try:
            getattr(self, "on_" + name.replace(".", "_").replace("-", "_"), self.missing)(address, seen)
        except (BrokenPipeError, ConnectionResetError):
            pass

    def missing(self, *_):
        self.send("none", status=404)

    def on_robots_txt(self, *_):
        status = int(STATE.get("robots_status", "200"))
        if status == 200 and "robots" not in STATE:
            status = 404
        self.send(STATE.get("robots", ""), "text/plain", status)

    def on_page(self, address, _):
        delay = float(STATE.get("delay", "0"))
        time.sleep(delay)
        title = address.path.split("/")[-1] + STATE.get("edition", "")
        tag = f'"{title}"'
        if self.headers.get("If-None-Match") == tag:
            return self.send(b"", status=304)
        self.send(PAGE.format(title=title), ETag=tag, Last_Modified="Wed, 05 Jun 2019 10:00:00 GMT")

    def on_agent(self, *_):
        self.send(self.headers.get("User-Agent", ""), "text/plain")

    def on_redirect(self, address, _):
        left = int(address.path.split("/")[-1])
        self.send("", status=302, Location="/page/end" if left == 0 else f"/redirect/{left - 1}")

    def on_loop(self, address, _):
        self.send("", status=301, Location="/loop/b" if address.path.endswith("a") else "/loop/a")

    def on_to(self, address, _):
        self.send("", status=307, Location=urllib.parse.unquote(address.query))

    def on_busy(self, address, seen):
        """Busy for the first requests: /busy/STATUS/COUNT/RETRY-AFTER."""
        status, count, after = address.path.split("/")[2:5]
        if seen <= int(count):
            headers = {"Retry_After": after} if after != "-" else {}
            return self.send("busy", status=int(status), **headers)
        self.send(PAGE.format(title="patience"))

    def on_slow(self, *_):
        """A body that drips."""
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", "1000000")
        self.end_headers()
        for _ in range(600):
            self.wfile.write(b"<p>")
            self.wfile.flush()
            time.sleep(0.1)

    def on_silent(self, *_):
        time.sleep(30)

    def on_endless(self, *_):
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.send_header("Connection", "close")
        self.end_headers()
        while True:
            self.wfile.write(b"All work and no play. " * 4000)

    def on_cut(self, *_):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", "100000")
        self.end_headers()
        self.wfile.write(b"<html><body><p>Half of")
        self.wfile.flush()
        self.close_connection = True
        self.connection.shutdown(2)

    def on_gzip(self, *_):
        self.send(gzip.compress(PAGE.format(title="packed").encode()), Content_Encoding="gzip")

    def on_bomb(self, *_):
        self.send(gzip.compress(b"a" * (64 << 20)), Content_Encoding="gzip")

    def on_kind(self, address, _):
        self.send(b"\x00\x01binary", urllib.parse.unquote(address.query))

    def on_list(self, address, _):
        """A file that the tests have set: /set?NAME=TEXT, then /list/NAME."""
        name = address.path.split("/")[-1]
        if name not in STATE:
            return self.send("<!DOCTYPE html><html>no such page</html>", status=404)
        tag = f'"{hash(STATE[name]) & 0xffffffff}"'
        if self.headers.get("If-None-Match") == tag and "no_tags" not in STATE:
            return self.send(b"", status=304)
        self.send(STATE[name], "application/octet-stream", **({} if "no_tags" in STATE else {"ETag": tag}))

    def on_cyrillic(self, *_):
        self.send("<html><body><p>Россия и Китай подписали соглашение в Москве.</p></body></html>".encode("koi8-r"),
                  "text/html; charset=koi8-r")

    def on_feed(self, address, _):
        count = int(address.path.split("/")[-1])
        items = "".join(ITEM.format(n=n, link=f"../page/{n}") for n in range(1, count + 1))
        tag = f'"feed{count}"'
        if self.headers.get("If-None-Match") == tag:
            return self.send(b"", status=304)
        self.send(FEED.format(items=items), "application/rss+xml", ETag=tag)

    def on_links(self, address, _):
        """A feed with the one link that the query gives."""
        self.send(FEED.format(items=ITEM.format(n=1, link=urllib.parse.unquote(address.query))), "text/xml")

    def on_entities(self, *_):
        levels = "".join(f'<!ENTITY e{n} "{("&e%d;" % (n - 1)) * 10}">' for n in range(1, 10))
        self.send(f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "lol">{levels}]>'
                  "<rss><channel><item><title>&e9;</title><link>/page/1</link></item></channel></rss>", "text/xml")

    def on_bad_xml(self, *_):
        self.send(FEED.format(items=ITEM.format(n=1, link="/page/1") + "<item><title>cut"), "text/xml")

    def on_no_xml(self, *_):
        self.send("<rss", "application/rss+xml")

    def on_status(self, address, _):
        self.send("no", status=int(address.path.split("/")[-1]))


class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True


server = Server(("127.0.0.1", 0), Site)
threading.Thread(target=server.serve_forever, daemon=True).start()
print(server.server_address[1], flush=True)
sys.stdin.read()
os._exit(0)
