package genbound.rademacher;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtDown;
import static genbound.numeric.Rounding.sqrtUp;
import static genbound.numeric.Rounding.subtractDown;

import genbound.bound.Bound.Decreasing;
import genbound.bound.Bound.InUnitsOfLoss;
import genbound.bound.Bound.Increasing;
import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Term;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.LossRange;
import genbound.numeric.Arguments;

/**
 * How far a linear probe on an encoder that augmentations trained is from the conditional mean of
 * the label, as the root of the mean square.
 *
 * <pre>
 * D² ≤ A + 4(b + M)·b/√n + (b + M)²·√(2·ln(2/δ)/n),  b = κ·B/√(1 − ε),  A = min(B², τ²·B²/(1 − ε)·q²/(1 + q²)),  q = (τ + √(τ² + ε(1 − ε − τ²)))/(1 − ε − τ²)
 * </pre>
 *
 * <p>A is B² where τ² ≥ 1 − ε. The probe minimises the squared error over n labelled examples among
 * the averaged encodings whose norm in the space of the augmentation is at most B/√(1 − ε).
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ over the labelled examples. <b>Assumes</b> i.i.d.
 * examples with labels of at most M, a conditional mean that is an average over augmentations and
 * keeps the share 1 − ε of its square, and an augmentation and encoder that were fixed without the
 * labelled examples. <b>Vacuous when</b> it reaches b + B, which needs no examples: below about n =
 * (1 + M/b)⁴. <b>Use instead</b> {@code Holdout.empiricalBernstein} on a test set: it bounds the
 * squared error of the probe itself, without a word about augmentations.
 *
 * <p>The rate is that of Rademacher complexity, 1/√n for the square; the published theorem has
 * faster terms with constants that were not read.
 *
 * @param kappaSquared κ², the complexity of the augmentation, 1 + the largest χ² divergence between
 *     the augmentations of an input and of all, from above, in [1, ∞)
 * @param tauSquared τ², the trace gap of the encoder, from above, in [0, 1]
 * @param epsilon ε in [0, 1)
 * @param norm B, the root of the mean square of the conditional mean, from above, in [0, ∞)
 * @param largestLabel M in [0, ∞)
 * @param n how many labelled examples, in [1, 2⁵³]
 * @see <a href="https://arxiv.org/abs/2306.00788">Zhai, Liu, Risteski, Kolter and Ravikumar (2024),
 *     Understanding Augmentation-based Self-Supervised Representation Learning via RKHS
 *     Approximation and Regression, ICLR</a>
 */
public record RademacherAugmentedProbe(
    @Increasing double kappaSquared,
    @Increasing double tauSquared,
    @Increasing double epsilon,
    @InUnitsOfLoss @Increasing double norm,
    @InUnitsOfLoss @Increasing double largestLabel,
    @Decreasing long n)
    implements HighProbabilityBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "probe on augmentations",
          Quantity.PROBE_DISTANCE,
          "D² ≤ A + 4(b + M)·b/√n + (b + M)²·√(2·ln(2/δ)/n), b = κ·B/√(1 − ε), A = min(B², τ²·B²/(1"
              + " − ε)·q²/(1 + q²)), q = (τ + √(τ² + ε(1 − ε − τ²)))/(1 − ε − τ²)",
          "proofs/augmented-probe.md; after Zhai, Liu, Risteski, Kolter & Ravikumar (2024), Understanding Augmentation-based Self-Supervised Representation Learning via RKHS Approximation and Regression, ICLR, arXiv 2306.00788",
          Standing.DERIVED_HERE,
          Theorem.ulps(64),
          Assumption.IID,
          Assumption.CLASS_FIXED_BEFORE_SAMPLE,
          Assumption.LABELS_BOUNDED,
          Assumption.TARGET_SOFTLY_INVARIANT,
          Assumption.ENCODER_OF_KNOWN_AUGMENTATION,
          Assumption.PROBE_OF_BOUNDED_NORM,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public RademacherAugmentedProbe {
    Arguments.require(
        kappaSquared >= 1 && Double.isFinite(kappaSquared),
        "kappaSquared",
        "in [1, ∞)",
        (Double) kappaSquared);
    Arguments.inClosed("tauSquared", tauSquared, 0, 1);
    Arguments.require(epsilon >= 0 && epsilon < 1, "epsilon", "in [0, 1)", (Double) epsilon);
    Arguments.nonNegative("norm", norm);
    Arguments.nonNegative("largestLabel", largestLabel);
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public LossRange range() {
    return LossRange.UNBOUNDED;
  }

  /** All lengths are divided by the larger of B and M first, so that no square overflows. */
  @Override
  public Evaluation evaluate(Confidence confidence) {
    double unit = Math.max(norm, largestLabel);
    double size = unit > 0 ? divideUp(norm, unit) : 0;
    double label = unit > 0 ? divideUp(largestLabel, unit) : 0;
    double approximation = ProbeApproximation.atMost(tauSquared, epsilon, Math.min(1, size));
    double stretch = divideUp(sqrtUp(kappaSquared), sqrtDown(subtractDown(1, epsilon)));
    double largest = multiplyUp(stretch, size);
    double sum = addUp(largest, label);
    double root = sqrtDown(n);
    double complexity = divideUp(multiplyUp(4 * sum, largest), root);
    double nats = addUp(confidence.logInverseDelta(), logUp(2));
    double deviation = multiplyUp(multiplyUp(sum, sum), sqrtUp(divideUp(2 * nats, n)));
    double total = sqrtUp(addUp(approximation, addUp(complexity, deviation)));
    return Evaluation.of(
        multiplyUp(unit, total),
        new Term("nothing observed", 0),
        new Cause("approximation", approximation),
        new Cause("complexity", complexity),
        new Cause("confidence", deviation));
  }
}
