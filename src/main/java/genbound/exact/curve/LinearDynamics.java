package genbound.exact.curve;

import genbound.linalg.SingularValues;
import genbound.numeric.Arguments;
import java.util.Arrays;

/**
 * A linear student trained by gradient flow on the squared error of P examples of N inputs: its
 * errors over time, averaged over teacher, noise and initial weights. Time is in units of the
 * flow's time constant: w' = X(y − Xᵀw), the columns of X being the examples.
 *
 * <p>Given the examples all averages are exact, for any N and P ({@link #finite}, {@link
 * #onInputs}). For N and P that grow together, α = P/N fixed and inputs of independent entries,
 * they tend to a limit that depends on α alone ({@link #asymptotic}): exact in the limit, and an
 * approximation for real sizes. None is a bound on the error of one trained student. The proof is
 * in proofs/linear-dynamics.md.
 *
 * <p><b>Numerics</b>: the limit is a quadrature, within 1e-13 of the sum of the three variances, or
 * relative where the value is larger, for times up to 1e30 and ridges from 1e-30; beyond, only ∞
 * and 0 are allowed.
 *
 * @see <a href="https://arxiv.org/abs/1710.03667">Advani, Saxe and Sompolinsky (2020),
 *     High-dimensional dynamics of generalization error in neural networks, Neural Networks
 *     132</a>; the preprint is by Advani and Saxe
 */
public final class LinearDynamics {

  private static final double LAST_TIME = 1e30;
  private static final double LEAST_RIDGE = 1e-30;

  private final SampleCovarianceSpectrum spectrum;
  private final LinearTeacher teacher;

  private LinearDynamics(SampleCovarianceSpectrum spectrum, LinearTeacher teacher) {
    this.spectrum = spectrum;
    this.teacher = Arguments.notNull("teacher", teacher);
  }

  /**
   * The limit of many inputs and examples.
   *
   * @param alpha P/N in (0, ∞)
   * @param teacher and student
   */
  public static LinearDynamics asymptotic(double alpha, LinearTeacher teacher) {
    Arguments.require(alpha >= 1e-100 && alpha <= 1e100, "alpha", "in [1e-100, 1e100]", alpha);
    return new LinearDynamics(SampleCovarianceSpectrum.marchenkoPastur(alpha), teacher);
  }

  /**
   * Any inputs, through their second moments.
   *
   * @param eigenvalues of XXᵀ, one for each of the N inputs, in [0, ∞); those within N units in the
   *     last place of the largest count as 0
   * @param examples P, not below the number of eigenvalues above 0
   * @param teacher and student
   */
  public static LinearDynamics finite(double[] eigenvalues, long examples, LinearTeacher teacher) {
    Arguments.notNull("eigenvalues", eigenvalues);
    int inputs = eigenvalues.length;
    Arguments.require(inputs > 0, "eigenvalues", "not empty", 0);
    for (int i = 0; i < inputs; i++) {
      Arguments.nonNegative("eigenvalues", i, eigenvalues[i]);
    }
    double largest = Arrays.stream(eigenvalues).max().getAsDouble();
    double negligible = Math.max(inputs * 0x1p-52 * largest, Double.MIN_NORMAL);
    double[] positive = Arrays.stream(eigenvalues).filter(value -> value > negligible).toArray();
    Arguments.atLeast("examples", examples, Math.max(1, positive.length));
    return new LinearDynamics(SampleCovarianceSpectrum.of(positive, inputs, examples), teacher);
  }

  /**
   * These very inputs.
   *
   * @param inputs one row an example, P rows of N finite numbers; the generalisation error is that
   *     on fresh inputs whose entries are independent, of mean 0 and variance 1/N
   * @param teacher and student
   */
  public static LinearDynamics onInputs(double[][] inputs, LinearTeacher teacher) {
    double[] values = SingularValues.positiveOf(inputs);
    double[] squares = Arrays.stream(values).map(value -> value * value).toArray();
    for (double square : squares) {
      Arguments.finite("the square of a singular value of inputs", square);
    }
    double[] positive = Arrays.stream(squares).filter(s -> s > Double.MIN_NORMAL).toArray();
    return new LinearDynamics(
        SampleCovarianceSpectrum.of(positive, inputs[0].length, inputs.length), teacher);
  }

  /** The share of the directions that no example moves: (1 − α)₊ in the limit. */
  public double frozen() {
    return spectrum.frozen();
  }

  /**
   * The expected squared error on a fresh example, noise of its label included.
   *
   * <pre>σ² + Σ λ-share·( (σ_w² + σ₀²)·e^(−2λt) + σ²·(1 − e^(−λt))²/λ )</pre>
   *
   * @param time t in [0, ∞]; +∞ if α = 1, there is noise, and t = ∞
   */
  public double generalisationError(double time) {
    return checked(time) == Double.POSITIVE_INFINITY ? finalError() : errorAt(time);
  }

  private double errorAt(double time) {
    double distance = teacher.distance();
    double noise = teacher.noise();
    return noise
        + distance * spectrum.frozen()
        + spectrum.sum(rate -> distance * Math.exp(-2 * rate * time) + noise * grown(rate, time));
  }

