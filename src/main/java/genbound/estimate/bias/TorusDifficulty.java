package genbound.estimate.bias;

import genbound.numeric.Arguments;
import genbound.numeric.LogGamma;

/**
 * How many bits of inductive bias a task of control needs, whose observations lie on a torus: an
 * approximation by band-limited functions.
 *
 * <pre>
 * bits = D·(2(2π/δ)^m·π^(m/2)/Γ(m/2 + 1) − n)·log₂(4π²/√6·D·√m/(δ·n^(1/m)·ε))
 * </pre>
 *
 * <p>It is an estimate and no bound. A policy that sees the angles of a pole at T times is one of m
 * = 2T and D = 1.
 *
 * @param n how many steps were seen, in [1, 1e300]
 * @param dimension m in [1, 1e6], of the observations
 * @param outputs D in [1, 1e300], the dimension of the actions
 * @param separation δ in [1e-150, 1e150], over what distance of observations the action may change
 * @param error ε in (0, 1], the distance from the best action that is asked for
 * @see <a href="https://arxiv.org/abs/2305.01034">Boopathy, Liu, Hwang, Ge, Mohammedsaleh and Fiete
 *     (2023), Model-agnostic Measure of Generalization Difficulty, ICML</a>, in the form of the
 *     authors' program
 */
public record TorusDifficulty(
    double n, double dimension, double outputs, double separation, double error)
    implements Difficulty {

  private static final double LN_2 = Math.log(2);

  public TorusDifficulty {
    Arguments.inClosed("n", n, 1, 1e300);
    Arguments.inClosed("dimension", dimension, 1, 1e6);
    Arguments.inClosed("outputs", outputs, 1, 1e300);
    Arguments.inClosed("separation", separation, 1e-150, 1e150);
    Arguments.require(error > 0 && error <= 1, "error", "in (0, 1]", (Double) error);
  }

  @Override
  public double logFree() {
    double each =
        LN_2
            + dimension * Math.log(2 * Math.PI / separation)
            + dimension / 2 * Math.log(Math.PI)
            - LogGamma.value(dimension / 2 + 1);
    double seen = Math.log(n) - each;
    return seen < 0
        ? Math.log(outputs) + each + Math.log(-Math.expm1(seen))
        : Double.NEGATIVE_INFINITY;
  }

  @Override
  public double bitsEach() {
    double nats =
        Math.log(4 * Math.PI * Math.PI / Math.sqrt(6))
            + Math.log(outputs)
            + 0.5 * Math.log(dimension)
            - Math.log(separation)
            - Math.log(n) / dimension
            - Math.log(error);
    return nats / LN_2;
  }

  @Override
  public String toString() {
    return DifficultyText.of(this);
  }
}
