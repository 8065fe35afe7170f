import numpy as np
import pytest

from numerics.spectra import alignment as spectrum
from numerics.spectra.blocks import dyadic_blocks
from numerics.tolerances import tolerance
from theory.foundations.errors import InputError


def with_spectrum(eigenvalues, generator, dtype=np.float64):
    basis, _ = np.linalg.qr(generator.standard_normal((len(eigenvalues), len(eigenvalues))))
    kernel = basis * np.asarray(eigenvalues) @ basis.T
    return ((kernel + kernel.T) / 2).astype(dtype), basis


def test_eigenpairs_descend_and_rebuild_the_kernel(generator):
    kernel, _ = with_spectrum([5, 3, 1, 0.1], generator)
    found = spectrum.decompose(kernel)
    np.testing.assert_allclose(found.eigenvalues, [5, 3, 1, 0.1], atol=5 * tolerance("float64").spectrum)
    np.testing.assert_allclose(found.eigenvectors * found.eigenvalues @ found.eigenvectors.T, kernel, atol=1e-13)
    assert found.lambda_min == pytest.approx(0.1)
    assert found.trace == pytest.approx(9.1)
    assert list(found.clusters) == [0, 1, 2, 3]


def test_duplicated_points_are_one_unresolved_cluster(generator):
    x = generator.standard_normal((10, 40))
    x = np.concatenate([x, x[:3]])
    found = spectrum.decompose(x @ x.T)
    assert found.resolved_rank == 10
    assert found.lambda_min is None
    assert list(found.clusters) == [*range(10), 10, 10, 10]
    consistent, conflicting = np.ones(13), np.ones(13)
    conflicting[10] = -1
    assert spectrum.alignment(found, consistent).holds
    conflict = spectrum.alignment(found, conflicting)
    assert not conflict.holds
    assert conflict.unresolved_energy == pytest.approx(2 / 13)  # (1 − (−1))²/2 of 13


def test_alignment_of_equal_eigenvalues_does_not_depend_on_the_basis(generator):
    eigenvalues = [4, 2, 2, 2, 1]
    kernel, _ = with_spectrum(eigenvalues, generator)
    found = spectrum.decompose(kernel)
    assert list(found.clusters) == [0, 1, 1, 1, 2]
    v = generator.standard_normal(5)
    weights, basis = np.linalg.eigh(kernel)
    expected = max(np.sum((basis[:, np.abs(weights - lam) < 0.1].T @ v) ** 2) / lam for lam in (4, 2, 1))
    got = spectrum.alignment(found, v)
    assert got.constant == pytest.approx(expected)
    assert got.relative == pytest.approx(expected * 11 / (v @ v))


@pytest.mark.parametrize("trial", range(5))
def test_realizable_labels_are_aligned_within_the_square_norm(trial):
    """A2: v = Jw has A* ≤ ‖w‖², with equality for w along a right singular vector; κ ≥ 1."""
    generator = np.random.default_rng(trial)
    jacobian = generator.standard_normal((8, 5 + 2 * trial))
    found = spectrum.decompose(jacobian @ jacobian.T)
    w = generator.standard_normal(jacobian.shape[1])
    got = spectrum.alignment(found, jacobian @ w)
    assert got.holds
    assert got.constant <= w @ w * (1 + 1e-12)
    assert got.block_constant <= got.constant * (1 + 1e-12)
    assert got.relative >= 1
    along = np.linalg.svd(jacobian)[2][2] * 3
    assert spectrum.alignment(found, jacobian @ along).constant == pytest.approx(9)


def test_proportional_energies_have_relative_constant_one(generator):
    kernel, basis = with_spectrum([8, 5, 2, 1, 0.3], generator)
    got = spectrum.alignment(spectrum.decompose(kernel), basis @ np.sqrt([8, 5, 2, 1, 0.3]))
    assert got.relative == pytest.approx(1)
    assert got.block_relative == pytest.approx(1)


def test_block_constant_matches_a_loop(generator):
    kernel, basis = with_spectrum(np.geomspace(1, 1e-3, 12), generator)
    v = generator.standard_normal(12)
    energies, eigenvalues = (basis.T @ v) ** 2, np.geomspace(1, 1e-3, 12)
    first, last = dyadic_blocks(eigenvalues)
    expected = max(energies[a - 1 : b].sum() / eigenvalues[a - 1 : b].sum() for a, b in zip(first, last, strict=True))
    assert spectrum.alignment(spectrum.decompose(kernel), v).block_constant == pytest.approx(expected)


