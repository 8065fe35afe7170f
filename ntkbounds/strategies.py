"""Hypothesis strategies for your own tests: instances of theorems, spectra, residuals, steps, and data through small networks.

All values are exact: integers, `Fraction`s, lists of them.
"""

from numerics.instances.strategies import instances as instances
from numerics.instances.strategies import network_data as network_data
from numerics.instances.strategies import residuals as residuals
from numerics.instances.strategies import spectra as spectra
from numerics.instances.strategies import steps as steps
