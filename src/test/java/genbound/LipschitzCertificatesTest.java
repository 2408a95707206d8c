package genbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.bound.Certificate;
import genbound.bound.HighProbabilityBound;
import genbound.estimate.lipschitz.InputNorm;
import genbound.estimate.lipschitz.LipschitzInterval;
import genbound.estimate.lipschitz.LocalLipschitz;
import genbound.estimate.lipschitz.Region;
import genbound.estimate.lipschitz.Robustness;
import genbound.estimate.loss.Margins;
import genbound.estimate.network.Activation;
import genbound.estimate.network.FeedForward;
import genbound.evidence.Confidence;
import genbound.evidence.ErrorCount;
import genbound.symmetry.CoordinateSymmetry;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Local Lipschitz constants on their way into certificates. */
class LipschitzCertificatesTest {

  private static final Confidence CONFIDENCE = Confidence.ofDelta(0.05);

  /**
   * Two classes, of which the second lies beyond |x₁ + x₂ − 1| = 0.4; margins have slope 2 there.
   */
  private static final FeedForward BAND =
      FeedForward.inputs(2)
          .dense(new double[][] {{1, 1}, {-1, -1}}, new double[] {-1, 1}, Activation.RELU)
          .dense(new double[][] {{0, 0}, {1, 1}}, new double[] {0.4, 0}, Activation.IDENTITY);

  private static int label(double[] x) {
    return Math.abs(x[0] + x[1] - 1) > 0.4 ? 1 : 0;
  }

  private static double[][] draws(int count, Random random) {
    double[][] x = new double[count][];
    for (int i = 0; i < count; i++) {
      x[i] = random.doubles(2, 0, 1).toArray();
    }
    return x;
  }

  private static int[] labels(double[][] x) {
    int[] labels = new int[x.length];
    for (int i = 0; i < x.length; i++) {
      labels[i] = label(x[i]);
    }
    return labels;
  }

  /** The classifier is right everywhere; an adversary can change what is near the edges. */
  @Test
  void adversarialRiskGoesThroughAHoldOutSet() {
    Random random = new Random(1);
    double[][] x = draws(400, random);
    double epsilon = 0.05;
    Robustness robustness = Robustness.of(BAND, InputNorm.LARGEST).within(0, 1);
    ErrorCount errors = robustness.adversarialErrors(x, labels(x), epsilon, done -> {});
    Certificate certificate = Holdout.binomial(errors).at(CONFIDENCE);
    double risk = 0;
    for (double[] point : draws(100_000, random)) {
      risk += canChange(point, epsilon) ? 1e-5 : 0;
    }
    assertTrue(certificate.value() >= risk, certificate.toString());
    assertTrue(certificate.value() <= risk + 0.12, certificate + ", true " + risk);
    double counted = 0;
    for (double[] point : x) {
      counted += canChange(point, epsilon) ? 1 : 0;
    }
    assertEquals(counted, errors.errors(), "of a band everything is certified that holds");
  }

  /** Whether the class changes as the sum of the coordinates goes up or down, within the square. */
  private static boolean canChange(double[] x, double epsilon) {
    double[] up = {Math.min(1, x[0] + epsilon), Math.min(1, x[1] + epsilon)};
    double[] down = {Math.max(0, x[0] - epsilon), Math.max(0, x[1] - epsilon)};
    return label(up) != label(x) || label(down) != label(x);
  }

  /** The constant was seen after training, so it goes to a declared grid, and is paid for. */
  @Test
  void aConstantOnTheCubeCoversInvariantNetworks() {
    FeedForward invariant = BAND.dense(new double[][] {{-2, 2}}, new double[1], Activation.SIGMOID);
    Region cube = Region.box(new double[2], new double[] {1, 1});
    LocalLipschitz constant = LocalLipschitz.of(invariant, cube);
    double lipschitz = constant.upper();
    assertTrue(lipschitz >= 1 && lipschitz <= 1.0001, "4·¼, got " + lipschitz);
    var risk = Evidence.meanLoss(0.05, 1_000_000);
    CoordinateSymmetry symmetric = CoordinateSymmetry.symmetric(2);
    HighProbabilityBound bound =
        Selection.onGrid(
            Evidence.roundedUpOnGrid(lipschitz),
            level -> Symmetry.quotientCover(risk, symmetric, level, 1));
    double fixed = Symmetry.quotientCover(risk, symmetric, lipschitz, 1).at(CONFIDENCE).value();
    double paid = bound.at(CONFIDENCE).value();
    assertTrue(paid >= fixed && paid < fixed + 0.05, fixed + " and " + paid);
  }

  /** Margins over the constant of the margin are distances, as the shift bound asks for. */
  @Test
  void aConstantOfTheMarginTurnsMarginsIntoDistances() {
    double[][] x = draws(2000, new Random(2));
    Region cube = Region.box(new double[] {-1, -1}, new double[] {2, 2});
    LipschitzInterval constant =
        LocalLipschitz.of(BAND, cube).in(InputNorm.EUCLIDEAN).margins(1).exact();
    assertTrue(constant.isExact());
    assertEquals(Math.sqrt(2), constant.upper(), 1e-9);
    double[][] scores = new double[x.length][];
    for (int i = 0; i < x.length; i++) {
      scores[i] = BAND.outputs(x[i]);
    }
    Margins distances = Margins.multiclass(scores, labels(x)).distances(constant.upper());
    var tested = Holdout.kl(distances.ramp(0.2, 1));
    Certificate moved = Shift.wasserstein(tested, 0.2, 0.01, 1).at(CONFIDENCE);
    assertTrue(moved.value() > tested.at(CONFIDENCE).value());
    assertTrue(moved.value() < 0.6, moved.toString());
  }
}
