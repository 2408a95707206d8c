package genbound.sensitivity;

import genbound.linalg.Matrices;
import genbound.numeric.ParallelTasks;
import java.util.Arrays;
import java.util.function.Consumer;
import org.ejml.data.DMatrixRMaj;

/**
 * Lewis weights: the weights w of the rows for which wᵢ is the leverage score of row i of
 * W^(1/2−1/p)·A. They add up to the rank, and bound the ℓp sensitivities: σᵢ ≤ wᵢ for p ≤ 2, σᵢ ≤
 * r^(p/2−1)·wᵢ for larger p and rank r.
 *
 * <p>Each step moves the logarithms towards those of (aᵢᵀ(AᵀW^(1−2/p)A)⁻¹aᵢ)^(p/2): for p below 2
 * all the way, which leaves 1 − p/2 of the error; above 2 with a part of the step before, as the
 * known spectrum of that map makes best (Polyak's heavy ball), which leaves (√κ − 1)/(√κ + 1) of it
 * near the end, κ = p/2. For p above 2 a step must bring the weights nearer to where the map sends
 * them, or lower the convex function whose minimum they are; or else it is taken alone, and halved.
 *
 * @see <a href="https://arxiv.org/abs/1412.0588">Cohen and Peng (2015), ℓp Row Sampling by Lewis
 *     Weights, STOC</a>
 */
public final class LewisWeights {

  private static final double TOLERANCE = 1e-10;
  private static final double ROUNDING = 1e-10;
  private static final int MOST_STEPS = 5000;
  private static final int MOST_HALVINGS = 40;

  /** How many rows make a chunk: chunks go on all processors, and are added in order. */
  private static final int CHUNK = 1 << 14;

  private final ColumnSpace space;
  private final double p;
  private final double[] logs;
  private final double[] targets;
  private final double[] weights;
  private final double[] scale;
  private final RowChunk[] chunks;
  private final SmallCholesky cholesky;
  private double trace;
  private double potential;
  private double residual;
  private double distance;
  private int iterations;

  private LewisWeights(ColumnSpace space, double p) {
    this.space = space;
    this.p = p;
    this.logs = new double[space.rows()];
    this.targets = new double[space.rows()];
    this.weights = new double[space.rows()];
    this.scale = new double[space.rows()];
    this.cholesky = new SmallCholesky(space.rank());
    this.chunks = new RowChunk[(space.rows() + CHUNK - 1) / CHUNK];
    Arrays.setAll(
        chunks, c -> new RowChunk(space, c * CHUNK, Math.min(space.rows(), (c + 1) * CHUNK)));
  }

  /**
   * The weights of all rows, to 1e-10 relative for p up to a hundred, which {@link #residual}
   * tells; 0 for a row of zeros, or of less than 10⁻¹²⁰ of the others. Below fifty steps for p up
   * to 20, about 12√p for larger ones. A thread that is interrupted gets the weights of the last
   * step, whose residual is larger.
   *
   * @param matrix of finite numbers, of any shape and rank
   * @param p in [1, ∞)
   */
  public static LewisWeights of(DMatrixRMaj matrix, double p) {
    Leverage.checkPower(p);
    LewisWeights weights = new LewisWeights(ColumnSpace.of(matrix), p);
    weights.iterate();
    return weights;
  }

  /** The weights of the rows of a matrix. */
  public static LewisWeights of(double[][] rows, double p) {
    return of(Matrices.of("rows", rows), p);
  }

  private void iterate() {
    int n = space.rows();
    for (int i = 0; i < n; i++) {
      logs[i] = Math.log(Math.max(space.leverage(i), 1e-300));
    }
    evaluate();
    double[] start = new double[n];
    double[] previous = logs.clone();
    double[] direction = new double[n];
    double[] moved = new double[n];
    while (residual > TOLERANCE * Math.min(1, p / 4)
        && iterations < MOST_STEPS
        && !isInterrupted()) {
      iterations++;
      System.arraycopy(logs, 0, start, 0, n);
      for (int i = 0; i < n; i++) {
        direction[i] = space.isFaint(i) ? 0 : targets[i] - start[i];
        moved[i] = start[i] - previous[i];
      }
      if (!step(start, direction, moved)) {
        return;
      }
      double[] older = previous;
      previous = start;
      start = older;
    }
  }

  private static boolean isInterrupted() {
    return Thread.currentThread().isInterrupted();
  }

