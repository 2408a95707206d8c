package genbound.pacbayes;

import genbound.bound.Quantity;
import genbound.bound.Rate;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;

/**
 * Laws after PAC-Bayesian theorems whose conditions or inputs cannot be had, so that nothing is
 * promised.
 */
public final class PacBayesRates {

  private PacBayesRates() {}

  /**
   * By how much the risk exceeds the largest empirical risk within ρ of the parameters, as
   * sharpness-aware minimisation argues; the formula with C = 1 is that of the paper, recalled and
   * not read.
   *
   * <pre>C·√((k·ln(1 + ‖w‖²/ρ²·(1 + √(ln n/k))²) + 4·ln(n/δ) + 8·ln(6n + 3k))/(n − 1))</pre>
   *
   * <p>It rests on a condition that cannot be checked, that Gaussian noise on the parameters, of
   * deviation ρ/(√k + √(ln n)) in each, does not lower the risk, and on a maximum that a search
   * only bounds from below. {@code PacBayes.kl} with a Gaussian posterior certifies the risk of the
   * perturbed predictor on the same evidence.
   *
   * @param parameters k, at least 1
   * @param norm ‖w‖ in [0, ∞)
   * @param radius ρ in the unit of the norm, in (0, ∞)
   * @param n the number of examples, in [2, 2⁵³]
   * @param confidence δ
   * @param constant the caller's C, in (0, ∞)
   * @see <a href="https://arxiv.org/abs/2010.01412">Foret, Kleiner, Mobahi and Neyshabur (2021),
   *     Sharpness-Aware Minimization for Efficiently Improving Generalization, ICLR</a>
   */
  public static Rate sharpnessAware(
      long parameters, double norm, double radius, long n, Confidence confidence, double constant) {
    Arguments.atLeast("parameters", parameters, 1);
    Arguments.nonNegative("norm", norm);
    Arguments.positive("radius", radius);
    Arguments.inRange("n", n, 2, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.notNull("confidence", confidence);
    Arguments.positive("constant", constant);
    double k = parameters;
    double reach = norm / radius * (1 + Math.sqrt(Math.log(n) / k));
    double logs = reach < 1e100 ? Math.log1p(reach * reach) : 2 * Math.log(reach);
    double nats =
        k * logs + 4 * (Math.log(n) + confidence.logInverseDelta()) + 8 * Math.log(6.0 * n + 3 * k);
    return new Rate(
        "sharpness-aware minimisation",
        Quantity.GENERALISATION_GAP,
        "C·√((k·ln(1 + ‖w‖²/ρ²·(1 + √(ln n/k))²) + 4·ln(n/δ) + 8·ln(6n + 3k))/(n − 1)), above the"
            + " largest empirical risk within ρ",
        "Foret, Kleiner, Mobahi & Neyshabur (2021), Sharpness-Aware Minimization for Efficiently"
            + " Improving Generalization, ICLR, arXiv 2010.01412",
        constant,
        constant * Math.sqrt(nats / (n - 1)));
  }

  /**
   * By how much the risk of in-context prediction from a window exceeds the least one of the class,
   * on fresh sequences of the tasks at hand; the logarithms are hidden too. {@link PacBayesWindows}
   * is a bound with constants for bounded losses.
   *
   * <pre>C·√(min(S, T)·L/(nT))</pre>
   *
   * @param tasks n, at least 1
   * @param length T of each sequence, at least 1
   * @param history S, how many pairs are looked at, at least 1
   * @param logFactor the caller's L, in (0, ∞)
   * @param constant the caller's C, in (0, ∞)
   * @see <a href="https://arxiv.org/abs/2405.15115">Liu, Cai, Chen and Li (2024), Towards Better
   *     Understanding of In-Context Learning Ability from In-Context Uncertainty Quantification,
   *     preprint, Theorem 1</a>, whose constants were not read
   */
  public static Rate inContext(
      long tasks, long length, long history, double logFactor, double constant) {
    Arguments.inRange("tasks", tasks, 1, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.inRange("length", length, 1, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.inRange("history", history, 1, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.positive("logFactor", logFactor);
    Arguments.positive("constant", constant);
    double window = Math.min(history, length);
    double rate = Math.sqrt(window / length) * Math.sqrt(logFactor / tasks);
    return new Rate(
        "in-context prediction",
        Quantity.GENERALISATION_GAP,
        "C·√(min(S, T)·L/(nT))",
        "Liu, Cai, Chen & Li (2024), Towards Better Understanding of In-Context Learning Ability"
            + " from In-Context Uncertainty Quantification, preprint, arXiv 2405.15115, Theorem 1",
        constant,
        Math.min(constant * rate, Double.MAX_VALUE));
  }
}
