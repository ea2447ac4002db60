"""Runs Lede and its peers in turn and prints one table of ratios.

    python compare.py BENCHMARKS LEDE CORPORA [--rounds 3] [--only vectorize,nearest]

BENCHMARKS is the built `LedeBenchmarks`, LEDE the installed command, CORPORA the folder with the
corpora. Each ratio is of two times taken one after the other on the same data with the same
threads; the answers are compared where the peer computes the same thing. Exits with 1 when a bar
is missed or an answer differs.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile
import time

from machine import describe

parser = argparse.ArgumentParser()
parser.add_argument("benchmarks")
parser.add_argument("lede")
parser.add_argument("corpora")
parser.add_argument("--rounds", default="3")
parser.add_argument("--only", default="")
options = parser.parse_args()

here = os.path.dirname(os.path.abspath(__file__))
allsides = f"{options.corpora}/allsides/unlabelled.jsonl.gz"
reuters = f"{options.corpora}/reuters-r90/train.jsonl.gz"
reuters_test = f"{options.corpora}/reuters-r90/test.jsonl.gz"
news = f"{options.corpora}/cnn-dailymail/dev.jsonl.gz"
sample = f"{options.corpora}/sample-article.txt"
folder = tempfile.TemporaryDirectory()


def threads(count):
    names = ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"]
    return {**os.environ, **{name: str(count) for name in names}}


def lede(workload, corpus, jobs, *more, rounds=None):
    """Lede's measurement of a workload."""
    command = [
        options.benchmarks, corpus, "-w", workload, "--jobs", str(jobs),
        "--rounds", str(rounds or options.rounds), *more,
    ]
    # Lede's own threads share the work: one BLAS thread each.
    return json.loads(subprocess.check_output(command, env=threads(1)))


def peers(script, jobs, *arguments):
    """What a peer's script printed, a line each."""
    command = [sys.executable, f"{here}/{script}", *arguments]
    output = subprocess.check_output(command, env=threads(jobs), text=True)
    return [json.loads(line) for line in output.splitlines() if line.startswith("{")]


class Table:
    def __init__(self):
        self.failures = []
        print("| work | threads | Lede | peer | ratio | bar | answers |")
        print("|---|---|---|---|---|---|---|", flush=True)

    def add(self, work, jobs, own, peer, its, bar, answers, holds=True):
        ratio = its / own
        wanted = "" if bar is None else f"≥ {bar} ×"
        print(
            f"| {work} | {jobs} | {own:.3f} s | {peer} {its:.3f} s | **{ratio:.1f} ×** | {wanted}"
            f" | {answers} |", flush=True)
        if not holds:
            self.failures.append(f"{work}: {answers}")
        if bar is not None and ratio < bar:
            self.failures.append(f"{work}: {ratio:.2f} × {peer}, the bar is {bar} ×")

    def note(self, work, jobs, figure, bar, holds):
        print(f"| {work} | {jobs} | {figure} | | | {bar} | |", flush=True)
        if not holds:
            self.failures.append(f"{work}: {figure}, the bar is {bar}")


def vectorize(table):
    answer = f"{folder.name}/vectors"
    own = lede("vectorize", allsides, 1, "--output", answer)
    [its] = peers("vectorize.py", 1, allsides, answer)
    difference = its.get("largestDifference", float("inf"))
    table.add(
        "words to a TF-IDF matrix", 1, own["seconds"], its["peer"], its["seconds"], 12,
        f"matrices equal to {difference:.0e}", difference <= 1e-6)
    stems = lede("vectorize-stems", allsides, 1)
    table.add(
        "the same with English stems", 1, stems["seconds"], its["peer"] + " without stems",
        its["seconds"], 9, f"{stems['terms']:,} stems")
    [gensim] = peers("gensim_vectors.py", 1, allsides)
    table.add(
        "words to a TF-IDF matrix", 1, own["seconds"], "gensim", gensim["seconds"], None,
        f"{gensim['terms']:,} words")


def nearest(table):
    answer = f"{folder.name}/nearest"
    own = lede("nearest", allsides, 1, "--output", answer)
    for its, bar in zip(peers("nearest.py", 1, allsides, answer), (3.5, 6)):
        table.add(
            "exact top-10 cosine, 20,000 articles", 1, own["seconds"], its["peer"],
            its["seconds"], bar, f"scores equal to {its['difference']:.0e}",
            its["difference"] < 1e-5)
    blas, plain = own["seconds"], lede("nearest-postings", allsides, 1)["seconds"]
    table.add("the same", 1, blas, "Lede's postings alone", plain, None, "the same bits")


def svm(table):
    answer = f"{folder.name}/svm"
    own = lede("svm", reuters, 1, "--output", answer)
    [its] = peers(
        "svm.py", 1, reuters, "--test", reuters_test, "--lede", answer, "--rounds", options.rounds)
    objectives = abs(its["ledeObjective"] / its["objective"] - 1)
    table.add(
        "linear SVM alone, R90, 90 topics", 1, own["seconds"], its["peer"], its["seconds"], 1.7,
        f"objectives equal to {objectives:.0e}, micro-F1 {its['ledeMicroF1']:.4f} and "
        f"{its['microF1']:.4f}",
        objectives < 1e-3 and abs(its["ledeMicroF1"] - its["microF1"]) <= 0.001)


