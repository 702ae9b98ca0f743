# SPDX-License-Identifier: Apache-2.0
"""Makes the archives that the tests read: pack.py FILE MODE, entries as JSON pairs on standard input.

MODE is how tarfile opens (w:, w:gz), zip, gzip, or the name of something that an archive must not hold.
"""
import gzip, io, json, os, sys, tarfile, zipfile, random

path, mode = sys.argv[1:3]
entries = [(name, text.encode()) for name, text in json.load(sys.stdin)]


def member(name, data=b"", kind=tarfile.REGTYPE, link=""):
    info = tarfile.TarInfo(name)
    info.size, info.type, info.linkname = len(data), kind, link
    return info, io.BytesIO(data)


def tar(members, how="w:"):
    with tarfile.open(path, how) as archive:
        for info, data in members:
            archive.addfile(info, data)


def zipped(pairs):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in pairs:
            archive.writestr(name, data)


def noise(count):
    return random.Random(1).randbytes(count)


def words(count):
    source = random.Random(1)
    return "".join(chr(source.randrange(97, 123)) for _ in range(count)).encode()


plain = [member(n, d) for n, d in entries]
wrong = {
    "inner": lambda: member("inner.txt", gzip.compress(b"text")), "link": lambda: member("l", b"", tarfile.SYMTYPE, "/etc/passwd"),
    "large": lambda: member("large.txt", words(3 << 20)), "binary": lambda: member("b.txt", noise(5000)),
    "pipe": lambda: member("p", b"", tarfile.FIFOTYPE),
}
if mode in ("w:", "w:gz"):
    tar(plain, mode)
elif mode == "zip":
    zipped(entries)
elif mode in wrong:
    tar([plain[0], wrong[mode](), plain[1]])
elif mode == "gzip":
    open(path, "wb").write(gzip.compress(entries[0][1]))
elif mode == "bomb":
    with gzip.open(path, "wb") as out:
        for _ in range(200):
            out.write(b"a" * (1 << 20))
elif mode == "tarbomb":
    with tarfile.open(path, "w:gz") as archive:
        for number in range(60):
            archive.addfile(*member(f"{number}.txt", b"a" * (2 << 20)))
elif mode == "zipbomb":
    zipped([("a.txt", b"a" * (200 << 20))])
elif mode == "twice":
    open(path, "wb").write(gzip.compress(gzip.compress(b"text")))
elif mode == "cut":
    tar([member("a.txt", words(1 << 20)), member("b.txt", words(1 << 20))], "w:gz")
    os.truncate(path, os.path.getsize(path) * 2 // 3)
elif mode == "cutlines":
    data = gzip.compress(b"".join(b'{"text":"%s"}\n' % words(50_000) for _ in range(20)))
    open(path, "wb").write(data[:len(data) // 2])
elif mode == "many":
    tar([member(f"{n}.txt", b"x") for n in range(600)])
elif mode == "word":
    zipped([("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<w/>")])
elif mode == "locked":
    zipped([("a.txt", b"text")])
    data = bytearray(open(path, "rb").read())
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    open(path, "wb").write(data)
else:
    sys.exit(f"pack.py: no mode {mode}")
