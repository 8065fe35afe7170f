"""What statements are written in: symbols, named quantities, dynamics, spectra, measures, kernels."""