def train(table):
    for jobs in (1, 2):
        own = lede("train-unigrams", reuters, jobs)
        [its] = peers(
            "train.py", jobs, reuters, "--test", reuters_test, "--jobs", str(jobs), "--rounds",
            options.rounds)
        table.add(
            "training R90 on single words", jobs, own["seconds"], its["peer"], its["seconds"], 2,
            f"{own['articles']:,} articles")
    own = lede("train", reuters, 2)
    table.add(
        "training R90, defaults, against single words", 2, own["seconds"], its["peer"],
        its["seconds"], 1, f"{own['articles']:,} articles")
    mine = peak([options.lede, "train", reuters, "-o", f"{folder.name}/peak.lede"], 2)
    theirs = peak(
        [sys.executable, f"{here}/train.py", reuters, "--jobs", "2", "--rounds", "1"], 2)
    table.note(
        "peak memory of that", 2, f"{mine:.0f} MB, scikit-learn {theirs:.0f} MB", "≤ 1/2",
        mine <= theirs / 2)
    [its] = peers("fasttext_labels.py", 2, reuters, reuters_test, "2")
    micro = micro_f1()
    table.add(
        "training R90, defaults", 2, own["seconds"], its["peer"], its["seconds"], None,
        f"micro-F1 on the test file {micro:.3f} and {its['microF1']:.3f}")


def peak(command, jobs):
    """The peak memory of a process, in megabytes; of a pool, that of its largest process."""
    # Through `time`, because a child's peak memory starts with its parent's.
    usage = subprocess.run(
        ["/usr/bin/time", "-f", "%M", *command], stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE, text=True, check=True, env=threads(jobs))
    return int(usage.stderr.split()[-1]) / 1000


def micro_f1():
    """Lede's micro-F1 on R90's test file, by its own commands."""
    model = f"{folder.name}/r90.lede"
    subprocess.run(
        [options.lede, "train", reuters, "-o", model], check=True, stdout=subprocess.DEVNULL)
    report = subprocess.check_output(
        [options.lede, "evaluate", "labels", reuters_test, "-m", model, "--format", "json"])
    return json.loads(report)["micro"]["f1"]


def latent(table):
    answer = f"{folder.name}/latent"
    own = lede("latent", allsides, 2, "--output", answer)
    [its] = peers("latent.py", 2, answer, "--exact")
    difference = its["differenceFromExact"]
    table.add(
        "200 latent dimensions", 2, own["seconds"], its["peer"], its["seconds"], 2,
        f"singular values within {100 * difference:.2f} % of the exact ones", difference < 0.01)


def summarize(table):
    # The peer takes ten seconds for one round: a tenth of a second now and then would say less.
    own = lede("summarize", news, 1, rounds=51)
    for its in peers("summarize.py", 1, news, "500"):
        table.add(
            "three sentences of 500 articles", 1, own["seconds"], its["peer"],
            its["seconds"] * own["articles"] / its["articles"],
            100 if its["peer"] == "sumy LexRank" else None, "methods differ")
    rate(table, "summarizing", "summarize", 3000)


def rate(table, work, verb, bar):
    """How many articles of the large corpus a verb reads a second."""
    command = [options.lede, verb, allsides, "--format", "json", "--jobs", "2"]
    seconds = []
    for _ in range(int(options.rounds)):
        start = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True, env=threads(1))
        seconds.append(time.perf_counter() - start)
    speed = 28937 / sorted(seconds)[len(seconds) // 2]
    table.note(
        f"{work}, file to JSON Lines", 2, f"{speed:,.0f} articles a second", f"≥ {bar:,}",
        speed >= bar)


def label(table):
    rate(table, "labelling", "label", 4000)
    for verb in ("label", "summarize"):
        times = f"{folder.name}/times.json"
        subprocess.run(
            ["hyperfine", "-N", "-w", "5", "-r", "50", "--export-json", times, "--style", "none",
             f"{options.lede} {verb} {sample}"], check=True, stdout=subprocess.DEVNULL)
        median = 1e3 * json.load(open(times))["results"][0]["median"]
        usage = subprocess.run(
            ["/usr/bin/time", "-f", "%M", options.lede, verb, sample], capture_output=True,
            text=True, check=True)
        peak = int(usage.stderr.split()[-1]) / 1000
        table.note(
            f"`lede {verb}` of one article, as installed", 1, f"{median:.1f} ms, {peak:.0f} MB",
            "≤ 20 ms, ≤ 40 MB", median <= 20 and peak <= 40)


sections = [vectorize, nearest, svm, train, latent, summarize, label]
wanted = [name for name in options.only.split(",") if name]
print(describe(options.benchmarks) + "\n")
table = Table()
for section in sections:
    if not wanted or section.__name__ in wanted:
        section(table)
if table.failures:
    sys.exit("\n".join(["", "Missed:", *table.failures]))
