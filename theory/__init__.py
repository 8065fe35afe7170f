"""The symbolic layer: theorems of neural-network training in the NTK regime, each declared once and derived step by step."""
