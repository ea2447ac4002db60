"""Says on what machine a comparison ran."""
import datetime
import importlib.metadata
import os
import platform


def processor():
    with open("/proc/cpuinfo", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.machine()


def memory():
    with open("/proc/meminfo", encoding="utf-8") as lines:
        return int(lines.readline().split()[1]) / 1e6


def describe(benchmarks):
    """A paragraph: the day, the processor, the libraries and their versions."""
    names = ["scikit-learn", "scipy", "numpy", "sparse_dot_topn", "sumy", "gensim",
             "fasttext-wheel"]
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in names)
    blas = os.path.realpath("/etc/alternatives/libblas.so.3-x86_64-linux-gnu")
    return (
        f"{datetime.date.today()}; {processor()}, {os.cpu_count()} cores, {memory():.0f} GB; "
        f"{platform.system()} {platform.release()}; Python {platform.python_version()}, "
        f"{versions}; Lede's BLAS: {blas}.")
