"""Trains on and labels corpora of growing size, and says what an article costs.

    python growth.py LEDE CORPUS.jsonl.gz [--sizes 5000,30000,300000] [--jobs 2] [--all-topics]
                     [--rounds 1]

Corpora beyond the size of the given one repeat its articles with their paragraphs shuffled.
Labels are three of the corpus's own topics (`allsides_topic`, or `labels`), or all of them. The
sizes follow each other in every round, and the least time of each counts: what else a computer
does takes longer than what is measured. Prints a table; exits with 1 when an article costs more
than 1.25 times what it cost in the corpus before.
"""
import argparse
import gzip
import json
import multiprocessing
import os
import random
import subprocess
import sys
import tempfile
import time


def write_corpus(source, size, path):
    """Writes `size` articles, the same bytes on every run."""
    generator = random.Random(1)
    articles = []
    with gzip.open(source, "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            topics = article.get("labels") or [article.get("allsides_topic", "none")]
            articles.append((article["id"], article["title"], article["text"], topics))
    with open(path, "w", encoding="utf-8") as file:
        for number in range(size):
            name, title, text, topics = articles[number % len(articles)]
            turn = number // len(articles)
            if turn:
                paragraphs = [part for part in text.split("\n") if part.strip()]
                generator.shuffle(paragraphs)
                text = "\n\n".join(paragraphs)
            kept = [topic for topic in topics if options.all_topics or topic in TOPICS]
            record = {"id": f"{name}-{turn}", "title": title, "text": text, "labels": kept}
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


def run(*command):
    """Seconds and peak memory in megabytes of a command."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)}: exit code {process.returncode}")
    return time.perf_counter() - start, usage.ru_maxrss / 1000


TOPICS = {"elections", "immigration", "terrorism"}
parser = argparse.ArgumentParser()
parser.add_argument("lede")
parser.add_argument("corpus")
parser.add_argument("--sizes", default="5000,30000,300000")
parser.add_argument("--jobs", default="2")
parser.add_argument("--all-topics", action="store_true")
parser.add_argument("--rounds", type=int, default=1)
options = parser.parse_args()

sizes = [int(size) for size in options.sizes.split(",")]
measured = {size: [] for size in sizes}
with tempfile.TemporaryDirectory() as folder:
    model = os.path.join(folder, "grown.lede")
    for turn in range(options.rounds):
        for size in sizes:
            corpus = os.path.join(folder, f"{size}.jsonl")
            if not os.path.exists(corpus):
                # In a process of its own: a child's peak memory starts with its parent's.
                writer = multiprocessing.Process(
                    target=write_corpus, args=(options.corpus, size, corpus))
                writer.start()
                writer.join()
            train = run(options.lede, "train", corpus, "-o", model, "--jobs", options.jobs)
            label = run(
                options.lede, "label", corpus, "-m", model, "--format", "json", "--jobs",
                options.jobs)
            measured[size].append((*train, *label))
            os.remove(model)
            if turn == options.rounds - 1:
                os.remove(corpus)

print("| articles | train | ms each | peak | kB each | label | ms each | peak |")
print("|---|---|---|---|---|---|---|---|")
costs = []
for size in sizes:
    trains, train_peaks, labels, label_peaks = zip(*measured[size])
    train, label = min(trains), min(labels)
    train_peak, label_peak = max(train_peaks), max(label_peaks)
    print(
        f"| {size:,} | {train:.1f} s | {1e3 * train / size:.2f} | {train_peak:,.0f} MB"
        f" | {1e3 * train_peak / size:.1f} | {label:.1f} s | {1e3 * label / size:.3f}"
        f" | {label_peak:,.0f} MB |")
    costs.append((train / size, label / size))
grows = any(
    after > 1.25 * before for pair in zip(costs, costs[1:]) for before, after in zip(*pair))
sys.exit("an article costs more in a larger corpus" if grows else 0)
