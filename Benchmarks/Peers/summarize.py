"""Times sumy's LexRank and TextRank, three sentences an article.

    python summarize.py CORPUS.jsonl.gz [ARTICLES]

Prints one JSON line a method and tokenizer. sumy's own tokenizer is NLTK's, which needs data that
Benchmarks/Peers/prepare fetches; beside it a pattern is timed that is faster and splits
worse, and alone where the data are absent.
"""
import json
import re
import sys

import nltk
from sumy.nlp.stemmers import Stemmer
from sumy.nlp.tokenizers import Tokenizer
from sumy.parsers.plaintext import PlaintextParser
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer
from sumy.utils import get_stop_words

from peers import texts_of, timed


class PatternTokenizer:
    """Sentences end at a mark before a capital, words are letters."""

    sentence = re.compile(r"(?<=[.!?])[\"'”’]?\s+(?=[\"'“‘]?[A-Z])")
    word = re.compile(r"[^\W\d_]+")

    def to_sentences(self, paragraph):
        return tuple(part.strip() for part in self.sentence.split(paragraph) if part.strip())

    def to_words(self, sentence):
        return tuple(self.word.findall(sentence))


def tokenizers():
    try:
        nltk.data.find("tokenizers/punkt_tab/english")
        yield "", Tokenizer("english")
    except LookupError:
        print("summarize.py: no data for NLTK's tokenizer, a pattern alone", file=sys.stderr)
    yield " with a pattern for a tokenizer", PatternTokenizer()


texts = texts_of(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 200)
for kind, tokenizer in tokenizers():
    for name, method in {"LexRank": LexRankSummarizer, "TextRank": TextRankSummarizer}.items():
        summarizer = method(Stemmer("english"))
        summarizer.stop_words = get_stop_words("english")

        def summarize():
            return [
                summarizer(PlaintextParser.from_string(text, tokenizer).document, 3)
                for text in texts
            ]

        seconds, summaries = timed(summarize)
        assert all(len(summary) <= 3 for summary in summaries)
        print(json.dumps({
            "peer": f"sumy {name}{kind}", "workload": "summarize", "seconds": seconds,
            "articles": len(texts), "articlesPerSecond": len(texts) / seconds,
        }), flush=True)
