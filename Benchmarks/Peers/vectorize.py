"""Times scikit-learn's TfidfVectorizer and holds Lede's matrix against its matrix.

    python vectorize.py CORPUS.jsonl.gz [LEDE_ANSWER]

Prints one JSON line. The answer is what `LedeBenchmarks CORPUS -w vectorize --output FILE` wrote.
"""
import json
import sys

import numpy
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer

from peers import read_matrix, texts_of, timed

texts = texts_of(sys.argv[1])
vectorizer = TfidfVectorizer(sublinear_tf=True, dtype=numpy.float32)
seconds, matrix = timed(lambda: vectorizer.fit_transform(texts))
result = {
    "peer": "scikit-learn TfidfVectorizer", "workload": "vectorize", "seconds": seconds,
    "terms": matrix.shape[1], "stored": matrix.nnz,
}
if len(sys.argv) > 2:
    lede = read_matrix(sys.argv[2])
    terms = open(sys.argv[2] + ".terms", encoding="utf-8").read().split("\n")
    vocabulary = vectorizer.vocabulary_
    result["termsOnlyInLede"] = [term for term in terms if term not in vocabulary][:20]
    own = set(terms)
    result["termsOnlyInPeer"] = [term for term in vocabulary if term not in own][:20]
    columns = numpy.array([vocabulary.get(term, -1) for term in terms])
    if (columns >= 0).all():
        moved = csr_matrix((lede.data, columns[lede.indices], lede.indptr), shape=matrix.shape)
        result["largestDifference"] = float(abs(moved - matrix).max())
print(json.dumps(result))
