r"""Is an expression nonnegative, is one pointwise at most another? From sympy's assumptions and the theorem's facts, and nothing else.

Positivity is certified: the certificate that `theory.proposals.positivity` proposes is multiplied out here. What is found is handed back
as evidence (`theory.checking.evidence`), from which `proofs` prints a proof, so that nobody searches twice.

Main names: `nonnegative`, `sign_of`, `dominated`, `domination`.
"""

from __future__ import annotations

import sympy as sp

from theory.checking.context import Context, unmet
from theory.checking.evidence import Certified, Declared, Difference, Domination, Factor, Factored, FewerFactors, Powers, PowersApart, Sign
from theory.language.substitution import exchange
from theory.printing.text import relation_text, text
from theory.proposals.positivity import find_certificate


def nonnegative(expression: sp.Expr, context: Context, *, strict: bool = False) -> bool:
    """Whether `expression` ≥ 0 (> 0 if `strict`) follows: by sympy's assumptions, factor by factor, or by a certificate."""
    return sign_of(expression, context, strict=strict) is not None


def sign_of(expression: sp.Expr, context: Context, *, strict: bool = False) -> Sign | None:
    """Why `expression` ≥ 0 (> 0 if `strict`); None if that does not follow."""
    if expression.is_positive or (expression.is_nonnegative and not strict):
        return Declared(expression, strict)
    if expression.has(sp.log):
        expression = _with_signs_of_logarithms(expression, context)
    factored = sp.factor(sp.together(expression))
    if factored.is_Mul or factored.is_Pow:
        factors = []
        for factor in sp.Mul.make_args(factored):
            found = _factor(factor, context, strict)
            if found is None:
                break
            factors.append(found)
        else:
            if sum(found.turned for found in factors) % 2 == 0 or _turn_one(factors, context, strict):
                return Factored(expression, strict, tuple(factors))
            return None
    return _signed(expression, context, strict) or _power_gap(expression, context, strict)


def _factor(factor: sp.Expr, context: Context, strict: bool) -> Factor | None:
    """Why one factor has a sign: as it stands, by its base, as an even power, or as the odd power of something negative."""
    base, exponent = factor.as_base_exp()
    whole = _signed(factor, context, strict)
    if whole is not None:
        return Factor(factor, factor, whole)
    based = _signed(base, context, strict) if exponent.is_real else None
    if based is not None:
        return Factor(factor, base, based)
    if not strict and exponent.is_even and base.is_real:
        return Factor(factor, base, None)
    turned = _signed(-base, context, strict) if exponent.is_odd else None
    return None if turned is None else Factor(factor, -base, turned, turned=True)


def _turn_one(factors: list[Factor], context: Context, strict: bool) -> bool:
    """Find a factor that has the other sign too, because it is 0, and take it with that one."""
    for place, found in enumerate(factors):
        if found.value.as_base_exp()[1] != 1:
            continue
        other = found.value if found.turned else -found.value
        sign = _signed(other, context, strict)
        if sign is not None:
            factors[place] = Factor(found.value, other, sign, turned=not found.turned)
            return True
    return False


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
    return exchange(expression, signs)


def _power_gap(expression: sp.Expr, context: Context, strict: bool) -> PowersApart | None:
    r"""Whether `expression` is $q^e - p^e$ with $p \le q$, as in $1 - (1-\eta\lambda)^{2t}$."""
    terms = sorted(sp.Add.make_args(expression), key=lambda term: term.could_extract_minus_sign())
    if (
        len(terms) != 2
        or not terms[1].could_extract_minus_sign()
        or not any(t.is_Pow and not t.exp.is_number for t in (terms[0], -terms[1]))
    ):
        return None
    powers = _power_monotone(-terms[1], terms[0], context, strict)
    return None if powers is None else PowersApart(expression, strict, powers)


