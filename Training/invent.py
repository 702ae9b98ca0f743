# SPDX-License-Identifier: Apache-2.0
"""Sentences made up for training: what is annotated with other names in it, and forms of the news that annotated
texts lack (results, tables, datelines, headlines), written by us as patterns and filled with names from lists.

Used by prepare.py. Everything is drawn from a seeded generator, so that the same lists give the same sentences.
"""
import random, re

# {p} a person, {s} a family name, {i} initials and family name, {c} a city, {n} a country, {o} an organisation with a
# name of its own, {t} a team: a city or county that plays, {k} a company. {1}, {2}… numbers, {d} a day.
PATTERNS = """
{t} beat {t} {1}-{1} .
{t} {1} {t} {1}
{t} {2} {t} {2}
{t} {1} {t} {1} ( halftime {1}-{1} )
{t} {1} ( {s} {2} , {s} {2} ) {t} {1} ( {s} {2} )
{t} {1} ( {p} {2} ) {t} {1} . Attendance : {4} .
{n} {1} {n} {1}
{n} - {p} ( {2}th minute ) , {p} ( {2}nd ) , {s} ( {2}th ) .
{n} : {p} , {p} , {p} , {p} .
{1} - {p} ( {n} ) beat {p} ( {n} ) {1}-{1} {1}-{1}
{1} - {p} ( {n} ) beat {1} - {p} ( {n} ) {1}-{1} {1}-{1} {1}-{1}
{1} . {p} ( {n} ) {2}.{2} seconds
{1} . {p} ( {n} ) {o} {1} hours {2} minutes {2} seconds
{p} ( {n} ) , {p} ( {n} ) , {p} ( {n} ) .
{2} {p} , {p} , {i}
{2} {p} {2} {2} {2}
{p} {1}-{2}-{2}-{1}
{s} {1}-{1}-{2}-{1} ( {1}nb ) , {s} {2}-{1}-{2}-{1} .
{i} not out {2}
{i} c {s} b {s} {2}
{c} : {t} {3} and {3} ( {i} {2} , {i} {1}-{2} ) , {t} {3} .
{c} : {t} {3} ( {i} {2} , {i} {2} ; {i} {1}-{2} ) v {t} .
{t} {2} points , {t} {1} .
{t} {2} {2} {2} {2} {2} {2}
{t} {2} {2} .{3} -
{t} {2} {1} {1} {1} {2} {2} {2}
{t} AT {t}
{t} at {t}
{t} v {t}
{t} and {t} drew {1}-{1} in the first leg .
{t} , who lost to {t} on {d} , are third .
{s} scored twice as {t} won at {t} on {d} .
{t} captain {p} made {2} before {t} closed on {3} for four .
{p} hit a home run in the ninth inning as {t} defeated {t} .
{t} have signed midfielder {p} from {t} for an undisclosed fee .
The {t} will host the {t} on {d} .
In {c} , {s} drove in two runs as {t} edged {t} {1}-{1} .
SOCCER - {t} BEAT {t} {1}-{1} .
TENNIS - {s} OUT OF {n} OPEN .
CRICKET - {n} V {n} SCOREBOARD .
BASEBALL - {t} SWEEP {t} .
RUGBY - {s} LEAVES {t} FOR {t} .
{n} : {s} named in squad to play {n} .
{c} {y}-{2}-{2}
{c} , {n} {y}-{2}-{2}
{c} , {d} ( {o} ) -
{s} said the talks in {c} would go on .
" We shall see , " {s} told reporters in {c} .
" The price is too high , " said {p} of {k} .
{s} and {s} met in {c} on {d} .
{p} , a spokesman for {o} , said {s} had resigned .
{k} said it would buy {k} for ${3} million .
{k} shares rose {1}.{2} percent in {c} .
{k} said on {d} that its plant in {c} , {n} , would close .
-- {c} newsroom +{2} {3} {4}
-- {p} , {c} newsroom
NOTE - {k} is a maker of industrial parts .
{k} {y} net {2}.{1} million
OFFICIAL JOURNAL PUBLISHED IN {c} .
{n} SAYS {n} MUST LEAVE TALKS .
{s} TO VISIT {n} NEXT WEEK .
{c} COURT FREES EDITOR .
{n} 'S {s} WINS VOTE OF CONFIDENCE .
{n} 's foreign minister {p} arrived in {c} on {d} .
{p} ( {o} ) {4} votes
The {o} and the {o} signed the text in {c} , {n} .
Ships from {n} , {n} and {n} took part off {c} .
{s} , born in {c} , studied in {c} , {n} .
""".strip().split("\n")

DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


class Names:
    """Names to fill patterns with: of lists, and those that annotated texts hold."""

    def __init__(self, dice, given, cities, countries, records):
        self.dice, self.given, self.cities, self.countries = dice, given, cities, countries
        spans = [(r["text"][g["start"]:g["end"]], g["type"]) for r in records for g in r["gold"]]
        people = sorted({t for t, kind in spans if kind == "person" and re.fullmatch(r"[A-Z]\w+( [A-Z]\w+)+", t)})
        self.people = people
        self.families = sorted({p.split()[-1] for p in people})
        bodies = sorted({t for t, kind in spans if kind == "organisation"
                         and re.fullmatch(r"[A-Z]\w+( (of|for|and|the|[A-Z]\w+)){0,5}", t)})
        self.bodies = bodies
        self.firms = [b for b in bodies if len(b.split()) <= 2]

    def fill(self, sign):
        pick = self.dice.choice
        if sign == "p":
            return pick(self.people) if self.dice.random() < 0.5 else f"{pick(self.given)} {pick(self.families)}"
        if sign == "s":
            return pick(self.families)
        if sign == "i":
            return f"{pick('ABCDEFGHJKLMNPRSTVW')}. {pick(self.families)}"
        if sign == "c":
            return pick(self.cities)
        if sign == "n":
            return pick(self.countries)
        if sign == "t":
            return pick(self.cities) if self.dice.random() < 0.8 else pick(self.families) + pick(
                [" United", " City", " Rovers", " Athletic", "s", " Town"])
        if sign == "k":
            name = pick(self.firms) if self.dice.random() < 0.5 else pick(self.families)
            return name + pick(["", " Corp", " Inc", " Ltd", " Group", " SpA", " AG", " Holdings", " & Co"])
        return pick(self.bodies)


KINDS = {"p": "person", "s": "person", "i": "person", "c": "place", "n": "place", "o": "organisation",
         "t": "organisation", "k": "organisation"}


def invented(names, count, weight):
    """`count` records of patterns filled with names."""
    dice = names.dice
    for _ in range(count):
        text, gold = "", []
        pattern = dice.choice(PATTERNS)
        loud = sum(c.isupper() for c in pattern) > 8 or dice.random() < 0.08
        for part in re.split(r"(\{\w\})", pattern):
            if not part.startswith("{"):
                text += part.upper() if loud else part
                continue
            sign = part[1]
            if sign.isdigit():
                text += str(dice.randrange(10 ** (int(sign) - 1), 10 ** int(sign)))
            elif sign == "y":
                text += str(dice.randrange(1950, 2030))
            elif sign == "d":
                text += dice.choice(DAYS)
            else:
                name = names.fill(sign)
                name = name.upper() if loud else name
                gold.append({"start": len(text), "end": len(text) + len(name), "type": KINDS[sign]})
                text += name
        yield {"lang": "en", "text": text, "gold": gold, "weight": weight}


def replaced(record, choose):
    """The record with other names in the places of some: `choose(name, kind)` gives the new name or None."""
    text, gold, at = "", [], 0
    for g in sorted(record["gold"], key=lambda g: g["start"]):
        if g["start"] < at:
            return None
        text += record["text"][at:g["start"]]
        name = record["text"][g["start"]:g["end"]]
        name = choose(name, g["type"]) or name
        gold.append({"start": len(text), "end": len(text) + len(name), "type": g["type"]})
        text += name
        at = g["end"]
    return {**record, "text": text + record["text"][at:], "gold": gold}


def shortened(dice):
    """Persons by initials or by the family name alone, as later mentions have them."""
    def choose(name, kind):
        words = name.split()
        if kind != "person" or len(words) < 2 or not all(w[:1].isupper() for w in words):
            return None
        draw = dice.random()
        if draw < 0.5:
            return words[-1]
        return f"{words[0][0]}. {words[-1]}" if draw < 0.8 else None
    return choose
