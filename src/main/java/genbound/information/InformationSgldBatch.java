package genbound.information;

import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;

import genbound.bound.Bound.Decreasing;
import genbound.bound.Bound.EitherWay;
import genbound.bound.Bound.Increasing;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.LossTail;
import genbound.numeric.Arguments;
import java.util.List;

/**
 * The average gap of noisy gradient steps on batches, with gradients clipped example by example.
 *
 * <pre>E gap ≤ ψ*⁻¹(I/n), I = Σ b·(d/2)·ln(1 + ηₜ²L²/(b²dσₜ²))</pre>
 *
 * <p><b>Holds</b> in expectation over the sample and the learner's randomness. <b>Assumes</b>
 * i.i.d. examples, the declared tail of the loss of every fixed hypothesis, and steps by ηₜ times
 * the mean over b distinct examples of directions no longer than L, each computed from the iterate
 * and its own example, before fresh Gaussian noise of deviation σₜ in every coordinate. <b>Vacuous
 * when</b> the noise is small or the steps are many. <b>Use instead</b> {@link InformationSgld} for
 * an update that is no such mean, as with one batch for all. Smaller than that by a factor of √b or
 * so.
 *
 * @param steps the step lengths ηₜ, each in [0, ∞), at least one
 * @param noises the standard deviations σₜ of the noise in each coordinate of the parameters, each
 *     in (0, ∞), as many as steps; with noise multiplier z on the clipped mean it is ηₜ·z·L/b
 * @param gradientBound L, the largest length of one example's direction, in [0, ∞): the clipping
 *     norm
 * @param batch b, how many examples a step uses, in [1, n]; a larger one lowers the bound where the
 *     noise is strong, and may raise it where ηₜL exceeds about 2b·√d·σₜ
 * @param dimension d, how many coordinates there are, in [1, 2⁵³]
 * @param n how many examples there are, in [1, 2⁵³]
 * @param tail what is known of the loss of every fixed hypothesis on a fresh example
 * @see <a href="https://arxiv.org/abs/1801.04295">Pensia, Jog and Loh (2018), Generalization Error
 *     Bounds for Noisy, Iterative Algorithms, ISIT</a>; derived in proofs/noisy-batches.md
 */
public record InformationSgldBatch(
    List<Double> steps,
    List<Double> noises,
    @Increasing double gradientBound,
    @EitherWay long batch,
    @Increasing long dimension,
    @Decreasing long n,
    LossTail tail)
    implements SampleInformationBound {

  public InformationSgldBatch {
    steps = Langevin.steps(steps);
    noises = Langevin.noises(noises, steps.size());
    Arguments.nonNegative("gradientBound", gradientBound);
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.inRange("batch", batch, 1, n);
    Arguments.inRange("dimension", dimension, 1, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.notNull("tail", tail);
  }

  @Override
  public Theorem theorem() {
    return Theorem.upper(
        "noisy steps on batches",
        Quantity.EXPECTED_GAP,
        "E gap ≤ ψ*⁻¹(I/n), I = Σ b·(d/2)·ln(1 + ηₜ²L²/(b²dσₜ²))",
        "after Pensia, Jog & Loh (2018), Generalization Error Bounds for Noisy, Iterative Algorithms, ISIT, arXiv 1801.04295; derived in proofs/noisy-batches.md",
        Standing.DERIVED_HERE,
        Theorem.ulps(24),
        Assumption.IID,
        tail.assumption(),
        Assumption.NOISY_BATCHES,
        Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);
  }

  /** The sum over the examples of what the hypothesis tells about each. */
  @Override
  public double information() {
    double one =
        Langevin.sumUp(
            steps,
            noises,
            gradientBound,
            ratio -> Langevin.channelUp(divideUp(ratio, batch), dimension));
    return multiplyUp(batch, one);
  }

  @Override
  public String toString() {
    return "InformationSgldBatch" + Langevin.text(steps, gradientBound, n);
  }
}
