package genbound.estimate.loss;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.evidence.ErrorCount;
import genbound.evidence.LossRange;
import genbound.evidence.LossSample;
import genbound.exact.world.GaussianRegressionWorld;
import genbound.exact.world.LabelledSample;
import genbound.harness.LinearLearners;
import genbound.harness.LinearLearners.Point;
import genbound.harness.Slow;
import genbound.linalg.GramMatrix;
import genbound.linalg.Kernel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;

class LeaveOneOutTest {

  private static LabelledSample sample(int n, int d) {
    double[] truth = new double[d];
    Arrays.setAll(truth, j -> 1.0 / (1 + j));
    return new GaussianRegressionWorld(truth, 0.5).draw(n, new Random(n));
  }

  private static List<Point> without(LabelledSample sample, int left, double constant) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < sample.size(); i++) {
      if (i != left) {
        points.add(new Point(extended(sample.x(i), constant), sample.y(i)));
      }
    }
    return points;
  }

  private static double[] extended(double[] x, double constant) {
    double[] extended = Arrays.copyOf(x, x.length + 1);
    extended[x.length] = constant;
    return extended;
  }

  @Test
  void linearRidgeIsWhatTrainingOnTheOthersGives() {
    for (int[] size : new int[][] {{40, 3}, {15, 20}, {2, 1}}) {
      LabelledSample sample = sample(size[0], size[1]);
      double lambda = 0.3;
      double[] keptWeights =
          LeaveOneOut.ridge(sample.x(), sample.y(), size[0] * lambda).predictions();
      double[] sameLambda =
          LeaveOneOut.ridge(sample.x(), sample.y(), (size[0] - 1) * lambda).predictions();
      for (int i = 0; i < size[0]; i++) {
        List<Point> others = without(sample, i, 0);
        double[] x = extended(sample.x(i), 0);
        double kept = LinearLearners.dot(LinearLearners.ridge(others, 1.0 / size[0], lambda), x);
        double same =
            LinearLearners.dot(LinearLearners.ridge(others, 1.0 / (size[0] - 1), lambda), x);
        assertEquals(kept, keptWeights[i], 1e-12);
        assertEquals(same, sameLambda[i], 1e-12);
        assertTrue(Math.abs(kept - same) > 1e-6, "the two rules differ");
      }
    }
  }

  @Test
  void anInterceptThatIsNotPenalisedIsAConstantOfGreatLength() {
    LabelledSample centred = sample(30, 3);
    LabelledSample sample =
        new LabelledSample(centred.x(), Arrays.stream(centred.y()).map(y -> y + 7).toArray());
    double[] predictions = LeaveOneOut.ridgeWithIntercept(sample.x(), sample.y(), 2).predictions();
    double constant = 1e5;
    for (int i = 0; i < sample.size(); i++) {
      double[] w = LinearLearners.ridge(without(sample, i, constant), 1, 2);
      double expected = LinearLearners.dot(w, extended(sample.x(i), constant));
      assertEquals(expected, predictions[i], 1e-6);
    }
  }

  @Test
  void linearAndKernelAgree() {
    LabelledSample sample = sample(50, 4);
    double[] linear = LeaveOneOut.ridge(sample.x(), sample.y(), 0.7).predictions();
    GramMatrix gram = new GramMatrix(Kernel.linear(), sample.x());
    double[] kernel = Evidence.leaveOneOut(gram, sample.y(), 0.7).predictions();
    for (int i = 0; i < linear.length; i++) {
      assertEquals(linear[i], kernel[i], 1e-12);
    }
  }

  @Test
  void kernelRidgeIsWhatTrainingOnTheOthersGivesForThePriceOfOne() {
    LabelledSample sample = sample(120, 3);
    AtomicLong evaluations = new AtomicLong();
    Kernel gaussian = Kernel.gaussian(1.5);
    Kernel counted =
        (a, b) -> {
          evaluations.incrementAndGet();
          return gaussian.value(a, b);
        };
    double[] predictions =
        LeaveOneOut.kernelRidge(new GramMatrix(counted, sample.x()), sample.y(), 0.2).predictions();
    long once = evaluations.getAndSet(0);
    for (int i = 0; i < sample.size(); i++) {
      assertEquals(retrained(counted, sample, 0.2, i), predictions[i], 1e-11);
    }
    assertTrue(evaluations.get() >= sample.size() / 10 * once, evaluations + " against " + once);
  }

  private static double retrained(Kernel kernel, LabelledSample sample, double ridge, int left) {
    int[] others = IntStream.range(0, sample.size()).filter(i -> i != left).toArray();
    double[][] x = Arrays.stream(others).mapToObj(i -> sample.x(i)).toArray(double[][]::new);
    double[] y = Arrays.stream(others).mapToDouble(i -> sample.y(i)).toArray();
    double[] dual = new GramMatrix(kernel, x).plusRidge(ridge).solve(y);
    double prediction = 0;
    for (int j = 0; j < x.length; j++) {
      prediction += dual[j] * kernel.value(x[j], sample.x(left));
    }
    return prediction;
  }

  @Slow
  @Test
  void twoThousandExamplesAgreeWithTrainingBySteps() {
    LabelledSample sample = sample(2000, 2);
    GramMatrix gram = new GramMatrix(Kernel.gaussian(1), sample.x());
    double[] predictions = LeaveOneOut.kernelRidge(gram, sample.y(), 20).predictions();
    DMatrixRMaj matrix = gram.matrix();
    for (int left : new int[] {0, 1234, 1999}) {
      assertEquals(conjugateGradients(matrix, sample.y(), 20, left), predictions[left], 1e-9);
    }
  }

  /** Trains without one example by another way of solving the equations. */
  private static double conjugateGradients(DMatrixRMaj matrix, double[] y, double ridge, int left) {
    double[] dual = new double[y.length];
    double[] residual = y.clone();
    residual[left] = 0;
    double[] direction = residual.clone();
    double square = LinearLearners.dot(residual, residual);
    while (square > 1e-26) {
      double[] image = times(matrix, direction);
      for (int i = 0; i < image.length; i++) {
        image[i] = i == left ? 0 : image[i] + ridge * direction[i];
      }
      double step = square / LinearLearners.dot(direction, image);
      for (int i = 0; i < dual.length; i++) {
        dual[i] += step * direction[i];
        residual[i] -= step * image[i];
      }
      double next = LinearLearners.dot(residual, residual);
      for (int i = 0; i < dual.length; i++) {
        direction[i] = residual[i] + next / square * direction[i];
      }
      square = next;
    }
    return times(matrix, dual)[left];
  }

  private static double[] times(DMatrixRMaj matrix, double[] vector) {
    DMatrixRMaj product = new DMatrixRMaj(vector.length, 1);
    CommonOps_DDRM.mult(matrix, new DMatrixRMaj(vector), product);
    return product.getData();
  }

  @Test
  void lossesAreEvidence() {
    double[][] x = {{1}, {1}, {-1}, {2}};
    double[] y = {1, -1, -1, 1};
    LeaveOneOut left = LeaveOneOut.ridge(x, y, 1);
    // Without the first: w = (−1 + 1 + 2)/(1 + 1 + 4 + 1) = 2/7.
    assertEquals(2.0 / 7, left.predictions()[0], 1e-15);
    assertEquals(new ErrorCount(1, 4), left.errors().leftOut());
    assertEquals(4, left.errors().n());
    assertEquals(new LossRange(0, 1), left.squaredLosses(1).range());
    assertEquals(1, ((LossSample) left.squaredLosses(1).leftOut()).greatest());
    assertEquals(1, left.losses(LossRange.UNIT, (label, f) -> label == 1 ? 1 : 1).mean());
    assertEquals("predictions for 4 examples, each left out", left.toString());
  }

  @Test
  void argumentsOutsideTheDomainAreRefusedByName() {
    double[][] x = {{1}, {2}};
    double[] y = {1, 0.5};
    GramMatrix gram = new GramMatrix(Kernel.linear(), x);
    refused("ridge must be in (0, ∞), got 0", () -> LeaveOneOut.ridge(x, y, 0));
    refused("ridge must be in (0, ∞), got NaN", () -> LeaveOneOut.kernelRidge(gram, y, 0 / 0.0));
    refused("targets must be 2 long, got 1", () -> LeaveOneOut.ridge(x, new double[1], 1));
    refused(
        "targets[1] must be finite, got ∞",
        () -> LeaveOneOut.kernelRidge(gram, new double[] {1, 1 / 0.0}, 1));
    refused("x must be not null, got null", () -> LeaveOneOut.ridge(null, y, 1));
    refused(
        "x must be of at least two points, got 1",
        () -> LeaveOneOut.ridgeWithIntercept(new double[1][1], new double[1], 1));
    refused("targets[1] must be 1 or −1, got 0.5", () -> LeaveOneOut.ridge(x, y, 1).errors());
    refused("most must be in (0, ∞), got 0", () -> LeaveOneOut.ridge(x, y, 1).squaredLosses(0));
    refused(
        "ridge must be large enough that x[0] does not fit itself, got 1",
        () -> LeaveOneOut.ridge(new double[][] {{1e6, 0}, {0, 1}}, y, 1));
  }

  /** Without the first w = 3/2, without the second w = 1/2; of a point at 0 nothing is known. */
  @Test
  void lossesAreThoseOfTargetsAndPredictions() {
    LeaveOneOut left = LeaveOneOut.ridge(new double[][] {{1}, {1}}, new double[] {1, 3}, 1);
    assertEquals(1.5, left.predictions()[0], 1e-14);
    assertEquals(0.5, left.predictions()[1], 1e-14);
    LossSample squares = (LossSample) left.squaredLosses(6.5).leftOut();
    assertEquals(0.25, squares.least(), 1e-13);
    assertEquals(6.25, squares.greatest(), 1e-13);
    assertEquals(4, ((LossSample) left.squaredLosses(4).leftOut()).greatest());
    LeaveOneOut unknown = LeaveOneOut.ridge(new double[][] {{0}, {1}}, new double[] {1, 1}, 1);
    assertEquals(0, unknown.predictions()[0]);
    assertEquals(new ErrorCount(2, 2), unknown.errors().leftOut(), "a 0 has the wrong sign");
    double[][] two = {{1}, {2}};
    LeaveOneOut free = LeaveOneOut.ridgeWithIntercept(two, new double[] {1, 3}, 1);
    assertEquals(3, free.predictions()[0], 1e-12, "the label of the only other");
    double[][] wide = new double[1][200_000];
    String message =
        assertThrows(
                IllegalArgumentException.class, () -> LeaveOneOut.ridge(wide, new double[1], 1))
            .getMessage();
    assertTrue(message.startsWith("columns of x must be so small that the 640"), message);
  }
}
