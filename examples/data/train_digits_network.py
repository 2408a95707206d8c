#!/usr/bin/env python3
"""Trains the network in digits-network.npz: scikit-learn's MLPClassifier on the first 1,200 digits.

Needs scikit-learn (made with 1.2.1). Pixels are divided by 16.
"""

from pathlib import Path

import numpy as np
from sklearn.neural_network import MLPClassifier

HERE = Path(__file__).resolve().parent
data = np.genfromtxt(HERE / "optical-digits.csv", delimiter=",", skip_header=1)
x, y = data[:1200, :64] / 16, data[:1200, 64].astype(int)
network = MLPClassifier(hidden_layer_sizes=(32,), alpha=1.0, max_iter=2000, random_state=1).fit(x, y)
print(network.score(x, y), network.score(data[1200:, :64] / 16, data[1200:, 64].astype(int)))
np.savez(HERE / "digits-network.npz", **{
    name: value.astype("<f8")
    for layer in range(2)
    for name, value in ((f"weights{layer}", network.coefs_[layer].T.copy()), (f"biases{layer}", network.intercepts_[layer]))
})
