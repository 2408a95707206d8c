/**
 * What a symmetry is worth: predictors that a finite group leaves alone, or carries along.
 *
 * <ul>
 *   <li>A group, its invariants and the average over it: {@link genbound.symmetry.FiniteGroup};
 *       maps that commute with it: {@link genbound.symmetry.EquivariantMaps}.
 *   <li>How much averaging a fitted linear model over the group lowers its expected risk, exactly:
 *       {@link genbound.symmetry.AveragingBenefit}. A quantity, not a bound.
 *   <li>A promise about any Lipschitz predictor that a group of permutations of the inputs leaves
 *       alone: {@link genbound.symmetry.SymmetryQuotientCover}, from the orbits that {@link
 *       genbound.symmetry.CoordinateSymmetry} counts.
 *   <li>Scaling laws whose constants the papers hide: {@link genbound.symmetry.SymmetryRates}.
 * </ul>
 *
 * <p>After Bronstein, Bruna, Cohen and Veličković (2021), Geometric Deep Learning; Elesedy and
 * Zaidi (2021), Provably Strict Generalisation Benefit for Equivariant Models; Sannai, Imaizumi and
 * Kawano (2021); Tahmasebi and Jegelka (2023). The example {@code SymmetryBenefit} shows the
 * benefit by simulation beside the formula.
 */
package genbound.symmetry;
