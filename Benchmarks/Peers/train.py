#!/usr/bin/env python3
"""Training with scikit-learn as one would write it: the peer of the workload `train-unigrams`.

    train.py TRAIN [--test TEST] [--jobs 1] [--rounds 3]

From the file: vectors, five-fold scores, a threshold for each topic by its F1, the final fit.
Prints one JSON line; the F1 on TEST is not timed. The held-out F1 suffers from topics that a fold
has no article of, which scikit-learn scores 0 for every article; Lede deals folds for each topic.
"""

import argparse
import json
import statistics
import time
import warnings

import numpy
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import f1_score, precision_recall_curve
from sklearn.model_selection import cross_val_predict
from sklearn.multiclass import OneVsRestClassifier
from sklearn.preprocessing import MultiLabelBinarizer
from sklearn.svm import LinearSVC

from peers import labelled

parser = argparse.ArgumentParser()
parser.add_argument("train")
parser.add_argument("--test")
parser.add_argument("--jobs", type=int, default=1)
parser.add_argument("--rounds", type=int, default=3)
options = parser.parse_args()
warnings.filterwarnings("ignore")


def best_threshold(right, scores):
    precision, recall, thresholds = precision_recall_curve(right, scores)
    f1 = 2 * precision * recall / numpy.maximum(precision + recall, 1e-12)
    return thresholds[numpy.argmax(f1[:-1])]


def train():
    texts, labels = labelled(options.train)
    vectorizer = TfidfVectorizer(sublinear_tf=True)
    X = vectorizer.fit_transform(texts)
    binarizer = MultiLabelBinarizer()
    Y = binarizer.fit_transform(labels)
    # One level of processes: over the folds, then over the topics.
    held_out = cross_val_predict(
        OneVsRestClassifier(LinearSVC()), X, Y, cv=5, method="decision_function",
        n_jobs=options.jobs)
    thresholds = numpy.array(
        [best_threshold(Y[:, topic], held_out[:, topic]) for topic in range(Y.shape[1])])
    model = OneVsRestClassifier(LinearSVC(), n_jobs=options.jobs).fit(X, Y)
    return vectorizer, binarizer, model, thresholds, held_out, Y


seconds = []
for _ in range(options.rounds):
    start = time.perf_counter()
    vectorizer, binarizer, model, thresholds, held_out, Y = train()
    seconds.append(time.perf_counter() - start)

line = {
    "peer": "TfidfVectorizer, cross_val_predict, LinearSVC",
    "seconds": round(statistics.median(seconds), 4), "fastest": round(min(seconds), 4),
    "rounds": options.rounds, "jobs": options.jobs,
    "heldOutMicroF1": round(f1_score(Y, held_out >= thresholds, average="micro"), 5),
}
if options.test:
    texts, labels = labelled(options.test)
    given = model.decision_function(vectorizer.transform(texts)) >= thresholds
    right = binarizer.transform(labels)
    for average in ("micro", "macro"):
        score = f1_score(right, given, average=average, zero_division=0)
        line[average + "F1"] = round(score, 5)
print(json.dumps(line))
