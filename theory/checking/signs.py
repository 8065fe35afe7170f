r"""Is an expression nonnegative, is one pointwise at most another? From sympy's assumptions and the theorem's facts, and nothing else.

Positivity is certified: the certificate that `theory.proposals.positivity` proposes is multiplied out here.

Main names: `nonnegative`, `dominated`.
"""

from __future__ import annotations

import sympy as sp

from theory.checking.context import Context, unmet
from theory.printing.text import relation_text, text
from theory.proposals.positivity import find_certificate


def nonnegative(expression: sp.Expr, context: Context, *, strict: bool = False) -> bool:
    """Whether `expression` ≥ 0 (> 0 if `strict`) follows: by sympy's assumptions, factor by factor, or by a certificate."""
    if expression.is_positive or (expression.is_nonnegative and not strict):
        return True
    if expression.has(sp.log):
        expression = _with_signs_of_logarithms(expression, context)
    factored = sp.factor(sp.together(expression))
    if factored.is_Mul or factored.is_Pow:
        negatives = 0
        for factor in sp.Mul.make_args(factored):
            base, exponent = factor.as_base_exp()
            if _signed(factor, context, strict) or (exponent.is_real and _signed(base, context, strict)):
                continue
            if not strict and exponent.is_even and base.is_real:
                continue
            if exponent.is_odd and _signed(-base, context, strict):
                negatives += 1
                continue
            break
        else:
            return negatives % 2 == 0
    return _signed(expression, context, strict) or _power_gap(expression, context, strict)


def _with_signs_of_logarithms(expression: sp.Expr, context: Context) -> sp.Expr:
    """`expression` with new symbols in place of logarithms whose sign is known: log u > 0 for u > 1, ≥ 0 for u ≥ 1, < 0 for 0 < u < 1."""
    signs = {}
    for part in expression.atoms(sp.log):
        (u,) = part.args
        if nonnegative(u - 1, context, strict=True):
            signs[part] = sp.Dummy("log", positive=True)
        elif nonnegative(u - 1, context):
            signs[part] = sp.Dummy("log", nonnegative=True)
        elif nonnegative(u, context, strict=True) and nonnegative(1 - u, context, strict=True):
            signs[part] = -sp.Dummy("log", positive=True)
    return expression.xreplace(signs)


def _power_gap(expression: sp.Expr, context: Context, strict: bool) -> bool:
    r"""Whether `expression` is $q^e - p^e$ with $p \le q$, as in $1 - (1-\eta\lambda)^{2t}$."""
    terms = sorted(sp.Add.make_args(expression), key=lambda term: term.could_extract_minus_sign())
    if (
        len(terms) != 2
        or not terms[1].could_extract_minus_sign()
        or not any(t.is_Pow and not t.exp.is_number for t in (terms[0], -terms[1]))
    ):
        return False
    return _power_monotone(-terms[1], terms[0], context, strict)


def _signed(expression: sp.Expr, context: Context, strict: bool) -> bool:
    if expression.is_positive or (expression.is_nonnegative and not strict):
        return True
    if expression.is_nonpositive:
        return False
    certificate = find_certificate(expression, context.known(expression), strict=strict)
    if certificate is None:
        return False
    sound = all(coefficient > 0 for coefficient, _ in certificate.terms) and certificate.scale > 0
    return sound and sp.expand(certificate.scale * expression - certificate.total) == 0 and (certificate.strict or not strict)


def _is_true(context: Context, small: sp.Expr, large: sp.Expr, strict: bool) -> bool:
    return nonnegative(large - small, context, strict=strict)


def dominated(small: sp.Expr, large: sp.Expr, context: Context, *, strict: bool = False) -> None:
    r"""Check small ≤ large pointwise (or <): as a difference, or as powers $p^e \le q^e$ after cancelling nonnegative common factors.

    Raises:
        StepError: neither way works; the message has the comparison that is missing.
    """
    if _is_true(context, small, large, strict):
        return
    left, right = _powers(small), _powers(large)
    common = {base: e for base, e in left.items() if right.get(base) == e}
    u = sp.Mul(*[base**e for base, e in left.items() if base not in common])
    v = sp.Mul(*[base**e for base, e in right.items() if base not in common])
    uncertain = [base**e for base, e in common.items() if not nonnegative(base**e, context, strict=strict)]
    follows = _is_true(context, u, v, strict) or _power_monotone(u, v, context, strict)
    if follows and not uncertain:
        return
    if follows:
        u, v = sp.Integer(0), uncertain[0]
    everywhere = "".join(f" for every {r[0]} = {text(r[1])} … {text(r[2])}" for r in context.ranges)
    needed = relation_text(u, "<" if strict else "<=", v)
    raise unmet(needed + everywhere)


def _powers(expression: sp.Expr) -> dict[sp.Expr, sp.Expr]:
    found: dict[sp.Expr, sp.Expr] = {}
    for factor in sp.Mul.make_args(expression):
        base, exponent = factor.as_base_exp()
        if exponent.is_negative or (exponent.is_Integer is False and (-exponent).is_nonnegative):
            base, exponent = factor, sp.Integer(1)
        found[base] = found.get(base, sp.Integer(0)) + exponent
    return found


def _power_monotone(u: sp.Expr, v: sp.Expr, context: Context, strict: bool) -> bool:
    (p, e), (q, f) = u.as_base_exp(), v.as_base_exp()
    if u == 1:
        p, e = sp.Integer(1), f
    if v == 1:
        q, f = sp.Integer(1), e
    if e != f and (f / e).is_Rational and (f / e).is_positive:
        p, q, e = p, q ** (f / e), e
    elif e != f:
        return False
    if not nonnegative(e, context, strict=strict):
        return False
    if (e / 2).is_integer:  # p^{2k} ≤ q^{2k} needs p² ≤ q² only
        return _is_true(context, p**2, q**2, strict)
    return nonnegative(p, context) and _is_true(context, p, q, strict)