def _signed(expression: sp.Expr, context: Context, strict: bool) -> Declared | Certified | None:
    if expression.is_positive or (expression.is_nonnegative and not strict):
        return Declared(expression, strict)
    if expression.is_nonpositive:
        return None
    origins = context.origins(expression)
    certificate = find_certificate(expression, [(known, origin.strict) for known, origin in origins.items()], strict=strict)
    if certificate is None:
        return None
    sound = all(coefficient > 0 for coefficient, _ in certificate.terms) and certificate.scale > 0
    proven = sound and sp.expand(certificate.scale * expression - certificate.total) == 0 and (certificate.strict or not strict)
    used = {known: origins[known] for _, product in certificate.terms for known, _ in product}
    return Certified(expression, strict, certificate, used) if proven else None


def _difference(context: Context, small: sp.Expr, large: sp.Expr, strict: bool) -> Difference | None:
    sign = sign_of(large - small, context, strict=strict)
    return None if sign is None else Difference(small, large, strict, sign)


def dominated(small: sp.Expr, large: sp.Expr, context: Context, *, strict: bool = False) -> Domination:
    r"""Why small ≤ large pointwise (or <): as a difference, or as powers $p^e \le q^e$ after cancelling nonnegative common factors.

    Raises:
        StepError: neither way works; the message has the comparison that is missing.
    """
    found = domination(small, large, context, strict=strict)
    if isinstance(found, Domination):
        return found
    u, v = found
    everywhere = "".join(f" for every {r[0]} = {text(r[1])} … {text(r[2])}" for r in context.ranges)
    needed = relation_text(u, "<" if strict else "<=", v)
    raise unmet(needed + everywhere)


def domination(small: sp.Expr, large: sp.Expr, context: Context, *, strict: bool = False) -> Domination | tuple[sp.Expr, sp.Expr]:
    """Why small ≤ large (<, if `strict`) pointwise; otherwise the comparison that is missing, as its two sides."""
    whole = _difference(context, small, large, strict)
    if whole is not None:
        return whole
    left, right = _powers(small), _powers(large)
    common = {base: e for base, e in left.items() if right.get(base) == e}
    u = sp.Mul(*[base**e for base, e in left.items() if base not in common])
    v = sp.Mul(*[base**e for base, e in right.items() if base not in common])
    signs = {base**e: sign_of(base**e, context, strict=strict) for base, e in common.items()}
    follows = _difference(context, u, v, strict) or _power_monotone(u, v, context, strict)
    if follows is None:
        return u, v
    uncertain = [factor for factor, sign in signs.items() if sign is None]
    if uncertain:
        return sp.Integer(0), uncertain[0]
    known = tuple((factor, sign) for factor, sign in signs.items() if sign is not None)
    return FewerFactors(small, large, strict, known, follows) if known else follows


def _powers(expression: sp.Expr) -> dict[sp.Expr, sp.Expr]:
    found: dict[sp.Expr, sp.Expr] = {}
    for factor in sp.Mul.make_args(expression):
        base, exponent = factor.as_base_exp()
        if exponent.is_negative or (exponent.is_Integer is False and (-exponent).is_nonnegative):
            base, exponent = factor, sp.Integer(1)
        found[base] = found.get(base, sp.Integer(0)) + exponent
    return found


def _power_monotone(u: sp.Expr, v: sp.Expr, context: Context, strict: bool) -> Powers | None:
    (p, e), (q, f) = u.as_base_exp(), v.as_base_exp()
    if u == 1:
        p, e = sp.Integer(1), f
    if v == 1:
        q, f = sp.Integer(1), e
    if e != f and (f / e).is_Rational and (f / e).is_positive:
        if not (e.is_integer or nonnegative(q, context)):  # (q²)^{1/2} is not q
            return None
        q = q ** (f / e)
    elif e != f:
        return None
    if not nonnegative(e, context, strict=strict):
        return None
    even = bool((e / 2).is_integer)  # p^{2k} ≤ q^{2k} needs p² ≤ q² only
    bases = _difference(context, p**2, q**2, strict) if even else _difference(context, p, q, strict)
    start = None if even else sign_of(p, context)
    if bases is None or (start is None and not even):
        return None
    return Powers(u, v, strict, p, q, e, bases, start)
