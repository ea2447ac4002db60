"""Measures how well `lede duplicates` finds edited copies among real articles.

Every copy is cut (it keeps 60 to 90 % of the words), reordered (its sentences one by one, or blocks of
them), given another title, and 5 to 20 % of its words are changed: replaced, left out or put in.

Groups are scored by pairs: every two articles of a group are a pair that was found. A pair is right
when it is a copy and its original, or when the shorter text shares at least half of its runs of five
words with the other, which is counted here by the runs themselves; else it is wrong and listed.
"""
import argparse
import gzip
import itertools
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time

MINIMUM_PRECISION, MINIMUM_RECALL = 0.99, 0.97


def runs(text):
    words = re.findall(r"\w+", text.lower())
    length = min(5, len(words))
    return {tuple(words[i : i + length]) for i in range(len(words) - length + 1)} if words else set()


def containment(a, b):
    a, b = runs(a), runs(b)
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def edited(text, vocabulary, rng):
    sentences = re.split(r"(?<=[.!?])\s+", text)
    counts = [len(sentence.split()) for sentence in sentences]
    # Cut at the front and at the end, sentence by sentence.
    least = rng.uniform(0.6, 0.9) * sum(counts)
    first, last = 0, len(sentences)
    while True:
        end = rng.choice(["front", "back"])
        left = sum(counts[first:last]) - counts[first if end == "front" else last - 1]
        if left < least or last - first == 1:
            break
        first, last = (first + 1, last) if end == "front" else (first, last - 1)
    sentences = sentences[first:last]
    size = rng.choice([1, max(1, len(sentences) // rng.randint(2, 6))])
    blocks = [sentences[i : i + size] for i in range(0, len(sentences), size)]
    rng.shuffle(blocks)
    words = " ".join(sentence for block in blocks for sentence in block).split()
    for index in rng.sample(range(len(words)), round(len(words) * rng.uniform(0.05, 0.2))):
        kind = rng.random()
        if kind < 0.6:
            words[index] = rng.choice(vocabulary)
        elif kind < 0.8:
            words[index] = ""
        else:
            words[index] += " " + rng.choice(vocabulary)
    return " ".join(word for word in words if word)


def write(path, articles):
    with open(path, "w", encoding="utf-8") as file:
        for number, title, text in articles:
            print(json.dumps({"id": f"a{number}", "title": title, "text": text}), file=file)


def run(name, *command):
    start = time.monotonic()
    process = subprocess.run(
        ["/usr/bin/env", "time", "-f", "%U %S %M", *command], capture_output=True, text=True)
    seconds = time.monotonic() - start
    if process.returncode != 0:
        sys.exit(f"{name} ended with {process.returncode}: {process.stderr}")
    user, system, memory = process.stderr.split("\n")[-2].split()
    print(f"{name}: {seconds:.1f} s, {float(user) + float(system):.1f} s of a core, "
          f"{int(memory) // 1024} MB")
    return [json.loads(line) for line in process.stdout.splitlines()]


def score(name, groups, made, texts):
    """Prints precision and recall by pairs and lists what is wrong."""
    pairs = set()
    for group in groups:
        numbers = sorted(int(article["id"][1:]) for article in group["articles"])
        pairs |= set(itertools.combinations(numbers, 2))
    wrong = []
    for pair in sorted(pairs - made):
        share = containment(texts[pair[0]], texts[pair[1]])
        if share < 0.5:
            wrong.append((pair, share))
    precision = 1 - len(wrong) / max(1, len(pairs))
    recall = len(pairs & made) / len(made)
    print(f"{name}: {len(groups)} groups, {len(pairs)} pairs, {len(pairs - made) - len(wrong)} of them "
          f"true copies of the corpus, {len(wrong)} wrong; precision {precision:.4f}, "
          f"recall {recall:.4f}")
    for (a, b), share in wrong:
        print(f"  wrong: a{a} a{b}, containment {share:.2f}")
    return precision >= MINIMUM_PRECISION and recall >= MINIMUM_RECALL


parser = argparse.ArgumentParser()
parser.add_argument("lede")
parser.add_argument("corpus")
parser.add_argument("--copies", type=int, default=2000)
parser.add_argument("--seed", type=int, default=1)
parser.add_argument("--model", default="models/foreign-desk.lede")
arguments = parser.parse_args()

rng = random.Random(arguments.seed)
with gzip.open(arguments.corpus, "rt", encoding="utf-8") as file:
    articles = [json.loads(line) for line in file]
texts = [article["text"] for article in articles]
vocabulary = [word for text in texts[:200] for word in text.split()]
originals = rng.sample([i for i, text in enumerate(texts) if len(text.split()) >= 200], arguments.copies)
first_copy = len(texts)
texts += [edited(texts[original], vocabulary, rng) for original in originals]
made = {(original, first_copy + number) for number, original in enumerate(originals)}
below = sum(containment(texts[a], texts[b]) < 0.5 for a, b in made)
print(f"{len(texts)} articles, {arguments.copies} of them edited copies, {below} of which share fewer "
      "than half of their runs of five words with the original")

with tempfile.TemporaryDirectory() as folder:
    real, copies = (os.path.join(folder, name) for name in ("real.jsonl", "copies.jsonl"))
    write(real, [(i, article.get("title"), texts[i]) for i, article in enumerate(articles)])
    write(copies, [(i, "Another title", texts[i]) for i in range(first_copy, len(texts))])
    groups = run(
        "one corpus", arguments.lede, "duplicates", real, copies, "--format", "json")
    well = score("one corpus", groups, made, texts)

    archive = os.path.join(folder, "news.archive")
    subprocess.run(
        [arguments.lede, "archive", "create", archive, "-m", arguments.model],
        check=True, stdout=subprocess.DEVNULL)
    subprocess.run(
        [arguments.lede, "archive", "add", archive, real, "--no-labels", "--no-summaries",
         "--no-search"], check=True, stdout=subprocess.DEVNULL)
    groups = run(
        "copies against the archive", arguments.lede, "duplicates", copies, "--in", archive,
        "--format", "json")
    well = score("copies against the archive", groups, made, texts) and well
    run("the archive alone", arguments.lede, "duplicates", "--in", archive, "--format", "json")
if not well:
    sys.exit(f"below precision {MINIMUM_PRECISION} or recall {MINIMUM_RECALL}")
