package genbound.exact.pde;

import genbound.numeric.Arguments;
import genbound.numeric.ParallelTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Energy descent carried out for one input: the minimiser of E(u) = ∫ L(u′) − f·u over functions on
 * (0, π) that vanish at both ends, as a sum of sines. It shows what {@link PdeEnergyDescent} and
 * {@link BarronRecursion} bound.
 *
 * <p>With u = Σ aₖ·sin kx a step is aₖ ← aₖ − η·(k·cₖ − fₖ)/(1 + k²), where cₖ are the cosine
 * coefficients of L′(u′). Integrals are taken by the midpoint rule, which is exact up to rounding
 * for cosines that it resolves. It is a computation, not a bound: modes beyond those kept are left
 * out.
 */
public final class SineDescent {

  private final DoubleUnaryOperator density;
  private final DoubleUnaryOperator slope;
  private final double[] source;
  private final double step;
  private final int modes;
  private final double[][] cosines;

  /**
   * A descent.
   *
   * @param density L, even
   * @param slope L′
   * @param source f₁, f₂, …, of f = Σ fₖ·sin kx; at most as many as modes
   * @param step η in (0, ∞)
   * @param modes how many sines are kept, at least 1
   * @param points of the midpoint rule, more than twice as many as modes
   */
  public SineDescent(
      DoubleUnaryOperator density,
      DoubleUnaryOperator slope,
      double[] source,
      double step,
      int modes,
      int points) {
    this.density = Arguments.notNull("density", density);
    this.slope = Arguments.notNull("slope", slope);
    Arguments.notNull("source", source);
    this.step = Arguments.positive("step", step);
    this.modes = (int) Arguments.inRange("modes", modes, 1, 1 << 16);
    Arguments.inRange("points", points, 2L * modes + 1, 1 << 20);
    Arguments.require(source.length <= modes, "source", "at most modes long", source.length);
    this.source = new double[modes];
    for (int k = 0; k < source.length; k++) {
      this.source[k] = Arguments.finite("source", k, source[k]);
    }
    Arguments.memory("points", points, 8.0 * modes * points);
    cosines = new double[modes][points];
    for (int k = 0; k < modes; k++) {
      for (int j = 0; j < points; j++) {
        long angle = (k + 1) * (2L * j + 1) % (4L * points);
        cosines[k][j] = Math.cos(angle * Math.PI / (2 * points));
      }
    }
  }

  /**
   * A function on the way.
   *
   * @param step how many steps were taken
   * @param energy E(u)
   * @param norms the Barron norms of u and u′ themselves, not bounds
   * @param coefficients aₖ, k = 1, 2, …
   */
  public record Iterate(int step, double energy, BarronNorms norms, List<Double> coefficients) {

    public Iterate {
      Arguments.notNull("norms", norms);
      coefficients = Arguments.list("coefficients", coefficients);
    }

    /** The distance √(∫ (u′ − v′)²) from another function with as many sines. */
    public double distance(Iterate other) {
      List<Double> others = Arguments.notNull("other", other).coefficients;
      Arguments.require(
          others.size() == coefficients.size(),
          "other",
          "of " + coefficients.size() + " sines",
          others.size());
      double sum = 0;
      for (int k = 0; k < others.size(); k++) {
        double difference = (k + 1) * (coefficients.get(k) - others.get(k));
        sum += difference * difference;
      }
      return Math.sqrt(sum * Math.PI / 2);
    }

    @Override
    public String toString() {
      return "after "
          + step
          + " steps energy "
          + (float) energy
          + ", Barron norm "
          + (float) norms.norm();
    }
  }

  /**
   * The iterates from u = 0.
   *
   * @param steps how many steps, at least 0
   * @return the start and what each step leads to
   * @throws IllegalStateException if the thread is interrupted
   */
  public List<Iterate> run(int steps) {
    Arguments.atLeast("steps", steps, 0);
    Arguments.memory("steps", steps, steps * (24.0 * modes + 100));
    List<Iterate> iterates = new ArrayList<>();
    double[] u = new double[modes];
    iterates.add(iterate(0, u));
    for (int t = 1; t <= steps; t++) {
      ParallelTasks.checkInterrupted(t - 1, steps, "steps");
      double[] gradient = gradient(u);
      for (int k = 0; k < modes; k++) {
        u[k] -= step * gradient[k] / (1 + (k + 1.0) * (k + 1));
        Arguments.require(
            Double.isFinite(u[k]), "step", "small enough that coefficients stay finite", step);
      }
      iterates.add(iterate(t, u));
    }
    return iterates;
  }

  /** k·cₖ − fₖ, the coefficients of the derivative of the energy. */
  private double[] gradient(double[] u) {
    double[] slopes = derivative(u);
    for (int j = 0; j < slopes.length; j++) {
      slopes[j] = slope.applyAsDouble(slopes[j]);
    }
    double[] gradient = new double[modes];
    for (int k = 0; k < modes; k++) {
      double sum = 0;
      for (int j = 0; j < slopes.length; j++) {
        sum += slopes[j] * cosines[k][j];
      }
      gradient[k] = (k + 1) * 2 * sum / slopes.length - source[k];
    }
    return gradient;
  }

  /** u′ at the midpoints. */
  private double[] derivative(double[] u) {
    double[] values = new double[cosines[0].length];
    for (int k = 0; k < modes; k++) {
      double amplitude = (k + 1) * u[k];
      for (int j = 0; j < values.length; j++) {
        values[j] += amplitude * cosines[k][j];
      }
    }
    return values;
  }

  private Iterate iterate(int step, double[] u) {
    double[] slopes = derivative(u);
    double energy = 0;
    for (double value : slopes) {
      energy += density.applyAsDouble(value) * Math.PI / slopes.length;
    }
    double[] cosine = new double[modes + 1];
    List<Double> coefficients = new ArrayList<>();
    for (int k = 0; k < modes; k++) {
      energy -= source[k] * u[k] * Math.PI / 2;
      cosine[k + 1] = (k + 1) * u[k];
      coefficients.add(u[k]);
    }
    Arguments.require(
        Double.isFinite(energy), "density", "finite where the descent leads", (Double) energy);
    BarronNorms norms =
        new BarronNorms(SpectralBarronNorm.ofCosines(cosine), SpectralBarronNorm.ofSines(u));
    return new Iterate(step, energy, norms, coefficients);
  }

  @Override
  public String toString() {
    return "energy descent on (0, π) with " + modes + " sines, step " + (float) step;
  }
}