def test_float32_does_not_resolve_the_smallest_eigenvalue(generator):
    eigenvalues = np.geomspace(1, 1e-8, 30)
    for dtype, resolved in ((np.float64, 30), (np.float32, int(np.sum(eigenvalues > 30 * 2.0**-23)))):
        found = spectrum.decompose(with_spectrum(eigenvalues, np.random.default_rng(0), dtype)[0])
        assert found.resolution == pytest.approx(30 * np.finfo(dtype).eps, rel=1e-5)
        assert abs(found.resolved_rank - resolved) <= 1
        assert (found.lambda_min is None) == (dtype == np.float32)
        assert (found.eigenvalues >= 0).all()


@pytest.mark.parametrize(
    ("kernel", "message"),
    [
        (np.array([[1.0, 2.0], [0.0, 1.0]]), "symmetric kernel"),
        (np.array([[1.0, np.nan], [np.nan, 1.0]]), "2 NaN"),
        (np.array([[1.0, np.inf], [np.inf, 1.0]]), "finite kernel"),
        (np.diag([1.0, -0.5]), "positive semidefinite"),
        (np.diag([-1.0, -0.5]), "positive semidefinite"),
        (np.zeros((2, 2)), "zeros"),
        (np.ones((2, 3)), "square"),
        (np.ones((0, 0)), "square"),
        (np.eye(2, dtype=int), "floating-point"),
    ],
)
def test_matrices_that_are_no_kernel(kernel, message):
    with pytest.raises(InputError, match=message):
        spectrum.decompose(kernel)


def test_vectors_that_do_not_fit():
    found = spectrum.decompose(np.diag([2.0, 1.0]))
    for vector, message in ((np.ones(3), "2 entries"), (np.array([1, np.nan]), "finite"), (np.zeros(2), "not zero")):
        with pytest.raises(InputError, match=message):
            spectrum.alignment(found, vector)


def test_projections_read_sample_by_sample():
    found = spectrum.decompose(np.diag([4.0, 3.0, 2.0, 1.0]))
    np.testing.assert_allclose(np.abs(spectrum.projections(found, np.array([[1.0, 2.0], [3.0, 4.0]]))), [1, 2, 3, 4])


@pytest.mark.parametrize(
    ("eigenvalues", "first", "last"),
    [
        ([8, 4, 3.9, 1, 0.5, 0.5], [1, 3, 4], [2, 3, 6]),
        ([1, 1, 1], [1], [3]),
        ([1], [1], [1]),
        ([4, 1, 0, 0], [1, 2, 3], [1, 2, 4]),
        ([0, 0], [1], [2]),
    ],
)
def test_dyadic_blocks(eigenvalues, first, last):
    got = dyadic_blocks(np.array(eigenvalues, float))
    assert (list(got[0]), list(got[1])) == (first, last)


def test_blocks_cover_every_eigenvalue_within_the_ratio(generator):
    eigenvalues = np.sort(generator.lognormal(0, 3, 200))[::-1]
    first, last = dyadic_blocks(eigenvalues, ratio=3.0, resolution=1e-2)
    assert first[0] == 1
    assert last[-1] == 200
    assert np.array_equal(first[1:], last[:-1] + 1)
    resolved = eigenvalues[last - 1] > 1e-2
    assert resolved[:-1].all()
    assert not resolved[-1]
    assert (eigenvalues[first - 1] <= 3 * eigenvalues[last - 1])[resolved].all()
    # Greedy: no block could have taken one more.
    assert (eigenvalues[first[:-2] - 1] > 3 * eigenvalues[last[:-2]]).all()


@pytest.mark.parametrize(("eigenvalues", "ratio"), [([1.0, 2.0], 2.0), ([1.0, -1.0], 2.0), ([], 2.0), ([1.0], 0.5), ([np.nan], 2.0)])
def test_blocks_refuse(eigenvalues, ratio):
    with pytest.raises(InputError):
        dyadic_blocks(np.array(eigenvalues), ratio)


