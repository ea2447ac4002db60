"""Times fastText's supervised training and measures its labels.

    python fasttext_labels.py TRAIN.jsonl.gz TEST.jsonl.gz JOBS

Prints one JSON line. One-against-all loss, 25 epochs, a label where its probability is above 0.5
and always the likeliest: the settings of its own tutorial on several labels.
"""
import json
import os
import re
import sys
import tempfile

import fasttext

from peers import articles_of, timed

words = re.compile(r"(?u)\w+")


def text_of(article):
    return " ".join(words.findall(((article.get("title") or "") + " " + article["text"]).lower()))


train, test = list(articles_of(sys.argv[1])), list(articles_of(sys.argv[2]))
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "train.txt")
    with open(path, "w", encoding="utf-8") as file:
        for article in train:
            labels = " ".join("__label__" + label for label in article["labels"])
            file.write(f"{labels} {text_of(article)}\n")
    seconds, model = timed(lambda: fasttext.train_supervised(
        path, loss="ova", epoch=25, lr=0.5, dim=100, thread=int(sys.argv[3]), verbose=0))

texts = [text_of(article) for article in test]


def predict():
    # The wrapper of 0.9.2 does not know NumPy 2; the model below it does.
    return [model.f.predict(text + "\n", -1, 0.0, "strict") for text in texts]


predict_seconds, predictions = timed(predict)
hits = given = wanted = 0
for article, prediction in zip(test, predictions):
    labels = {label[9:] for share, label in prediction if share > 0.5}
    labels |= {label[9:] for share, label in prediction[:1]}
    gold = set(article["labels"])
    hits += len(labels & gold)
    given += len(labels)
    wanted += len(gold)
print(json.dumps({
    "peer": "fastText", "workload": "train", "seconds": seconds, "microF1": 2 * hits / (given + wanted),
    "articlesPerSecond": len(test) / predict_seconds,
}))
