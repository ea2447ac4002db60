"""Times scikit-learn's TruncatedSVD on the matrix that Lede wrote and compares the answers.

    LedeBenchmarks CORPUS -w latent --jobs 2 --output ANSWER
    OMP_NUM_THREADS=2 OPENBLAS_NUM_THREADS=2 python3 latent.py ANSWER [--exact]

Prints one JSON line. Differences are the largest of any dimension; `--exact` also compares both
with values that ARPACK finds to 1e-8, which takes a minute.
"""

import json
import sys
import time

import numpy
import scipy.sparse
import scipy.sparse.linalg
import sklearn
import sklearn.decomposition


def read(path):
    """The matrix, Lede's singular values, and its vectors of the rows."""
    data = open(path, "rb").read()
    place = 0

    def take(kind, count):
        nonlocal place
        numbers = numpy.frombuffer(data, kind, count, place)
        place += numbers.nbytes
        return numbers

    rows, columns, stored = take("<i8", 3)
    starts = take("<i8", rows + 1).astype(numpy.int32)
    indices = take("<i4", stored)
    elements = take("<f4", stored)
    matrix = scipy.sparse.csr_matrix((elements, indices, starts), shape=(rows, columns))
    dimensions = take("<i8", 1)[0]
    values = take("<f4", dimensions)
    return matrix, values, take("<f4", rows * dimensions).reshape(rows, dimensions)


def difference(values, others):
    return float(numpy.abs(values / others - 1).max())


def measure(matrix, dimensions):
    solver = sklearn.decomposition.TruncatedSVD(dimensions, random_state=0)
    start = time.perf_counter()
    vectors = solver.fit_transform(matrix)
    return time.perf_counter() - start, solver.singular_values_, vectors


matrix, values, vectors = read(sys.argv[1])
double = matrix.astype(numpy.float64)
seconds, peer, peer_vectors = measure(double, len(values))
seconds_single, _, _ = measure(matrix, len(values))
total = double.multiply(double).sum()
# The first dimensions are well apart; signs are a convention.
alike = numpy.abs((vectors[:, :10] * peer_vectors[:, :10]).sum(axis=0)) / (values * peer)[:10]
line = {
    "peer": "scikit-learn " + sklearn.__version__ + " TruncatedSVD",
    "seconds": round(seconds, 3),
    "secondsFloat32": round(seconds_single, 3),
    "explainedShare": round(float((peer**2).sum() / total), 6),
    "ledeExplainedShare": round(float((values.astype(float) ** 2).sum() / total), 6),
    "difference": round(difference(values, peer), 6),
    "differenceOfFirstHundred": round(difference(values[:100], peer[:100]), 6),
    "smallestCosineOfFirstTen": round(float(alike.min()), 6),
}
if "--exact" in sys.argv:
    exact = numpy.sort(
        scipy.sparse.linalg.svds(
            double, k=len(values), ncv=min(500, min(matrix.shape) - 1), tol=1e-8,
            return_singular_vectors=False))[::-1]
    line["differenceFromExact"] = round(difference(values, exact), 6)
    line["peerDifferenceFromExact"] = round(difference(peer, exact), 6)
print(json.dumps(line))
