"""What the trainer's own network says about a few sentences: packages/language/src/net/network.test.ts holds the runtime to it."""
import json

import torch

from .batches import Encoder, collate
from .features import word_key
from .network import Network

SENTENCES = (
    "Arvania 's foreign minister , Ivo Terlan , will meet his Belmark counterpart in Geneva on 4 May .",
    "ARVANIA RECALLS ENVOY FROM BELMARK",
    "the talks were n't cancelled , a spokeswoman for the ministry said ; they had been put off .",
    "“ We do not trust them , ” Mr. Terlan told Radio Kestrel — twice .",
    "Yes",
    "In 2031 exports rose by 12.5 % to $ 3,400 million ( see www.example.org ) …",
    "Łukasz Żeromski and Ýrsa Þórsdóttir signed the Öland accord , İstanbul papers wrote 😀 .",
    "Had Belmark answered , the pact between the two states , which both parliaments had passed , might have held .",
)


@torch.no_grad()
def write(path, state, config, keys, naming, more_keys):
    net = Network(config, state["words"][1:].numpy())
    net.load_state_dict(state)
    net.eval()
    encoder = Encoder(keys, {k: config[k] for k in ("upos", "xpos", "rels", "morph", "names")}, [])
    rounded = lambda rows: [[round(float(x), 3) for x in row] for row in rows]
    both = {int(k): i + 1 for i, k in enumerate([*keys, *more_keys])}
    out = []
    for text in SENTENCES:
        forms = text.split(" ")
        batch = collate(encoder, [{"forms": forms, "parsed": False, "names": None}])
        o = net(batch["ids"], batch["mask"])
        rows = torch.tensor([both.get(word_key(f), 0) for f in forms]).unsqueeze(1)
        names = naming.out[0](naming(rows, batch["ids"][..., 1:], net.told(batch["ids"], batch["mask"]), batch["mask"]))
        arcs = net.arcs(o, batch["mask"])[0]
        heads = arcs.argmax(-1)
        relations = net.relations(o, heads.unsqueeze(0))[0]
        tags = torch.cat([o[k][:, 0] for k in ("upos", "xpos", "morph")], 1)
        arcs[torch.arange(len(forms)), torch.arange(len(forms))] = 0
        out.append({"forms": forms, "rows": [[row, *encoder.word(f)[0][1:]] for f, row in zip(forms, rows[:, 0].tolist())], "heads": heads.tolist(), "arcs": rounded(arcs),
                    "names": rounded(names[:, 0]), "relations": relations.argmax(-1).tolist(),
                    "tags": [[int(r[:17].argmax()), *(round(float(x), 3) for x in r[:17])] for r in tags]})
    with open(path, "w", encoding="utf8") as f:
        f.writelines(json.dumps(s, ensure_ascii=False, separators=(",", ":")) + "\n" for s in out)
