"""What the scripts of the peers share."""
import gzip
import json
import time

import numpy
from scipy.sparse import csr_matrix


def articles_of(path, limit=None):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if limit is not None and number >= limit:
                return
            yield json.loads(line)


def texts_of(path, limit=None):
    """The texts of a corpus's articles, as Lede's benchmark takes them."""
    return [article["text"] for article in articles_of(path, limit)]


def labelled(path):
    """Texts of articles with their titles, and their topics."""
    articles = list(articles_of(path))
    texts = [(article.get("title") or "") + "\n" + article["text"] for article in articles]
    return texts, [article["labels"] for article in articles]


def timed(work, rounds=1):
    """The median seconds of some rounds, and the last answer."""
    seconds = []
    for _ in range(rounds):
        start = time.perf_counter()
        answer = work()
        seconds.append(time.perf_counter() - start)
    return sorted(seconds)[len(seconds) // 2], answer


def read_matrix(path):
    """A sparse matrix as the benchmarks write it."""
    with open(path, "rb") as file:
        rows, columns, stored = numpy.fromfile(file, "<i8", 3)
        starts = numpy.fromfile(file, "<i8", rows + 1)
        indices = numpy.fromfile(file, "<i4", stored)
        values = numpy.fromfile(file, "<f4", stored)
    return csr_matrix((values, indices, starts), shape=(rows, columns))
