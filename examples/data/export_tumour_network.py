#!/usr/bin/env python3
"""Exports the network in tumour-network.npz: as tumour-network.onnx, raw measurements in, the log-odds out; and its
weights as tumour-network.safetensors, since a runtime of ONNX hides them.

Needs numpy, onnx and safetensors (made with onnx 1.23.1 and safetensors 0.8.0). Standardisation is a part of the model,
weights are 32-bit floats, as exporters of scikit-learn and PyTorch write them.
"""

from pathlib import Path

import numpy as np
from onnx import TensorProto, checker, helper, numpy_helper, save
from safetensors.numpy import save_file

HERE = Path(__file__).resolve().parent
arrays = np.load(HERE / "tumour-network.npz")
names = [f"{kind}{layer}" for layer in range(3) for kind in ("weights", "biases")]
kept = {name: arrays[name].astype(np.float32) for name in [*names, "centres", "widths"]}
nodes = [helper.make_node("Sub", ["x", "centres"], ["centred"]), helper.make_node("Div", ["centred", "widths"], ["a0"])]
for layer in range(3):
    out = "log_odds" if layer == 2 else f"z{layer}"
    nodes.append(helper.make_node("Gemm", [f"a{layer}", f"weights{layer}", f"biases{layer}"], [out], transB=1))
    if layer < 2:
        nodes.append(helper.make_node("Relu", [out], [f"a{layer + 1}"]))
outputs = [helper.make_tensor_value_info("log_odds", TensorProto.FLOAT, ["patients", 1])]
graph = helper.make_graph(
    nodes, "tumours", [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["patients", 30])], outputs,
    [numpy_helper.from_array(value, name) for name, value in kept.items()])
model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
checker.check_model(model)
save(model, HERE / "tumour-network.onnx")
save_file(kept, HERE / "tumour-network.safetensors", metadata={"made-by": "export_tumour_network.py"})
