#!/usr/bin/env python3
"""Measures what a user of NumPy, SciPy and scikit-learn would run instead, beside Genbound, in one run.

    peers.py                      builds with Maven first
    peers.py --classpath PATH     takes classes that are built, those of src/jmh among them
    peers.py --only 9 --size 100000
                                  the work whose name begins with "9", of that size alone
    peers.py --one-thread         leaves out Genbound on all processors

Kernel ridge regression with every example left out, spectral norms, a Gaussian kernel matrix, and nearest
neighbours left out. NumPy works on one thread; Genbound works on one thread, then on all processors. The
times are in milliseconds: wall-clock, and of all processors together, which other programs disturb less; they
are medians of three runs, or of 100,000 points those of one. The peers prove nothing: the spectral norm is
that of the singular values, and not an upper bound.

Optional; nothing else needs it. Debian: apt-get install python3-numpy python3-scipy python3-sklearn, for
/usr/bin/python3.
"""
import argparse, os, pathlib, statistics, subprocess, time

for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

import numpy as np
from scipy.linalg import lapack
from sklearn.metrics.pairwise import rbf_kernel
from sklearn.neighbors import NearestNeighbors

ROOT = pathlib.Path(__file__).resolve().parents[3]
RUNS = 3
LARGE = 100_000


def java(classpath, only, size, *options):
    """What the class genbound.Peers measures: {(name, size): (wall, processors)}."""
    run = subprocess.run(["java", *options, "-cp", classpath, "genbound.Peers", only, size], cwd=ROOT, check=True,
                         stdout=subprocess.PIPE, text=True, encoding="utf-8")
    found = {}
    for line in run.stdout.splitlines():
        name, of, wall, processors = line.split(";")
        found[name, int(of)] = float(wall), float(processors)
    return found


def classpath():
    file = ROOT / "target" / "peers-classpath.txt"
    subprocess.run(["mvn", "-B", "-ntp", "-q", "-Pjmh", "test-compile", "dependency:build-classpath",
                    f"-Dmdep.outputFile={file}"], cwd=ROOT, check=True)
    return os.pathsep.join([str(ROOT / "target" / "test-classes"), str(ROOT / "target" / "classes"),
                            file.read_text(encoding="utf-8").strip()])


def left_out(x, y, ridge):
    """The diagonal of the inverse by dpotrf and dpotri, which are LAPACK's fastest way to it."""
    matrix = rbf_kernel(x, gamma=1 / 200)
    matrix[np.diag_indices_from(matrix)] += ridge
    factor, info = lapack.dpotrf(matrix, lower=1, overwrite_a=1)
    assert info == 0
    solution, info = lapack.dpotrs(factor, y, lower=1)
    inverse, info = lapack.dpotri(factor, lower=1, overwrite_c=1)
    return y - solution / np.diagonal(inverse)


def neighbours(x, algorithm):
    return NearestNeighbors(n_neighbors=10, algorithm=algorithm, n_jobs=1).fit(x).kneighbors(x)


def work():
    rng = np.random.default_rng(1)
    for n in (2000, 4000):
        x, y = rng.standard_normal((n, 10)), rng.random(n)
        yield "kernel ridge, all left out", n, "LAPACK", lambda x=x, y=y: left_out(x, y, 20)
    for n in (1024, 2048):
        matrix = rng.standard_normal((n, n))
        yield "spectral norm", n, "numpy.linalg.norm", lambda matrix=matrix: np.linalg.norm(matrix, 2)
    x = rng.standard_normal((4000, 100))
    yield "Gaussian Gram, 100 dimensions", 4000, "scikit-learn", lambda: rbf_kernel(x, gamma=1 / 200)
    for n in (10_000, 100_000):
        points = rng.standard_normal((n, 10))
        for algorithm in ("brute", "kd_tree"):
            yield ("9 neighbours left out, 10 dimensions", n, f"scikit-learn, {algorithm}",
                   lambda points=points, algorithm=algorithm: neighbours(points, algorithm))


def measure(call, size):
    wall, processors = [], []
    for run in range(1, 2) if size >= LARGE else range(RUNS + 1):
        start, used = time.perf_counter(), time.process_time()
        call()
        if run > 0:
            wall.append(1e3 * (time.perf_counter() - start))
            processors.append(1e3 * (time.process_time() - used))
    return statistics.median(wall), statistics.median(processors)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--classpath", help="of Genbound's classes, with those of src/jmh")
    parser.add_argument("--only", default="", help="the beginning of the names of what is measured")
    parser.add_argument("--size", default="", help="the one size that is measured")
    parser.add_argument("--one-thread", action="store_true", help="not on all processors as well")
    given = parser.parse_args()
    path = given.classpath or classpath()
    one = java(path, given.only, given.size, "-XX:ActiveProcessorCount=1")
    all_processors = {} if given.one_thread else java(path, given.only, given.size)
    print("wall-clock / processors' time in ms; the last column: the peer's processors' time by ours on one thread")
    for name, size, peer, call in work():
        if (name, size) not in one:
            continue
        wall, processors = measure(call, size)
        ours = one[name, size]
        print(f"{name}, {size}: {peer} {wall:.0f} / {processors:.0f}; Genbound {ours[0]:.0f} / {ours[1]:.0f}", end="")
        if not given.one_thread:
            parallel = all_processors[name, size]
            print(f", on all processors {parallel[0]:.0f} / {parallel[1]:.0f}", end="")
        print(f"; {processors / ours[1]:.2f}", flush=True)


if __name__ == "__main__":
    main()
