"""A study on real networks. The way runs down, and no module imports a later one.

`config` (settings), `identity` (what a run depends on, and its name), `start` (what the runs of one network share: kernel, step),
`comparison` (losses against bounds), `measured_run` (a run in numbers and arrays), `record` (the same as it is stored, with its `checks`),
`arrays` and `results` (files), `run` (the loop over all runs), `summary` (the table on the terminal). `record_types` has the shape of what
is stored, `validation` says in words what does not have it.
"""
