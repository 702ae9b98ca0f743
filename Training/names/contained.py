#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Leave out the pairs of a table of which one name has all words of the other: contained.py < pairs.csv > rest.csv"""
import csv
import re
import sys

reader, writer = csv.reader(sys.stdin), csv.writer(sys.stdout, lineterminator="\n")
writer.writerow(next(reader))
for row in reader:
    left, right = (set(re.sub(r"[^\w]+", " ", name.lower()).split()) for name in row[1:3])
    if not (left <= right or right <= left):
        writer.writerow(row)
