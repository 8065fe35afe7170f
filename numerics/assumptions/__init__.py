"""The numeric counterparts of the theory's assumptions: how each is drawn, shaped for the float search, and measured on a network.

One file for each family, in it one `Realization` for each assumption; `numerics.assumptions.registry` finds it.
"""
