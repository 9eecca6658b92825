#!/bin/sh
# Everything from the corpora to the weights that ship: sh training/train.sh [WORK]. Run again, it goes on where it stopped: each step keeps
# its result in WORK, training/runs if not given. About an hour and a half on one core.
set -e
here=$(cd "$(dirname "$0")" && pwd)
work=${1:-$here/runs}
models=${2:-$here/../packages/language/models}
mkdir -p "$work"
[ -e "$work/lists/places.json" ] || sh "$here/lists.sh" "$work/lists"
python3 "$here/train.py" --work "$work" --out "$work/small"
trunk=$work/small/average.pt
[ -e "$work/small/names.pt" ] || python3 "$here/train_names.py" "$trunk" --lists "$work/lists" --work "$work" --out "$work/small/names.pt"
cd "$here" && python3 -m coranto_training.export "$trunk" "$work/small/names.pt" --out "$models"
