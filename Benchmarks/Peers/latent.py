"""Times scikit-learn's TruncatedSVD on Lede's matrix and holds the answers against each other.

    python latent.py LEDE_ANSWER [--exact]

Prints one JSON line. The answer is what `LedeBenchmarks CORPUS -w latent --output FILE` wrote; both
start from the matrix in it. Differences are the largest of any singular value, as a share of it;
`--exact` compares both with ARPACK's values as well, to 1e-8, which takes a minute. Give numpy as
many threads as Lede (`OMP_NUM_THREADS`, `OPENBLAS_NUM_THREADS`).
"""
import json
import sys

import numpy
from scipy.sparse.linalg import svds
from sklearn.decomposition import TruncatedSVD

from peers import read_matrix, timed


def difference(values, others):
    return float(numpy.abs(values / others - 1).max())


matrix = read_matrix(sys.argv[1])
with open(sys.argv[1] + ".latent", "rb") as file:
    dimensions = numpy.fromfile(file, "<i8", 1)[0]
    values = numpy.fromfile(file, "<f4", dimensions).astype(float)
    vectors = numpy.fromfile(file, "<f4").reshape(matrix.shape[0], dimensions)
double = matrix.astype(float)
peer = TruncatedSVD(dimensions, random_state=0)
seconds, peer_vectors = timed(lambda: peer.fit_transform(double))
single = TruncatedSVD(dimensions, random_state=0)
seconds_float32, _ = timed(lambda: single.fit_transform(matrix))
total = double.multiply(double).sum()
# The first dimensions are well apart; signs are a convention.
cosines = (vectors[:, :10] * peer_vectors[:, :10]).sum(axis=0)
cosines = numpy.abs(cosines / values[:10] / peer.singular_values_[:10])
result = {
    "peer": "scikit-learn TruncatedSVD", "workload": "latent", "seconds": seconds,
    "secondsFloat32": seconds_float32,
    "explainedShare": float((peer.singular_values_**2).sum() / total),
    "ledeExplainedShare": float((values**2).sum() / total),
    "largestDifference": difference(values, peer.singular_values_),
    "differenceOfFirstHundred": difference(values[:100], peer.singular_values_[:100]),
    "smallestCosineOfFirstTen": float(cosines.min()),
}
if "--exact" in sys.argv:
    width = min(2 * dimensions + 100, min(matrix.shape) - 1)
    exact = svds(double, k=dimensions, ncv=width, tol=1e-8, return_singular_vectors=False)
    exact = numpy.sort(exact)[::-1]
    result["differenceFromExact"] = difference(values, exact)
    result["peerDifferenceFromExact"] = difference(peer.singular_values_, exact)
print(json.dumps(result))
