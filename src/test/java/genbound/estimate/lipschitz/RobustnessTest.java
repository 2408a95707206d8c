package genbound.estimate.lipschitz;

import static genbound.harness.Refusals.refusedFrom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.estimate.network.Activation;
import genbound.estimate.network.FeedForward;
import genbound.evidence.ErrorCount;
import genbound.harness.Slow;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class RobustnessTest {

  private static final double[][] SIGNS = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}};

  /** The margin of output 1 is |x₁| + |x₂| − 1: its class changes at a known distance. */
  private static final FeedForward DIAMOND =
      FeedForward.inputs(2)
          .dense(SIGNS, new double[4], Activation.RELU)
          .dense(
              new double[][] {{0, 0, 0, 0}, {1, 1, 1, 1}},
              new double[] {1, 0},
              Activation.IDENTITY);

  @Test
  void theRadiusOfADiamondIsKnown() {
    double[] x = {2, 2};
    radius(InputNorm.LARGEST, x, 1.5);
    radius(InputNorm.EUCLIDEAN, x, 3 / Math.sqrt(2));
    radius(InputNorm.SUM, x, 3);
    radius(new InputNorm(3), x, 3 / Math.pow(2, 2 / 3.0));
    RobustRadius near = Robustness.of(DIAMOND, InputNorm.LARGEST).radius(x, 1);
    assertEquals("class 1 within 1.000, no other found", near.toString());
    assertEquals(
        "class 2 within 0.1235, another at 0.2000", new RobustRadius(2, 0.12345, 0.2) + "");
  }

  private static void radius(InputNorm norm, double[] x, double exact) {
    RobustRadius found = Robustness.of(DIAMOND, norm).radius(x, 10);
    assertEquals(1, found.label());
    assertEquals(exact, found.certified(), 1e-5, norm + "");
    assertTrue(found.certified() < exact, norm + "");
    assertEquals(exact, found.broken(), 1e-5, norm + "");
    assertTrue(found.broken() >= exact * (1 - 1e-9), norm + "");
  }

  /** Inside, the class is another one, and a cube may keep the input there. */
  @Test
  void aCubeKeepsInputsIn() {
    Robustness all = Robustness.of(DIAMOND, InputNorm.LARGEST);
    double[] x = {0.25, 0.25};
    assertTrue(all.isCertified(x, 0, 0.2));
    assertFalse(all.isCertified(x, 0, 0.3));
    assertTrue(all.isBroken(x, 0, 0.3));
    Robustness within = all.within(0, 0.375);
    assertTrue(within.isCertified(x, 0, 0.3));
    assertFalse(within.isBroken(x, 0, 0.3));
    assertFalse(all.isCertified(x, 1, 0), "it is not of class 1 to begin with");
    assertTrue(all.isCertified(x, 0, 0));
  }

  /** In ℓ2 as well, where a ball cannot be cut, and at the point itself. */
  @Test
  void cubeKeepsInputsInForTheEuclideanDistance() {
    Robustness all = Robustness.of(DIAMOND, InputNorm.EUCLIDEAN);
    double[] x = {0.25, 0.25};
    assertTrue(all.isCertified(x, 0, 0));
    assertFalse(all.isCertified(x, 0, 0.36));
    assertTrue(all.within(0, 0.375).isCertified(x, 0, 0.36));
    assertEquals(
        "robustness in ℓ2 of " + DIAMOND, all.branching(StopRule.EXACT.withNodes(1)).toString());
  }

  /** x² + y² ≤ 1 does not meet the corner (0.9, 0.9) of the square around it. */
  @Test
  void ballIsNotTheBoxAroundIt() {
    FeedForward corner =
        FeedForward.inputs(2)
            .dense(new double[][] {{1, 1}}, new double[] {-1.6}, Activation.RELU)
            .dense(new double[][] {{0}, {1}}, new double[] {0.1, 0}, Activation.IDENTITY);
    double[] x = {0, 0};
    assertTrue(Robustness.of(corner, InputNorm.EUCLIDEAN).isCertified(x, 0, 1));
    assertFalse(Robustness.of(corner, InputNorm.LARGEST).isCertified(x, 0, 1));
  }

  /** Each other class is tried by itself: the first, far away, must not turn the second round. */
  @Test
  void everyOtherClassIsAttackedByItself() {
    FeedForward network =
        FeedForward.inputs(1)
            .dense(
                new double[][] {{-10}, {1}, {0}}, new double[] {-100, 0, 0.5}, Activation.IDENTITY);
    double[] x = {0};
    Robustness robustness = Robustness.of(network, InputNorm.LARGEST);
    assertTrue(robustness.isBroken(x, 2, 1));
    assertFalse(robustness.isBroken(x, 2, 0.4));
    double[][] slope = {{1}, {0}};
    FeedForward two =
        FeedForward.inputs(1).dense(slope, new double[] {0, 0.5}, Activation.IDENTITY);
    assertTrue(Robustness.of(two, InputNorm.LARGEST).isBroken(x, 1, 1));
  }

  /** What is certified holds at points drawn within the distance. */
  @Test
  void certifiedClassesAreTheClassesOfPoints() {
    FeedForward network = LipschitzRows.network("n12");
    Random random = new Random(1);
    Robustness robustness = Robustness.of(network, InputNorm.LARGEST);
    int certified = 0;
    for (int trial = 0; trial < 60; trial++) {
      double[] x = random.doubles(30, 0, 1).toArray();
      int label = network.largestOutput(x);
      double epsilon = 0.02 * (1 + trial % 5);
      if (robustness.isCertified(x, label, epsilon)) {
        certified++;
        assertFalse(robustness.isBroken(x, label, epsilon));
        for (int draw = 0; draw < 100; draw++) {
          double[] near = x.clone();
          for (int i = 0; i < 30; i++) {
            near[i] += epsilon * (random.nextBoolean() ? 1 : -1);
          }
          assertEquals(label, network.largestOutput(near));
        }
      }
    }
    assertTrue(certified > 5 && certified < 60, "of 60: " + certified);
  }

  /** Branching certifies what one pass does, and more. */
  @Slow
  @Test
  void branchingCertifiesMore() {
    FeedForward network = LipschitzRows.network("n02");
    Random random = new Random(2);
    Robustness quick = Robustness.of(network, InputNorm.LARGEST);
    Robustness slow = quick.branching(StopRule.EXACT.withNodes(500));
    int more = 0;
    for (int trial = 0; trial < 100; trial++) {
      double[] x = random.doubles(3, 0, 1).toArray();
      int label = network.largestOutput(x);
      for (double epsilon = 0.05; epsilon < 0.4; epsilon += 0.025) {
        boolean byOne = quick.isCertified(x, label, epsilon);
        boolean byBranches = slow.isCertified(x, label, epsilon);
        assertTrue(byBranches || !byOne);
        assertFalse(byBranches && slow.isBroken(x, label, epsilon));
        more += byBranches && !byOne ? 1 : 0;
      }
    }
    assertTrue(more > 0, "branching was of use " + more);
  }

  /** Where a single pass says nothing; a class far behind stands in each place. */
  @Test
  void branchingFindsTheOtherClassAmongThree() {
    FeedForward two = LipschitzRows.network("n02");
    double[] x = {0.171875, 0.453125, 0.6875};
    for (int last = 0; last < 3; last++) {
      double[][] rows = new double[3][2];
      double[] biases = new double[3];
      biases[last] = -100;
      for (int label = 0; label < 3; label++) {
        if (label == last) {
          continue;
        }
        rows[label] = new double[] {0, 1};
        rows[3 - last - label] = new double[] {1, 0};
        FeedForward network = two.dense(rows, biases, Activation.IDENTITY);
        Robustness quick = Robustness.of(network, InputNorm.LARGEST);
        Robustness slow = quick.branching(StopRule.EXACT.withNodes(500));
        assertEquals(label, network.largestOutput(x));
        assertFalse(quick.isCertified(x, label, 0.25));
        assertTrue(slow.isCertified(x, label, 0.25), "label " + label + ", behind " + last);
        assertFalse(slow.isCertified(x, label, 0.3125), "label " + label + ", behind " + last);
      }
    }
  }

  /** The class of the point never changes, and the next class overtakes it. */
  @Test
  void branchingDoesNotCertifyAFlatClassThatIsOvertaken() {
    double[] x = {0};
    for (int label = 0; label < 3; label++) {
      int next = (label + 1) % 3;
      double[][] weights = new double[3][1];
      double[] biases = new double[3];
      weights[next][0] = 1;
      biases[next] = -0.5;
      biases[3 - label - next] = -100;
      FeedForward network = FeedForward.inputs(1).dense(weights, biases, Activation.IDENTITY);
      Robustness slow =
          Robustness.of(network, InputNorm.LARGEST).branching(StopRule.EXACT.withNodes(5));
      assertTrue(slow.isCertified(x, label, 0.4), "label " + label);
      assertFalse(slow.isCertified(x, label, 0.6), "label " + label);
    }
  }

  @Test
  void holdOutErrorsAreCounted() {
    double[][] x = {{2, 2}, {2, 2}, {0.25, 0.25}, {0.5, 0.4}, {3, -3}};
    int[] labels = {1, 0, 0, 0, 1};
    Robustness robustness = Robustness.of(DIAMOND, InputNorm.LARGEST);
    List<Long> told = new ArrayList<>();
    ErrorCount count = robustness.adversarialErrors(x, labels, 0.2, told::add);
    assertEquals(new ErrorCount(2, 5), count, "one of a wrong class, one too near the edge");
    assertEquals(List.of(1L, 2L, 3L, 4L, 5L), told);
    assertEquals(new ErrorCount(1, 5), robustness.adversarialErrors(x, labels, 0, done -> {}));
    Thread.currentThread().interrupt();
    Executable call = () -> robustness.adversarialErrors(x, labels, 0.2, done -> {});
    String message = assertThrows(IllegalStateException.class, call).getMessage();
    assertTrue(Thread.interrupted());
    assertTrue(message.startsWith("interrupted after "), message);
  }

  @Test
  void badInputIsRefusedByName() {
    Robustness robustness = Robustness.of(DIAMOND, InputNorm.LARGEST);
    double[] x = new double[2];
    refusedFrom("network must be of at least two outputs", () -> of(LipschitzRows.network("n01")));
    refusedFrom("network must be of at least two outputs", () -> of(FeedForward.inputs(2)));
    refusedFrom("low must be below 0.0, got 1", () -> robustness.within(1, 0));
    refusedFrom("low must be below 1.0, got 1", () -> robustness.within(1, 1));
    refusedFrom("label must be in [0, 1], got 2", () -> robustness.isBroken(x, 2, 1));
    refusedFrom("broken must be in (0, ∞], got 0", () -> new RobustRadius(0, 0, 0));
    refusedFrom("rule must be not null", () -> robustness.branching(null));
    refusedFrom("x must be 2 long, got 1", () -> robustness.isCertified(new double[1], 0, 1));
    refusedFrom("label must be in [0, 1], got 2", () -> robustness.isCertified(x, 2, 1));
    refusedFrom("epsilon must be in [0, ∞), got -1", () -> robustness.isCertified(x, 0, -1));
    refusedFrom(
        "x[0] must be finite", () -> robustness.isBroken(new double[] {Double.NaN, 0}, 0, 1));
    refusedFrom("x[0] must be in [1, 2]", () -> robustness.within(1, 2).isCertified(x, 0, 1));
    refusedFrom("most must be in (0, ∞), got 0", () -> robustness.radius(x, 0));
    int[] none = {};
    refusedFrom(
        "x must be not empty",
        () -> robustness.adversarialErrors(new double[0][], none, 1, i -> {}));
    refusedFrom(
        "labels must be 1 long, got 0",
        () -> robustness.adversarialErrors(new double[][] {x}, none, 1, i -> {}));
  }

  private static Robustness of(FeedForward network) {
    return Robustness.of(network, InputNorm.LARGEST);
  }
}
