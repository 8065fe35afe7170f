"""A study on real networks, one step a module: settings (`config`), what runs share (`start`), a run in numbers (`measured_run`),
its record (`record`), files (`results`), and the loop over all of them (`run`). No module imports a later one.
"""
