"""Trains on and labels corpora of growing size, and says what an article costs.

    python growth.py LEDE CORPUS.jsonl.gz [--sizes 5000,30000,300000] [--jobs 2] [--all-topics]

Corpora beyond the size of the given one repeat its articles with their paragraphs shuffled.
Labels are three of the corpus's own topics (`allsides_topic`, or `labels`), or all of them. Prints a table; exits
with 1 when an article costs more than 1.25 times what it cost in the corpus before.
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
options = parser.parse_args()

print("| articles | train | ms each | peak | kB each | label | ms each | peak |")
print("|---|---|---|---|---|---|---|---|", flush=True)
before = None
grows = False
with tempfile.TemporaryDirectory() as folder:
    corpus, model = os.path.join(folder, "corpus.jsonl"), os.path.join(folder, "grown.lede")
    for size in map(int, options.sizes.split(",")):
        # In a process of its own: a child's peak memory starts with its parent's.
        writer = multiprocessing.Process(target=write_corpus, args=(options.corpus, size, corpus))
        writer.start()
        writer.join()
        train, train_peak = run(options.lede, "train", corpus, "-o", model, "--jobs", options.jobs)
        label, label_peak = run(
            options.lede, "label", corpus, "-m", model, "--format", "json", "--jobs", options.jobs)
        print(
            f"| {size:,} | {train:.1f} s | {1e3 * train / size:.2f} | {train_peak:,.0f} MB"
            f" | {1e3 * train_peak / size:.1f} | {label:.1f} s | {1e3 * label / size:.3f}"
            f" | {label_peak:,.0f} MB |", flush=True)
        costs = (train / size, label / size)
        grows = grows or before is not None and any(a > 1.25 * b for a, b in zip(costs, before))
        before = costs
        os.remove(model)
sys.exit("an article costs more in a larger corpus" if grows else 0)