  /** (1 − e^(−λt))²/λ, without cancellation and without underflow. */
  private static double grown(double rate, double time) {
    double learnt = -Math.expm1(-rate * time);
    return learnt * (learnt / rate);
  }

  /** The generalisation error at t = ∞; +∞ for α = 1 in the limit, if there is noise. */
  public double finalError() {
    return teacher.noise() + teacher.distance() * spectrum.frozen() + finalNoise();
  }

  /** What noise adds in the end: σ²·Σ λ-share/λ. */
  private double finalNoise() {
    if (teacher.noise() == 0) {
      return 0;
    }
    double alpha = spectrum.examples();
    return teacher.noise()
        * (spectrum.limit() ? Math.min(alpha, 1) / Math.abs(1 - alpha) : spectrum.sum(r -> 1 / r));
  }

  /**
   * The expected mean squared error on the examples themselves.
   *
   * @param time t in [0, ∞]
   */
  public double trainingError(double time) {
    checked(time);
    double moving =
        spectrum.sum(
            rate -> {
              double kept = Math.exp(-2 * rate * time);
              return kept == 0 ? 0 : kept * (rate * teacher.distance() + teacher.noise());
            });
    double overdetermined = Math.max(0, 1 - spectrum.moving() / spectrum.examples());
    return moving / spectrum.examples() + overdetermined * teacher.noise();
  }

  /**
   * The expected ‖w(t) − w(0)‖²/N.
   *
   * @param time t in [0, ∞]; +∞ if α = 1, there is noise, and t = ∞
   */
  public double normGrowth(double time) {
    if (checked(time) == Double.POSITIVE_INFINITY) {
      return teacher.distance() * spectrum.moving() + finalNoise();
    }
    return spectrum.sum(
        rate -> {
          double learnt = Math.expm1(-rate * time);
          return teacher.distance() * learnt * learnt + teacher.noise() * grown(rate, time);
        });
  }

  /**
   * The time at which the generalisation error is least: the best of a grid between the best times
   * of the fastest and of the slowest direction, ln(1 + λ(σ_w² + σ₀²)/σ²)/λ, then refined. ∞
   * without noise, 0 with nothing to learn. The time is good to about 1e-7 relative.
   */
  public EarlyStopping bestStop() {
    if (teacher.noise() == 0 && teacher.distance() > 0 && spectrum.rates().length > 0) {
      return new EarlyStopping(Double.POSITIVE_INFINITY, finalError());
    }
    double ratio = Math.min(teacher.distance() / teacher.noise(), Double.MAX_VALUE);
    if (!(ratio > 0) || spectrum.rates().length == 0) {
      return new EarlyStopping(0, errorAt(0));
    }
    double fastest = Arrays.stream(spectrum.rates()).max().getAsDouble();
    double slowest = Arrays.stream(spectrum.rates()).min().getAsDouble();
    return GoldenSection.onLogScale(
        this::errorAt, bestTime(fastest, ratio), bestTime(slowest, ratio));
  }

  private double bestTime(double rate, double ratio) {
    double product = Math.min(rate * ratio, Double.MAX_VALUE);
    double time = product < Double.MIN_NORMAL ? ratio : Math.log1p(product) / rate;
    return Math.min(time, spectrum.limit() ? LAST_TIME : Double.MAX_VALUE);
  }

  /** σ²/σ_w², the ridge that is best for a student that starts at 0; ∞ without a signal. */
  public double bestRidge() {
    return teacher.signal() == 0 ? Double.POSITIVE_INFINITY : teacher.noise() / teacher.signal();
  }

  /**
   * The generalisation error of ridge regression, the minimiser of ‖y − Xᵀw‖² + ridge·‖w‖², in
   * place of training.
   *
   * <pre>σ² + Σ λ-share·(σ_w²·ridge² + σ²·λ)/(λ + ridge)²</pre>
   *
   * @param ridge in [0, ∞]; 0 is the end of training from 0
   */
  public double ridgeError(double ridge) {
    boolean limit = spectrum.limit();
    boolean known = ridge >= 0 && (!limit || ridge >= LEAST_RIDGE || ridge == 0);
    Arguments.require(known, "ridge", limit ? "0, or in [1e-30, ∞]" : "in [0, ∞]", ridge);
    double signal = teacher.signal();
    double noise = teacher.noise();
    if (ridge == 0) {
      return noise + signal * spectrum.frozen() + finalNoise();
    }
    return noise
        + signal * spectrum.frozen()
        + spectrum.sum(
            rate -> {
              double kept = 1 / (1 + rate / ridge);
              double learnt = 1 / (rate + ridge);
              return signal * kept * kept + noise * (rate * learnt) * learnt;
            });
  }

  private double checked(double time) {
    boolean known =
        time >= 0 && (!spectrum.limit() || time <= LAST_TIME || Double.isInfinite(time));
    Arguments.require(known, "time", spectrum.limit() ? "in [0, 1e30], or ∞" : "in [0, ∞]", time);
    return time;
  }

  @Override
  public String toString() {
    return "linear student, P/N = "
        + spectrum.examples()
        + (spectrum.limit() ? ", in the limit of many inputs, " : ", given the inputs, ")
        + teacher;
  }
}
