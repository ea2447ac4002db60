#!/usr/bin/env python3
"""scikit-learn's LinearSVC, one topic against the rest: the peer of the workload `svm`.

    svm.py TRAIN [--test TEST] [--tolerance 0.01] [--rounds 5] [--lede ANSWER]

Prints one JSON line. With --lede, holds the weights that the workload wrote with --output against
LinearSVC's: the objective of both, and the F1 of both on TEST. Texts are title, newline, text.
"""

import argparse
import json
import statistics
import time
import warnings

import numpy
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import f1_score
from sklearn.multiclass import OneVsRestClassifier
from sklearn.preprocessing import MultiLabelBinarizer
from sklearn.svm import LinearSVC

from peers import labelled

parser = argparse.ArgumentParser()
parser.add_argument("train")
parser.add_argument("--test")
parser.add_argument("--tolerance", type=float, default=0.01)
parser.add_argument("--rounds", type=int, default=5)
parser.add_argument("--lede")
options = parser.parse_args()
warnings.filterwarnings("ignore")

texts, labels = labelled(options.train)
vectorizer = TfidfVectorizer(sublinear_tf=True)
X = vectorizer.fit_transform(texts)
binarizer = MultiLabelBinarizer()
Y = binarizer.fit_transform(labels)

seconds = []
for _ in range(options.rounds):
    start = time.perf_counter()
    model = OneVsRestClassifier(LinearSVC(tol=options.tolerance)).fit(X, Y)
    seconds.append(time.perf_counter() - start)


def objective(weights, biases):
    slack = numpy.maximum(0, 1 - (2 * Y - 1) * (X @ weights.T + biases))
    return 0.5 * (weights**2).sum() + 0.5 * (biases**2).sum() + (slack**2).sum()


planes = {
    "": (
        numpy.vstack([e.coef_ for e in model.estimators_]),
        numpy.array([e.intercept_[0] for e in model.estimators_]),
    )
}
if options.lede:
    # Columns in both are the words in the order of their bytes.
    answer = numpy.fromfile(options.lede, "<f4").reshape(Y.shape[1], -1).astype(float)
    assert answer.shape[1] == X.shape[1] + 1, "Lede has other words"
    planes["lede"] = answer[:, :-1], answer[:, -1]

line = {
    "peer": "LinearSVC", "seconds": round(statistics.median(seconds), 4),
    "fastest": round(min(seconds), 4), "rounds": options.rounds, "jobs": 1,
    "tolerance": options.tolerance, "topics": Y.shape[1], "stored": X.nnz,
}
test = labelled(options.test) if options.test else None
for name, (weights, biases) in planes.items():
    key = lambda word: name + word[0].upper() + word[1:] if name else word
    line[key("objective")] = round(objective(weights, biases), 4)
    if test:
        given = (vectorizer.transform(test[0]) @ weights.T + biases) > 0
        right = binarizer.transform(test[1])
        for average in ("micro", "macro"):
            score = f1_score(right, given, average=average, zero_division=0)
            line[key(average + "F1")] = round(score, 5)
print(json.dumps(line))
