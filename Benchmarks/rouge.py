"""Compares the figures of `lede evaluate summaries --articles` with those of rouge-score.

usage: rouge.py CORPUS.jsonl[.gz] RESULTS.json
"""

import gzip
import json
import sys

from rouge_score import rouge_scorer

TOLERANCE = 1e-4
MEASURES = ["rouge1", "rouge2", "rougeL", "rougeLsum"]


def main(corpus, results):
    references = {}
    with (gzip.open if corpus.endswith(".gz") else open)(corpus, "rt", encoding="utf-8") as file:
        for line in file:
            article = json.loads(line)
            references[str(article["id"])] = article.get("summary")
    with open(results, encoding="utf-8") as file:
        articles = json.load(file)["articles"]
    scorer = rouge_scorer.RougeScorer(MEASURES, use_stemmer=True)
    greatest, where, count = 0.0, "", 0
    for article in articles:
        for method in article["methods"]:
            theirs = scorer.score(references[article["id"]], method["summary"])
            for measure in MEASURES:
                for figure, value in zip(["precision", "recall", "f1"], theirs[measure]):
                    count += 1
                    difference = abs(value - method[measure][figure])
                    if difference > greatest:
                        greatest = difference
                        where = f"{measure} {figure} of {method['method']}, article {article['id']}"
    print(
        f"{count} figures of {len(articles)} articles; largest difference {greatest:.7f}"
        + (f" ({where})" if where else "")
    )
    if greatest > TOLERANCE or count == 0:
        sys.exit(f"check-rouge: more than {TOLERANCE} apart")


main(*sys.argv[1:])
