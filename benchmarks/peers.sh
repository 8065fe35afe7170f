#!/bin/sh
# Environments of the peers that `benchmarks/kernels.py` times, in build/peers: torch, and neural-tangents with the last JAX that it works on.
# Run from the root of the repository; a peer that cannot be installed is said, and skipped by the benchmark.
set -u
PYTHON=${PYTHON:-python3}

make_environment() {
    folder=build/peers/$1
    shift
    test -f "$folder/.installed" && return
    "$PYTHON" -m venv --clear "$folder" && "$folder/bin/python" -m pip install --quiet "$@" && touch "$folder/.installed" ||
        echo "$folder could not be made" >&2
}

mkdir -p build/peers
make_environment torch torch==2.13.0 numpy
make_environment neural-tangents neural-tangents==0.6.5 jax==0.4.25 jaxlib==0.4.25 numpy==1.26.4 'scipy<1.13'
