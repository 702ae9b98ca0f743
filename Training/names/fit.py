#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fit the weights by which features of a match become the odds that two names are of one thing.

usage: fit.py FEATURES HIDDEN OFFSET [STEPS RATE] > person.tsv     FEATURES: lines `subject label features…` (`entente-train names features`)

Logistic regression over the features and HIDDEN units of max(0, x), by full-batch descent (Adam) with a penalty on
weights; the same input gives the same weights. OFFSET is added to the odds, so that 0.70 is the right threshold. STEPS and RATE of
the descent: by default 700 and 0.03; in the last two sevenths a fifth of the rate.
"""
import sys

import numpy

rows = numpy.loadtxt(sys.argv[1], dtype=numpy.float32)
hidden, shift = int(sys.argv[2]), float(sys.argv[3])
steps, pace = (int(sys.argv[4]), float(sys.argv[5])) if len(sys.argv) > 5 else (700, 0.03)
label, x = rows[:, 1], rows[:, 2:]
n, d = x.shape
rng = numpy.random.default_rng(7)
scale = x.std(axis=0) + 1e-3
x = x / scale
params = {
    "direct": numpy.zeros(d),
    "offset": numpy.zeros(1),
    "w": rng.normal(0, 0.35, (hidden, d)),
    "b": numpy.zeros(hidden),
    "v": rng.normal(0, 0.35, hidden),
}
moment = {k: numpy.zeros_like(v) for k, v in params.items()}
second = {k: numpy.zeros_like(v) for k, v in params.items()}
order = rng.permutation(n)
held, kept = order[: n // 8], order[n // 8 :]


def forward(x):
    z = x @ params["w"].T + params["b"]
    a = numpy.maximum(z, 0)
    return z, a, x @ params["direct"] + a @ params["v"] + params["offset"][0]


def loss(index):
    odds = forward(x[index])[2]
    return float(numpy.mean(numpy.logaddexp(0, odds) - label[index] * odds))


def best(index):
    odds, y = forward(x[index])[2], label[index]
    scores = []
    for t in numpy.arange(-4, 4, 0.1):
        hit = odds >= t
        tp = (hit * y).sum()
        scores.append((2 * tp / max(1, hit.sum() + y.sum()), t))
    return max(scores)


penalty = 2e-4
for step in range(1, steps + 1):
    z, a, odds = forward(x[kept])
    error = (1 / (1 + numpy.exp(-odds)) - label[kept]) / len(kept)
    back = numpy.outer(error, params["v"]) * (z > 0)
    grads = {
        "direct": x[kept].T @ error + penalty * params["direct"],
        "offset": numpy.array([error.sum()]),
        "w": back.T @ x[kept] + penalty * params["w"],
        "b": back.sum(axis=0),
        "v": a.T @ error + penalty * params["v"],
    }
    rate = pace if step < steps * 5 // 7 else pace / 5
    for k in params:
        moment[k] = 0.9 * moment[k] + 0.1 * grads[k]
        second[k] = 0.999 * second[k] + 0.001 * grads[k] ** 2
        params[k] -= rate * (moment[k] / (1 - 0.9**step)) / (numpy.sqrt(second[k] / (1 - 0.999**step)) + 1e-8)
print(f"{n} pairs: loss {loss(kept):.4f}, held out {loss(held):.4f}; best F1 {best(kept)} held out {best(held)}", file=sys.stderr)


def line(name, values):
    print(name + "\t" + "\t".join(f"{float(v):.5g}" for v in values))


print(f"# fitted by Training/names/fit.py on {n} pairs; {hidden} hidden units")
line("direct", params["direct"] / scale)
line("offset", params["offset"] + shift)
for unit in range(hidden):
    line("hidden", [params["b"][unit], params["v"][unit], *(params["w"][unit] / scale)])
