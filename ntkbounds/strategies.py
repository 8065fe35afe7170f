"""Hypothesis strategies for your own tests: instances of theorems, spectra, residuals, steps, and data through small networks.

All values are exact: integers, `Fraction`s, lists of them.
"""

from numerics.instances import instances as instances
from numerics.instances import network_data as network_data
from numerics.instances import residuals as residuals
from numerics.instances import spectra as spectra
from numerics.instances import steps as steps
