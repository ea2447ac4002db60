"""Times gensim's way from words to TF-IDF vectors, in memory.

    python gensim_vectors.py CORPUS.jsonl.gz

Prints one JSON line.
"""
import json
import re
import sys

from gensim.corpora import Dictionary
from gensim.models import TfidfModel

from peers import texts_of, timed

texts = texts_of(sys.argv[1])
word = re.compile(r"(?u)\b\w\w+\b")


def vectorize():
    words = [word.findall(text.lower()) for text in texts]
    dictionary = Dictionary(words)
    counts = [dictionary.doc2bow(text) for text in words]
    model = TfidfModel(counts, smartirs="ltc")
    return dictionary, [model[count] for count in counts]


seconds, (dictionary, vectors) = timed(vectorize)
print(json.dumps({
    "peer": "gensim", "workload": "vectorize", "seconds": seconds, "terms": len(dictionary),
    "stored": sum(map(len, vectors)),
}))
