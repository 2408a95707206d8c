#!/usr/bin/env python3
"""Trains the network in digits-network.npz: scikit-learn's MLPClassifier on 1,200 digits drawn at random.

Needs scikit-learn (made with 1.9.1). Pixels are divided by 16. The file seems to be in the order of its
writers, so the digits are shuffled once and the order is stored with the network: its first 1,200 rows
trained it, the others test it.
"""

from pathlib import Path

import numpy as np
from sklearn.neural_network import MLPClassifier

HERE = Path(__file__).resolve().parent
data = np.genfromtxt(HERE / "optical-digits.csv", delimiter=",", skip_header=1)
order = np.random.RandomState(1).permutation(len(data))
x, y = data[order, :64] / 16, data[order, 64].astype(int)
network = MLPClassifier(hidden_layer_sizes=(32,), alpha=1.0, max_iter=2000, random_state=1).fit(x[:1200], y[:1200])
print(network.score(x[:1200], y[:1200]), network.score(x[1200:], y[1200:]))
np.savez(HERE / "digits-network.npz", order=order.astype("<f8"), **{
    name: value.astype("<f8")
    for layer in range(2)
    for name, value in ((f"weights{layer}", network.coefs_[layer].T.copy()), (f"biases{layer}", network.intercepts_[layer]))
})
