"""Holds long summaries of sumy's methods and Lede's against references made of whole sentences.

    python long_summaries.py CORPUS.jsonl[.gz] LEDE.json WHOLE.json [--percent 45] [--articles N]

LEDE.json is what `lede evaluate summaries CORPUS --percent 45 --format json --articles` wrote, and
WHOLE.json the same with `--percent 100 --method lead`: how many words the sentences of each article
have. sumy's methods run as its command runs them, on its own tokenizer; each may take the sentences
that it ranks highest while they fit into as many words as Lede's may have. Both sides are counted
alike, here:

- ROUGE-1 recall: the share of the reference's words, Porter-stemmed when longer than three letters,
  that the summary has;
- F1 of sentences, by letters: a sentence is right when its letters and digits stand in the
  reference one after the other; precision is the share of right letters in the summary, recall the
  share of the reference's letters that are right.

Prints a table of means over articles, the best recall first.
"""
import argparse
import json
import random
import re
from collections import Counter
from functools import lru_cache

from nltk.stem.porter import PorterStemmer
from sumy.nlp.stemmers import Stemmer
from sumy.nlp.tokenizers import Tokenizer
from sumy.parsers.plaintext import PlaintextParser
from sumy.summarizers.edmundson import EdmundsonSummarizer
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.random import RandomSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer
from sumy.utils import get_stop_words

from peers import articles_of

METHODS = {
    "edmundson": EdmundsonSummarizer, "kl": KLSummarizer, "lex-rank": LexRankSummarizer,
    "lsa": LsaSummarizer, "luhn": LuhnSummarizer, "random": RandomSummarizer,
    "reduction": ReductionSummarizer, "sum-basic": SumBasicSummarizer,
    "text-rank": TextRankSummarizer,
}

stem = lru_cache(maxsize=None)(PorterStemmer().stem)


def stems(text):
    words = re.findall(r"[a-z0-9]+", text.lower())
    return Counter(stem(word) if len(word) > 3 else word for word in words)


def letters(text):
    return re.sub(r"[^a-z0-9]+", "", text.lower())


class Figures:
    """Sums over articles."""

    def __init__(self):
        self.recall = self.f1 = self.words = self.length = 0.0

    def add(self, sentences, reference):
        wanted = stems(reference)
        found = stems("\n".join(sentences))
        self.recall += sum((wanted & found).values()) / max(sum(wanted.values()), 1)
        all_of_it = letters(reference)
        sizes = [(len(own), own in all_of_it) for own in map(letters, sentences)]
        hits = sum(size for size, is_right in sizes if is_right)
        total = sum(size for size, _ in sizes)
        self.f1 += 2 * hits / max(total + len(all_of_it), 1)
        count = sum(len(sentence.split()) for sentence in sentences)
        self.words += count
        self.length += count / max(len(sentences), 1)


def methods_of(path):
    with open(path, encoding="utf-8") as file:
        return {article["id"]: article["methods"] for article in json.load(file)["articles"]}


def within(words):
    """Takes sentences in the order of their rank while they fit."""

    def choose(ranked):
        left, chosen = words, []
        for info in ranked:
            size = len(str(info.sentence).split())
            if size <= left:
                left -= size
                chosen.append(info)
        return chosen

    return choose


def summarizer_of(kind, parser):
    """As sumy's command sets one up."""
    summarizer = kind(Stemmer("english"))
    words = get_stop_words("english")
    if kind is EdmundsonSummarizer:
        summarizer.null_words = words
        summarizer.bonus_words = parser.significant_words
        summarizer.stigma_words = parser.stigma_words
    else:
        summarizer.stop_words = words
    return summarizer


def main():
    options = argparse.ArgumentParser()
    options.add_argument("corpus")
    options.add_argument("lede")
    options.add_argument("whole")
    options.add_argument("--percent", type=float, default=45)
    options.add_argument("--articles", type=int)
    options = options.parse_args()
    random.seed(1)
    judged = methods_of(options.lede)
    lengths = {
        key: max(method["words"] for method in methods if method["method"] == "lead")
        for key, methods in methods_of(options.whole).items()
    }
    tokenizer = Tokenizer("english")
    figures, count = {}, 0
    for article in articles_of(options.corpus, options.articles):
        own = judged.get(str(article["id"]))
        if own is None or not article.get("summary"):
            continue
        count += 1
        for method in own:
            name = "Lede " + method["method"]
            figures.setdefault(name, Figures()).add(
                method["summary"].split("\n"), article["summary"])
        parser = PlaintextParser.from_string(article["text"], tokenizer)
        budget = int(lengths[str(article["id"])] * options.percent / 100)
        for name, kind in METHODS.items():
            chosen = summarizer_of(kind, parser)(parser.document, within(budget))
            figures.setdefault("sumy " + name, Figures()).add(
                [str(sentence) for sentence in chosen], article["summary"])
    print(f"{count} articles, {options.percent:g} % of the words\n")
    print("| summary | ROUGE-1 recall | F1 of sentences | words | words a sentence |")
    print("|---|---|---|---|---|")
    for name, sums in sorted(figures.items(), key=lambda pair: -pair[1].recall):
        print(
            f"| {name} | {sums.recall / count:.3f} | {sums.f1 / count:.3f} "
            f"| {sums.words / count:.0f} | {sums.length / count:.1f} |")


if __name__ == "__main__":
    main()
