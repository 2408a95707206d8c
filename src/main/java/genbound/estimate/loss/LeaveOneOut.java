package genbound.estimate.loss;

import genbound.evidence.ErrorCount;
import genbound.evidence.LossRange;
import genbound.evidence.learner.LeaveOneOutRisk;
import genbound.linalg.GramMatrix;
import genbound.linalg.Matrices;
import genbound.linalg.PositiveDefinite;
import genbound.numeric.Arguments;
import java.util.function.DoubleBinaryOperator;
import org.ejml.data.DMatrixRMaj;

/**
 * What ridge regression predicts for each example when it is trained on all others, exactly and for
 * the price of one training. Trained without example i, the predictor minimises
 *
 * <pre>
 *   Σ_{j≠i} (yⱼ − f(xⱼ))² + ridge·‖f‖²
 * </pre>
 *
 * <p>A learner that minimises (1/n)·Σ (yⱼ − f(xⱼ))² + λ‖f‖² may be trained without an example in
 * two ways. With ridge nλ the others keep their weight 1/n, and no loss of slope σ moves by more
 * than σ²κ²/(2λn), where κ² bounds k(x, x). With ridge (n − 1)λ a sample of n − 1 is learnt from
 * with the same λ, and losses may move by twice as much.
 *
 * <p>Predictions are off by rounding, at most about n·κ units in the last place, where κ is the
 * condition number of the matrix that is factored.
 *
 * <p>The idea is that of Allen (1974), The Relationship Between Variable Selection and Data
 * Augmentation and a Method for Prediction, Technometrics 16.
 */
public final class LeaveOneOut {

  /** A share of an example's own weight in its prediction that leaves fewer than 7 digits. */
  private static final double ALONE = 1e-9;

  private final double[] targets;
  private final double[] predictions;

  private LeaveOneOut(double[] targets, double[] predictions) {
    this.targets = targets;
    this.predictions = predictions;
    for (int i = 0; i < predictions.length; i++) {
      Arguments.finite("predictions[" + i + "]", predictions[i]);
    }
  }

  /**
   * With a kernel; one factorisation of a matrix of n × n.
   *
   * @param gram the kernel on the n points
   * @param targets yᵢ, as many finite numbers
   * @param ridge in (0, ∞); large enough that the kernel matrix with it is well conditioned
   */
  public static LeaveOneOut kernelRidge(GramMatrix gram, double[] targets, double ridge) {
    Arguments.notNull("gram", gram);
    double[] y = checked(targets, gram.size());
    PositiveDefinite factored = gram.plusRidge(ridge);
    double[] predictions = factored.solve(y);
    double[] diagonal = factored.inverseDiagonal();
    for (int i = 0; i < y.length; i++) {
      predictions[i] = y[i] - predictions[i] / diagonal[i];
    }
    return new LeaveOneOut(y, predictions);
  }

  /**
   * Linear, f(x) = ⟨w, x⟩ with penalty ridge·‖w‖²; one factorisation of a matrix of d × d.
   *
   * @param x the points, one row each, finite
   * @param targets yᵢ, as many finite numbers
   * @param ridge in (0, ∞)
   */
  public static LeaveOneOut ridge(double[][] x, double[] targets, double ridge) {
    return linear(x, targets, ridge, false);
  }

  /**
   * Linear with an intercept that is not penalised, f(x) = ⟨w, x⟩ + b with penalty ridge·‖w‖². No
   * coefficient of uniform stability is known for it.
   *
   * @param x the points, one row each, at least two, finite
   * @param targets yᵢ, as many finite numbers
   * @param ridge in (0, ∞)
   */
  public static LeaveOneOut ridgeWithIntercept(double[][] x, double[] targets, double ridge) {
    Arguments.notNull("x", x);
    Arguments.require(x.length >= 2, "x", "of at least two points", x.length);
    return linear(x, targets, ridge, true);
  }

  private static LeaveOneOut linear(
      double[][] x, double[] targets, double ridge, boolean intercept) {
    DMatrixRMaj points = Matrices.of("x", x);
    double[] y = checked(targets, points.numRows);
    Arguments.positive("ridge", ridge);
    int d = points.numCols + (intercept ? 1 : 0);
    Arguments.memory("columns of x", d, 8.0 * d * (2.0 * d + y.length));
    double[][] rows = new double[y.length][d];
    double[][] moment = new double[d][d];
    double[] right = new double[d];
    for (int i = 0; i < y.length; i++) {
      System.arraycopy(x[i], 0, rows[i], 0, points.numCols);
      if (intercept) {
        rows[i][d - 1] = 1;
      }
      for (int a = 0; a < d; a++) {
        right[a] += rows[i][a] * y[i];
        for (int b = 0; b <= a; b++) {
          moment[a][b] += rows[i][a] * rows[i][b];
        }
      }
    }
    for (int a = 0; a < d; a++) {
      for (int b = 0; b < a; b++) {
        moment[b][a] = moment[a][b];
      }
      moment[a][a] += a < points.numCols ? ridge : 0;
    }
    PositiveDefinite factored = PositiveDefinite.of("XᵀX + ridge·I", moment);
    double[] weights = factored.solve(right);
    double[] predictions = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      double rest = 1 - factored.inverseQuadraticForm(rows[i]);
      Arguments.require(
          rest > ALONE, "ridge", "large enough that x[" + i + "] does not fit itself", ridge);
      double residual = y[i];
      for (int a = 0; a < d; a++) {
        residual -= weights[a] * rows[i][a];
      }
      predictions[i] = y[i] - residual / rest;
    }
    return new LeaveOneOut(y, predictions);
  }

  private static double[] checked(double[] targets, int n) {
    Arguments.notNull("targets", targets);
    Arguments.require(targets.length == n, "targets", n + " long", targets.length);
    for (int i = 0; i < n; i++) {
      Arguments.finite("targets[" + i + "]", targets[i]);
    }
    return targets.clone();
  }

  /** What is predicted for each example by the predictor trained on the others. */
  public double[] predictions() {
    return predictions.clone();
  }

  /**
   * The squared losses, cut off at a height: min((y − f(x))², most).
   *
   * @param most the height, in (0, ∞), fixed before the sample is seen
   */
  public LeaveOneOutRisk squaredLosses(double most) {
    Arguments.positive("most", most);
    return losses(new LossRange(0, most), (y, f) -> Math.min((y - f) * (y - f), most));
  }

  /**
   * Losses of another kind.
   *
   * @param range that holds them all
   * @param loss of a target and a prediction, in this order
   */
  public LeaveOneOutRisk losses(LossRange range, DoubleBinaryOperator loss) {
    Arguments.notNull("loss", loss);
    LossAccumulator accumulator = new LossAccumulator(range);
    for (int i = 0; i < targets.length; i++) {
      accumulator.add(loss.applyAsDouble(targets[i], predictions[i]));
    }
    return new LeaveOneOutRisk(accumulator.result());
  }

  /** Where targets are 1 and −1: the predictions of the wrong sign, 0 among them. */
  public LeaveOneOutRisk errors() {
    long errors = 0;
    for (int i = 0; i < targets.length; i++) {
      double y = targets[i];
      Arguments.require(Math.abs(y) == 1, "targets[" + i + "]", "1 or −1", y);
      errors += y * predictions[i] <= 0 ? 1 : 0;
    }
    return new LeaveOneOutRisk(new ErrorCount(errors, targets.length));
  }

  @Override
  public String toString() {
    return "predictions for " + targets.length + " examples, each left out";
  }
}
