# SPDX-License-Identifier: Apache-2.0
"""Makes one HTTP call as a JSON object on standard input says, and writes the answer as one on standard output."""
import base64, http.client, json, sys

call = json.load(sys.stdin)
link = http.client.HTTPConnection("127.0.0.1", call["port"], timeout=60)
link.request(call["method"], call["path"], body=base64.b64decode(call["body"]), headers=call["headers"])
answer = link.getresponse()
body = answer.read()
json.dump({"status": answer.status, "headers": {k.lower(): v for k, v in answer.getheaders()},
           "body": base64.b64encode(body).decode()}, sys.stdout)
