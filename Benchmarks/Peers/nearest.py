#!/usr/bin/env python3
"""Exact top-10 cosine with sparse_dot_topn and scipy, against what `nearest` wrote.

    LedeBenchmarks CORPUS -w nearest --jobs 1 --output FILE
    OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 nearest.py CORPUS FILE

Prints one JSON line a peer: its seconds, articles a second, and the greatest difference between
its scores and Lede's, which must be below 1e-5.
"""

import gzip
import json
import sys
import time

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer
from sparse_dot_topn import sp_matmul_topn

LIMIT = 10
ARTICLES = 20_000


def texts(path):
    opened = gzip.open(path, "rt") if path.endswith(".gz") else open(path)
    with opened as lines:
        articles = (json.loads(line) for line, _ in zip(lines, range(ARTICLES)))
        return [article.get("text") or article.get("content") for article in articles]


def with_sparse_dot_topn(matrix):
    best = sp_matmul_topn(matrix, matrix.T.tocsr(), top_n=LIMIT, n_threads=1, sort=True)
    return [best.data[start:end] for start, end in zip(best.indptr, best.indptr[1:])]


def with_scipy(matrix, block=512):
    """Products of blocks of rows, then the greatest of each row."""
    transposed = matrix.T.tocsr()
    scores = []
    for start in range(0, matrix.shape[0], block):
        product: csr_matrix = matrix[start : start + block] @ transposed
        for first, last in zip(product.indptr, product.indptr[1:]):
            row = product.data[first:last]
            if len(row) > LIMIT:
                row = row[np.argpartition(row, len(row) - LIMIT)[-LIMIT:]]
            scores.append(np.sort(row)[::-1])
    return scores


def main():
    corpus, answer = sys.argv[1:3]
    matrix = TfidfVectorizer(sublinear_tf=True, dtype=np.float32).fit_transform(texts(corpus))
    rows = matrix.shape[0]
    lede = np.fromfile(answer, dtype="<f4", offset=4 * LIMIT * rows).reshape(rows, LIMIT)
    peers = {"sparse_dot_topn": with_sparse_dot_topn, "scipy": with_scipy}
    for name, search in peers.items():
        start = time.perf_counter()
        scores = search(matrix)
        seconds = time.perf_counter() - start
        padded = np.zeros_like(lede)
        for row, found in enumerate(scores):
            padded[row, : len(found)] = found
        difference = float(np.abs(padded - lede).max())
        line = {
            "workload": "nearest", "peer": name, "jobs": 1, "articles": rows,
            "seconds": round(seconds, 3), "articlesPerSecond": round(rows / seconds, 1),
            "difference": difference,
        }
        print(json.dumps(line), flush=True)
        if difference >= 1e-5:
            sys.exit(f"{name}: scores differ by {difference}")


if __name__ == "__main__":
    main()
