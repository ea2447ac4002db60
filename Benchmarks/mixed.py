"""Writes articles that are mixed from the paragraphs of real ones, as JSON Lines.

    python mixed.py CORPUS.jsonl.gz FIRST COUNT

The article number n has, paragraph by paragraph, one of three articles drawn by n; so it shares words
and paragraphs with some hundreds of a million, and is nobody's copy. The same number is the same
article on every run, whatever comes before it.
"""
import gzip
import json
import random
import sys

corpus, first, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
articles = []
with gzip.open(corpus, "rt", encoding="utf-8") as lines:
    for line in lines:
        article = json.loads(line)
        paragraphs = [part for part in article["text"].split("\n") if part.strip()]
        if paragraphs:
            articles.append((article, paragraphs))
try:
    for number in range(first, first + count):
        generator = random.Random(number)
        drawn = [articles[generator.randrange(len(articles))] for _ in range(3)]
        article = drawn[0][0]
        text = []
        for place in range(len(drawn[0][1])):
            paragraphs = drawn[generator.randrange(3)][1]
            text.append(paragraphs[place % len(paragraphs)])
        record = {"id": f"mixed-{number}", "title": article.get("title"), "text": "\n\n".join(text)}
        for member in ("date", "source"):
            if article.get(member):
                record[member] = article[member]
        sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")
except BrokenPipeError:
    sys.exit(1)