@pytest.mark.parametrize("exponent", [0.0, 1.0, 1.7])
def test_exponent_of_an_exact_law(generator, exponent):
    eigenvalues = np.geomspace(1, 1e-4, 20)
    kernel, basis = with_spectrum(eigenvalues, generator)
    got = spectrum.alignment_exponent(spectrum.decompose(kernel), basis @ eigenvalues ** (exponent / 2))
    assert got.slope == pytest.approx(exponent, abs=1e-8)
    assert got.interval == pytest.approx((exponent, exponent), abs=1e-8)
    assert (got.clusters, got.excluded) == (20, 0)


def test_bootstrap_matches_a_loop(generator):
    """The weighted slopes are those of resampled least squares."""
    eigenvalues = np.geomspace(1, 1e-3, 40)
    found = spectrum.decompose(np.diag(eigenvalues))
    v = np.sqrt(eigenvalues) * generator.standard_normal(40)
    got = spectrum.alignment_exponent(found, v, resamples=400, seed=2)
    x, y = np.log(eigenvalues), np.log(v**2)
    assert got.slope == pytest.approx(np.polyfit(x, y, 1)[0])
    counts = np.random.default_rng(2).multinomial(40, np.full(40, 1 / 40), size=400)
    slopes = [np.polyfit(np.repeat(x, k), np.repeat(y, k), 1)[0] for k in counts]
    assert got.interval == pytest.approx(np.percentile(slopes, [2.5, 97.5]))


def test_interval_covers_the_teacher(generator):
    eigenvalues = np.geomspace(1, 1e-4, 100)
    found = spectrum.decompose(np.diag(eigenvalues))
    hits = 0
    for trial in range(40):
        low, high = spectrum.alignment_exponent(found, np.sqrt(eigenvalues) * generator.standard_normal(100), 300, trial).interval
        hits += low <= 1 <= high
    assert 32 <= hits <= 40


def test_exponent_leaves_out_what_has_no_logarithm():
    found = spectrum.decompose(np.diag([16.0, 8.0, 4.0, 2.0, 1.0]))
    got = spectrum.alignment_exponent(found, np.array([4.0, 0.0, 2.0, 1e-30, 1.0]))
    assert got.slope == pytest.approx(1)
    assert (got.clusters, got.excluded) == (3, 2)


def test_exponent_without_enough_clusters_is_none():
    for eigenvalues in ([2.0, 1.0], [1.0, 1.0, 1.0, 1.0]):
        got = spectrum.alignment_exponent(spectrum.decompose(np.diag(eigenvalues)), np.ones(len(eigenvalues)))
        assert got.slope is None
        assert got.interval is None


def test_permuted_null_matches_a_loop(generator):
    kernel, _ = with_spectrum(np.geomspace(1, 1e-3, 12), generator)
    found = spectrum.decompose(kernel)
    v = generator.standard_normal((6, 2))
    got = spectrum.permuted_null(found, v, permutations=7, seed=3)
    orders = np.random.default_rng(3).permuted(np.tile(np.arange(6), (7, 1)), axis=1)
    expected = [spectrum.alignment_exponent(found, v[order], resamples=1).slope for order in orders]
    np.testing.assert_allclose(got, expected, rtol=1e-9)


def test_permuted_null_of_aligned_labels_is_flat(generator):
    eigenvalues = np.geomspace(1, 1e-4, 100)
    kernel, basis = with_spectrum(eigenvalues, generator)
    null = spectrum.permuted_null(spectrum.decompose(kernel), basis @ np.sqrt(eigenvalues), permutations=100)
    assert abs(np.mean(null)) < 0.1
    assert null.max() < 0.5


def test_counts_below_one_are_refused():
    found = spectrum.decompose(np.diag([2.0, 1.0]))
    with pytest.raises(InputError, match="resamples=0"):
        spectrum.alignment_exponent(found, np.ones(2), resamples=0)
    with pytest.raises(InputError, match="permutations=0"):
        spectrum.permuted_null(found, np.ones(2), permutations=0)


def test_exponent_counts_a_cluster_by_its_energy_per_mode():
    """Four equal eigenvalues carry four times the energy of one: the law's slope must not see that."""
    eigenvalues = np.array([8.0, 4.0, 1.0, 1.0, 1.0, 1.0])
    got = spectrum.alignment_exponent(spectrum.decompose(np.diag(eigenvalues)), np.sqrt(eigenvalues))
    assert got.slope == pytest.approx(1)
    assert got.clusters == 3
