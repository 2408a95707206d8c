#!/usr/bin/env python3
"""Trains the network in tumour-network.npz: scikit-learn's MLPClassifier on 300 patients drawn at random.

Needs scikit-learn (made with 1.2.1). Measurements are standardised by the means and standard deviations of
these patients. Each is shown to the network ten times with noise of a quarter of a standard deviation, and
weights are kept small, so that small changes of a record change little. The order of the rows is stored with
the network: its first 300 trained it, the others test it.
"""

from pathlib import Path

import numpy as np
from sklearn.neural_network import MLPClassifier

HERE = Path(__file__).resolve().parent
TRAINING, COPIES, NOISE = 300, 10, 0.25
lines = (HERE / "breast-cancer-wisconsin.csv").read_text().splitlines()[1:]
x = np.array([[float(v) for v in line.split(",")[:-1]] for line in lines])
y = np.array([line.endswith("malignant") for line in lines]).astype(int)
random = np.random.RandomState(29)
order = random.permutation(len(x))
first = order[:TRAINING]
centres, widths = x[first].mean(axis=0), x[first].std(axis=0)
z = (x - centres) / widths
shown = np.repeat(z[first], COPIES, axis=0)
shown += NOISE * random.standard_normal(shown.shape)
network = MLPClassifier(hidden_layer_sizes=(16, 16), alpha=3.0, max_iter=2000, random_state=1)
network.fit(shown, np.repeat(y[first], COPIES))
print(network.score(z[first], y[first]), network.score(z[order[TRAINING:]], y[order[TRAINING:]]))
np.savez(HERE / "tumour-network.npz", order=order.astype("<f8"), centres=centres, widths=widths, **{
    name: value.astype("<f8")
    for layer in range(3)
    for name, value in ((f"weights{layer}", network.coefs_[layer].T.copy()), (f"biases{layer}", network.intercepts_[layer]))
})
