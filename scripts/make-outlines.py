# SPDX-License-Identifier: Apache-2.0
"""Makes Sources/EntenteReport/Page/outlines.tsv, the world outlines of the report's map.

The outlines are Natural Earth's countries at 1:110 million, which are in the public domain. They are read from the
copy inside the geopandas 0.14.4 wheel:

    python3 -m venv /tmp/outlines && /tmp/outlines/bin/pip install pyshp==2.3.1 pycountry==24.6.1
    /tmp/outlines/bin/pip download --no-deps --dest /tmp/outlines geopandas==0.14.4
    /tmp/outlines/bin/python scripts/make-outlines.py /tmp/outlines/geopandas-0.14.4-py3-none-any.whl

Each line of the result is a country: its ISO 3166-1 alpha-2 code (`-` where there is none), a tab, and an SVG path in
tenths of a degree, x east and y south, with relative lines. Antarctica is left out: nothing is drawn there.
"""

import io
import pathlib
import sys
import zipfile

import pycountry
import shapefile

FOLDER = "geopandas/datasets/naturalearth_lowres/naturalearth_lowres"
TARGET = pathlib.Path(__file__).parent.parent / "Sources/EntenteReport/Page/outlines.tsv"
# Natural Earth gives these no usable alpha-3 code.
BY_NAME = {"France": "FR", "Norway": "NO", "Kosovo": "XK"}
# A corner nearer than this to the line between its neighbours is dropped, in tenths of a degree.
TOLERANCE = 0.7


def alpha2(record):
    if record["name"] in BY_NAME:
        return BY_NAME[record["name"]]
    country = pycountry.countries.get(alpha_3=record["iso_a3"])
    return country.alpha_2 if country else "-"


def simplified(points):
    """Douglas and Peucker's line simplification, without recursion."""
    keep = {0, len(points) - 1}
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        (ax, ay), (bx, by) = points[first], points[last]
        length = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5
        far, where = -1.0, None
        for index in range(first + 1, last):
            x, y = points[index]
            if length:
                distance = abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length
            else:
                distance = ((x - ax) ** 2 + (y - ay) ** 2) ** 0.5
            if distance > far:
                far, where = distance, index
        if where is not None and far > TOLERANCE:
            keep.add(where)
            spans += [(first, where), (where, last)]
    return [points[index] for index in sorted(keep)]


def ring_path(ring):
    points = [(round(x), round(-y)) for x, y in simplified([(x * 10, y * 10) for x, y in ring])]
    if points[0] == points[-1]:
        points.pop()
    if len(points) < 3:
        return ""
    path = f"M{points[0][0]},{points[0][1]}l"
    steps = []
    for (ax, ay), (bx, by) in zip(points, points[1:]):
        if (ax, ay) != (bx, by):
            dx, dy = bx - ax, by - ay
            steps.append(f"{dx}{'' if dy < 0 else ','}{dy}")
    text = steps[0]
    for step in steps[1:]:
        text += step if step[0] == "-" else "," + step
    return path + text + "z"


def main(wheel):
    with zipfile.ZipFile(wheel) as archive:
        parts = {kind: io.BytesIO(archive.read(f"{FOLDER}.{kind}")) for kind in ("shp", "shx", "dbf")}
    lines = []
    with shapefile.Reader(**parts, encoding="latin-1") as reader:
        for entry in reader.shapeRecords():
            if entry.record["name"] == "Antarctica":
                continue
            bounds = list(entry.shape.parts) + [len(entry.shape.points)]
            rings = (entry.shape.points[a:b] for a, b in zip(bounds, bounds[1:]))
            lines.append(f"{alpha2(entry.record)}\t{''.join(map(ring_path, rings))}")
    TARGET.write_text("\n".join(sorted(lines)) + "\n", encoding="utf-8")
    print(f"{len(lines)} countries, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main(sys.argv[1])
