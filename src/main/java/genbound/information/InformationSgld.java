package genbound.information;

import genbound.bound.Bound.Decreasing;
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
 * The average gap of stochastic gradient Langevin dynamics and other learners that add Gaussian
 * noise to every step.
 *
 * <pre>E gap ≤ ψ*⁻¹(I/n), I = Σ (d/2)·ln(1 + ηₜ²L²/(dσₜ²))</pre>
 *
 * <p><b>Holds</b> in expectation over the sample and the learner's randomness. <b>Assumes</b>
 * i.i.d. examples, the declared tail of the loss of every fixed hypothesis, updates no longer than
 * ηₜL before fresh Gaussian noise of deviation σₜ in every coordinate, and a choice of examples
 * that does not depend on the iterates. <b>Vacuous when</b> the noise is small or the steps are
 * many. <b>Use instead</b> {@link InformationSgldRelaxed} if the dimension is not known.
 *
 * @param steps the step lengths ηₜ, each in [0, ∞), at least one
 * @param noises the standard deviations σₜ of the noise in each coordinate, each in (0, ∞), as many
 *     as steps
 * @param gradientBound L, the largest length of an update direction, in [0, ∞)
 * @param dimension d, how many coordinates there are, in [1, 2⁵³]
 * @param n how many examples there are, in [1, 2⁵³]
 * @param tail what is known of the loss of every fixed hypothesis on a fresh example
 * @see <a href="https://arxiv.org/abs/1801.04295">Pensia, Jog and Loh (2018), Generalization Error
 *     Bounds for Noisy, Iterative Algorithms, ISIT</a>
 */
public record InformationSgld(
    List<Double> steps,
    List<Double> noises,
    @Increasing double gradientBound,
    @Increasing long dimension,
    @Decreasing long n,
    LossTail tail)
    implements SampleInformationBound {

  public InformationSgld {
    steps = Langevin.steps(steps);
    noises = Langevin.noises(noises, steps.size());
    Arguments.nonNegative("gradientBound", gradientBound);
    Arguments.inRange("dimension", dimension, 1, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.notNull("tail", tail);
  }

  @Override
  public Theorem theorem() {
    return Theorem.upper(
        "SGLD",
        Quantity.EXPECTED_GAP,
        "E gap ≤ ψ*⁻¹(I/n), I = Σ (d/2)·ln(1 + ηₜ²L²/(dσₜ²))",
        "Pensia, Jog & Loh (2018), Generalization Error Bounds for Noisy, Iterative Algorithms, ISIT, arXiv 1801.04295",
        Standing.PUBLISHED,
        Theorem.ulps(16),
        Assumption.IID,
        tail.assumption(),
        Assumption.NOISY_STEPS,
        Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);
  }

  @Override
  public double information() {
    return Langevin.sumUp(
        steps, noises, gradientBound, ratio -> Langevin.channelUp(ratio, dimension));
  }

  @Override
  public String toString() {
    return "InformationSgld" + Langevin.text(steps, gradientBound, n);
  }
}
