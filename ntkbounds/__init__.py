"""ntkbounds: derive, verify and measure convergence bounds for neural networks in the NTK regime."""
