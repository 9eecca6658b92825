"""Trainer of the language models. Never needed to run, test or use Coranto: the weights are in the repository."""
