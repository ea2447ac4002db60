"""Measures how well `lede check` finds edited copies among real articles.

Copies are cut, reordered, retitled, and have 5 to 20 % of their words changed. What is right is
decided here, by the runs of five words themselves: containment of at least one half. Copies whose
editing left less than that are no copies by that measure, and are counted apart.
"""
import argparse
import gzip
import json
import os
import random
import re
import subprocess
import tempfile
import time


def runs(text):
    words = re.findall(r"\w+", text.lower())
    length = min(5, len(words))
    return {tuple(words[i : i + length]) for i in range(len(words) - length + 1)} if words else set()


def containment(a, b):
    a, b = runs(a), runs(b)
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def edited(text, vocabulary, rng):
    sentences = re.split(r"(?<=[.!?])\s+", text)
    edits = rng.sample(["cut", "reorder", "words"], rng.randint(1, 3))
    if "cut" in edits:
        kept = max(1, round(len(sentences) * rng.uniform(0.5, 0.9)))
        start = rng.randint(0, len(sentences) - kept)
        sentences = sentences[start : start + kept]
    if "reorder" in edits:
        size = max(1, len(sentences) // rng.randint(2, 6))
        blocks = [sentences[i : i + size] for i in range(0, len(sentences), size)]
        rng.shuffle(blocks)
        sentences = [sentence for block in blocks for sentence in block]
    words = " ".join(sentences).split(" ")
    if "words" in edits:
        for index in rng.sample(range(len(words)), round(len(words) * rng.uniform(0.05, 0.2))):
            words[index] = rng.choice(vocabulary)
    return " ".join(words)


parser = argparse.ArgumentParser()
parser.add_argument("lede")
parser.add_argument("corpus")
parser.add_argument("--copies", type=int, default=2000)
parser.add_argument("--seed", type=int, default=1)
arguments = parser.parse_args()

rng = random.Random(arguments.seed)
with gzip.open(arguments.corpus, "rt", encoding="utf-8") as file:
    articles = [json.loads(line) for line in file]
texts = [article["text"] for article in articles]
vocabulary = [word for text in texts[:200] for word in text.split()]
originals = rng.sample([i for i, text in enumerate(texts) if len(text.split()) >= 20], arguments.copies)

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "corpus.jsonl")
    with open(path, "w", encoding="utf-8") as file:
        for number, text in enumerate(texts):
            print(json.dumps({"id": f"a{number}", "text": text}), file=file)
        for original in originals:
            texts.append(edited(texts[original], vocabulary, rng))
            copy = {"id": f"a{len(texts) - 1}", "title": "Another title", "text": texts[-1]}
            print(json.dumps(copy), file=file)
    start = time.monotonic()
    process = subprocess.run(
        ["/usr/bin/env", arguments.lede, "check", path, "--format", "json"], stdout=subprocess.PIPE
    )
    seconds = time.monotonic() - start
    findings = json.loads(process.stdout)["findings"]

group = {}
alike = [f for f in findings if f["kind"] in ("duplicates", "near-duplicates", "filed-differently")]
for number, finding in enumerate(alike):
    for article in finding["articles"]:
        group[int(article["id"][1:])] = number

first_copy = len(texts) - arguments.copies
whole = found = missed_below = right = wrong = 0
for offset, original in enumerate(originals):
    copy = first_copy + offset
    is_found = copy in group and group.get(copy) == group.get(original)
    if containment(texts[copy], texts[original]) >= 0.5:
        whole += 1
        found += is_found
    else:
        missed_below += not is_found
# A group is right where every article is nearly the same as another of it.
for finding in alike:
    members = [int(article["id"][1:]) for article in finding["articles"]]
    for member in members:
        others = sorted((other for other in members if other != member), key=lambda o: abs(o - member))
        if any(containment(texts[member], texts[other]) >= 0.5 for other in others):
            right += 1
        else:
            wrong += 1
print(f"{len(texts)} articles, {arguments.copies} of them edited copies: {seconds:.1f} s")
print(f"copies with containment >= 0.5: {whole}, found: {found}, recall {found / whole:.4f}")
print(f"copies below that: {arguments.copies - whole}, left alone: {missed_below}")
print(f"articles in groups: {right + wrong}, rightly: {right}, precision {right / (right + wrong):.4f}")
