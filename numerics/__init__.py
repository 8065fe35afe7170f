"""The numeric layer: kernels, spectra, training and exact instances. Imports `theory`, never `ntkbounds`."""
