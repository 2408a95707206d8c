package genbound;

import genbound.evidence.EmpiricalRisk;
import genbound.symmetry.CoordinateSymmetry;
import genbound.symmetry.SymmetryQuotientCover;

/**
 * Bounds on the risk of predictors that a symmetry leaves alone. Groups, and what averaging over
 * them is worth exactly, are in package {@link genbound.symmetry}.
 */
public final class Symmetry {

  private Symmetry() {}

  /** Any Lipschitz predictor that permutations leave alone. {@link SymmetryQuotientCover} */
  public static SymmetryQuotientCover quotientCover(
      EmpiricalRisk risk, CoordinateSymmetry symmetry, double lipschitz, double lossLipschitz) {
    return new SymmetryQuotientCover(risk, symmetry, lipschitz, lossLipschitz);
  }
}