  /**
   * One step, with what is left of the last one; without it where that helps nothing, and then
   * shorter and shorter. False if no step helps.
   */
  private boolean step(double[] start, double[] direction, double[] moved) {
    double reached = distance;
    double before = potential;
    double root = Math.sqrt(Math.max(1, p / 2));
    double left = Math.pow((root - 1) / (root + 1), 2);
    for (int attempt = 0; attempt <= MOST_HALVINGS; attempt++) {
      double length =
          attempt == 0 ? 4 / ((root + 1) * (root + 1)) : Math.scalb(plain(), 1 - attempt);
      for (int i = 0; i < logs.length; i++) {
        logs[i] = start[i] + length * direction[i] + (attempt == 0 ? left * moved[i] : 0);
      }
      evaluate();
      if (p <= 2 || distance < reached || potential < before) {
        return true;
      }
    }
    return false;
  }

  private double plain() {
    return 4 / (Math.max(2, p) + 2);
  }

  /** Where the map sends the weights, how far that is, and the convex function's value. */
  private void evaluate() {
    int rank = space.rank();
    inChunks(this::weigh);
    double[] gram = cholesky.entries();
    Arrays.fill(gram, 0);
    double sum = 0;
    for (RowChunk chunk : chunks) {
      chunk.addTo(gram);
      for (int i = chunk.from(); i < chunk.to(); i++) {
        sum += weights[i];
      }
    }
    trace = 0;
    for (int j = 0; j < rank; j++) {
      trace += gram[j * rank + j];
    }
    cholesky.factor();
    double[] negated = cholesky.negatedFactor();
    inChunks(chunk -> target(chunk, negated));
    residual = 0;
    distance = 0;
    for (int i = 0; i < targets.length; i++) {
      double off = space.isFaint(i) ? 0 : targets[i] - logs[i];
      residual = Math.max(residual, Math.abs(off));
      distance += weights[i] * off * off;
    }
    potential = (1 - 2 / p) * sum - cholesky.logDeterminant();
  }

  private void inChunks(Consumer<RowChunk> work) {
    if (chunks.length == 1) {
      work.accept(chunks[0]);
    } else {
      ParallelTasks.toTheEnd(chunks.length, c -> work.accept(chunks[(int) c]), done -> {});
    }
  }

  private void weigh(RowChunk chunk) {
    for (int i = chunk.from(); i < chunk.to(); i++) {
      scale[i] = space.isFaint(i) ? 0 : Math.exp((1 - 2 / p) * logs[i]);
      weights[i] = space.isFaint(i) ? 0 : Math.exp(logs[i]);
    }
    chunk.gram(scale);
  }

  private void target(RowChunk chunk, double[] negated) {
    chunk.forms(negated, targets);
    for (int i = chunk.from(); i < chunk.to(); i++) {
      targets[i] = space.isFaint(i) ? 0 : p / 2 * Math.log(targets[i]);
    }
  }

  /** The exponent p. */
  public double p() {
    return p;
  }

  /** The weight of every row. */
  public double[] weights() {
    return weights.clone();
  }

  /**
   * What no ℓp sensitivity exceeds, also where the weights are not yet exact: where one more step
   * would send them, times r^max(0, p/2−1), and at most 1. They are moved up by 1e-10·p, or by what
   * rounding can have made of the weighted matrix, if that is more.
   */
  public double[] sensitivitiesUpper() {
    double sum = Arrays.stream(weights).sum();
    double logFactor =
        p < 2 ? (2 / p - 1) * residual : (p / 2 - 1) * Math.log(Math.max(sum, Double.MIN_NORMAL));
    double[] upper = new double[logs.length];
    double rounding = Math.max(ROUNDING, roundingOfTargets());
    for (int i = 0; i < upper.length; i++) {
      double faint = space.isZero(i) ? 0 : Leverage.root(ColumnSpace.FAINT, upper.length, p);
      double found = Math.min(1, Math.exp(targets[i] + logFactor + rounding * p));
      upper[i] = space.isFaint(i) ? faint : Math.max(found, Double.MIN_NORMAL);
    }
    return upper;
  }

  /** How far the quadratic forms behind the targets may be off, relative. */
  private double roundingOfTargets() {
    int rank = space.rank();
    double inverseTrace = 0;
    for (int j = 0; j < rank; j++) {
      double[] unit = new double[rank];
      unit[j] = 1;
      inverseTrace += cholesky.inverseQuadraticForm(unit, new double[rank]);
    }
    double condition = trace * inverseTrace;
    double gram = space.dotError() + 2 * (rank + 2) * 0x1p-53;
    return 1.01 * (2 * space.rowError() * Math.sqrt(condition) + gram * condition);
  }

  /** How many steps were taken. */
  public int iterations() {
    return iterations;
  }

  /** The largest relative distance of a weight from where one more step would send it. */
  public double residual() {
    return residual;
  }

  @Override
  public String toString() {
    String rest = residual > TOLERANCE ? ", still to move by " + (float) residual : "";
    return "ℓ"
        + p
        + " Lewis weights of "
        + logs.length
        + " rows, in "
        + iterations
        + " steps"
        + rest;
  }
}
