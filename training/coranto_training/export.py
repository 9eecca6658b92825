"""Write the weights in the runtime's format: see packages/language/src/model/weights.ts."""
import argparse
import hashlib
import json
import os
import struct

import numpy as np
import torch

from . import corpora, fixture, lemmas
from .names import NARROW, Names

MODEL = "small-2026.11"
MAGIC = b"CORANTO\x01"


def quantised(matrix):
    """int8 rows and one float32 scale a row."""
    m = matrix.astype(np.float32)
    scale = np.maximum(np.abs(m).max(1), 1e-8) / 127
    return np.round(m / scale[:, None]).astype(np.int8), scale.astype(np.float32)


def name_tensors(found):
    """The naming part; of its outputs only the first, which has the way of UNER."""
    state, size = sobered(found), found["size"]
    matrices = {"name.words": found["table"], "name.form": state["form.weight"], "name.affix": state["affix.weight"], "name.shape": state["shape.weight"],
                "name.mix": state["mix.weight"], "name.context": state["context.weight"], "names": state["out.0.weight"]}
    plain = {"name.mix.bias": state["mix.bias"], "name.context.bias": state["context.bias"], "name.norm": state["norm"],
             "names.bias": state["out.0.bias"], "name.follow": found["follow"]}
    for i in range(size["layers"]):
        matrices[f"name.layer{i}.gates"] = state[f"layers.{i}.gates.weight"]
        for k in ("gates.bias", "norm", "conv"):
            plain[f"name.layer{i}.{k}"] = state[f"layers.{i}.{k}"]
    return matrices, plain


def sobered(found):
    """The weights of the naming part with a higher score for no name."""
    bias = found["net"]["out.0.bias"].clone()
    bias[0] += found["sober"]
    return {**found["net"], "out.0.bias": bias}


def tensors_of(state, keys, config, named):
    out = {"keys": keys.astype(np.uint32), "name.keys": named["keys"].astype(np.uint32)}
    words = state["words"].clone()
    words[0] = state["unknown"]
    matrices = {"words": words, "form": state["form.weight"], "affix": state["affix.weight"], "shape": state["shape.weight"],
                "mix": state["mix.weight"], "heads": state["heads.weight"], "bilinear": state["bilinear.weight"],
                **{k: state[f"{k}.weight"] for k in ("rel", "upos", "xpos", "morph")}}
    plain = {"mix.bias": state["mix.bias"], "heads.bias": state["heads.bias"], "norm": state["norm"], "arc.bias": state["arc_bias"],
             "arc.root": state["arc_root"], "rel.root": state["rel_root"],
             **{f"{k}.bias": state[f"{k}.bias"] for k in ("rel", "upos", "xpos", "morph")}}
    for i in range(config["layers"]):
        matrices[f"layer{i}.gates"] = state[f"layers.{i}.gates.weight"]
        for k in ("gates.bias", "norm", "conv"):
            plain[f"layer{i}.{k}"] = state[f"layers.{i}.{k}"]
    for more, to in zip(name_tensors(named), (matrices, plain)):
        to.update(more)
    for k, v in matrices.items():
        out[k], out[f"{k}.scale"] = quantised(v.numpy())
    for k, v in plain.items():
        out[k] = v.numpy().astype(np.float32)
    return out


def dequantised(state, tensors, config):
    """The same network with the rounded weights, to make fixtures that the runtime must reproduce."""
    names = {"words": "words", "bilinear": "bilinear.weight", "mix": "mix.weight", "heads": "heads.weight",
             **{k: f"{k}.weight" for k in ("form", "affix", "shape", "rel", "upos", "xpos", "morph")},
             **{f"layer{i}.gates": f"layers.{i}.gates.weight" for i in range(config["layers"])}}
    new = dict(state)
    for k, name in names.items():
        new[name] = rounded(tensors, k)
    new["unknown"] = new["words"][0].clone()
    return new


def dequantised_names(found, tensors):
    """The naming part with rounded weights; its table stands in the place of what it was projected from."""
    table = rounded(tensors, "name.words")
    net = Names(found["net"]["context.weight"].shape[1], table[1:].numpy(), 1, **found["size"])
    state = {k: v for k, v in sobered(found).items() if not k.startswith("out.") or k.startswith("out.0.")}
    state.update({"project.weight": torch.eye(NARROW), "unknown": table[0], "follow": found["follow"].unsqueeze(0),
                  "out.0.weight": rounded(tensors, "names"),
                  **{f"{k}.weight": rounded(tensors, f"name.{k}") for k in ("form", "affix", "shape", "mix", "context")},
                  **{f"layers.{i}.gates.weight": rounded(tensors, f"name.layer{i}.gates") for i in range(found["size"]["layers"])}})
    net.load_state_dict(state)
    return net.eval()


def rounded(tensors, name):
    return torch.from_numpy(tensors[name].astype(np.float32) * tensors[f"{name}.scale"][:, None])


def write(path, tensors, config, lemma_lines):
    blob = "\n".join(lemma_lines).encode("utf8")
    index, parts, at = {}, [], 0
    for name, a in [*tensors.items(), ("lemmas", np.frombuffer(blob, np.uint8))]:
        kind = {"int8": "i8", "float32": "f32", "uint32": "u32", "uint8": "utf8"}[str(a.dtype)]
        raw = np.ascontiguousarray(a).tobytes()
        index[name] = {"type": kind, "shape": list(a.shape), "offset": at}
        raw += b"\0" * (-len(raw) % 16)
        parts.append(raw)
        at += len(raw)
    header = json.dumps({"model": MODEL, "config": config, "tensors": index, "bytes": at}, separators=(",", ":"), ensure_ascii=False).encode("utf8")
    header += b" " * (-(len(header) + 12) % 16)
    with open(path, "wb") as f:
        f.write(MAGIC + struct.pack("<I", len(header)) + header + b"".join(parts))


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("checkpoint", help="average.pt of train.py")
    p.add_argument("names", help="names.pt of train_names.py")
    p.add_argument("--out", default=os.path.join(os.path.dirname(__file__), "..", "..", "packages", "language", "models"))
    args = p.parse_args()
    found = torch.load(args.checkpoint, weights_only=False)
    named = torch.load(args.names, weights_only=False)
    config = {**found["config"], "name": named["size"]}
    tensors = tensors_of(found["net"], found["keys"], config, named)
    os.makedirs(args.out, exist_ok=True)
    path = os.path.join(args.out, f"{MODEL}.bin")
    write(path, tensors, config, lemmas.learn(corpora.ewt("train") + corpora.gum("train")))
    fixture.write(os.path.join(args.out, "..", "src", "net", "fixtures", "trainer.jsonl"), dequantised(found["net"], tensors, config), config, found["keys"],
                  dequantised_names(named, tensors), named["keys"])
    with open(path, "rb") as f:
        raw = f.read()
    manifest = {"model": MODEL, "file": f"{MODEL}.bin", "bytes": len(raw), "sha256": hashlib.sha256(raw).hexdigest(), "license": "CC-BY-SA-4.0",
                "shapes": {k: list(v.shape) for k, v in tensors.items()}}
    with open(os.path.join(args.out, "manifest.json"), "w", encoding="utf8") as f:
        json.dump(manifest, f, indent=1)
        f.write("\n")
    print(path, len(raw), "bytes")


if __name__ == "__main__":
    main()
