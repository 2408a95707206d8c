package genbound.estimate.complexity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import genbound.evidence.Confidence;
import genbound.evidence.learner.EmpiricalComplexity;
import genbound.harness.Coverage;
import genbound.harness.Slow;
import genbound.rademacher.Complexities;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SampledGaussianTest {

  /** Two opposite functions: the supremum is |Σ gᵢ|/n, with mean √(2/(πn)). */
  private static final SampledGaussian.Supremum OPPOSITES =
      g -> {
        double sum = 0;
        for (double value : g) {
          sum += value;
        }
        return Math.abs(sum) / g.length;
      };

  private static final double EXACT = Math.sqrt(2 / (Math.PI * 25));

  @Slow
  @Test
  void coversAKnownComplexity() {
    Coverage.assertHolds(
        0.1,
        2000,
        1,
        random ->
            SampledGaussian.sample(OPPOSITES, 25, 5, 20, random.nextLong(), draw -> {})
                    .upper(Confidence.ofDelta(0.1))
                >= EXACT);
    var sampled = SampledGaussian.sample(OPPOSITES, 25, 5, 50_000, 2, draw -> {});
    assertEquals(EXACT, sampled.point(), 2e-3);
    assertTrue(sampled.lower(Confidence.ofDelta(0.01)) <= EXACT);
  }

  /** At failure probability δ, each end is L/n·√(2·ln(1/δ)/m) away from the mean of m suprema. */
  @Test
  void endsAreAsFarFromTheMeanAsGaussianConcentrationAsks() {
    SampledGaussian sampled = SampledGaussian.sample(OPPOSITES, 25, 5, 4000, 3, draw -> {});
    Confidence confidence = Confidence.ofLogInverseDelta(3);
    double away = 5 / 25.0 * Math.sqrt(2 * 3 / 4000.0);
    assertEquals(away, sampled.upper(confidence) - sampled.point(), 1e-15);
    assertEquals(away, sampled.point() - sampled.lower(confidence), 1e-15);
  }

  @Test
  void boundsTheRademacherComplexity() {
    double[][] values = new double[2][15];
    Arrays.fill(values[0], 1);
    Arrays.fill(values[1], -1);
    double rademacher = SampledRademacher.exact(SampledRademacher.finite(values), 15, 1).point();
    double gaussian = Math.sqrt(2 / (Math.PI * 15));
    assertTrue(rademacher <= Complexities.fromGaussian(gaussian));
  }

  @Test
  void invalidSupremumIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> SampledGaussian.sample(g -> 0 / 0.0, 3, 1, 5, 1, draw -> {}));
    assertThrows(
        IllegalArgumentException.class,
        () -> SampledGaussian.sample(OPPOSITES, 3, -1, 5, 1, draw -> {}));
    assertThrows(
        IllegalArgumentException.class,
        () -> SampledGaussian.sample(OPPOSITES, Integer.MAX_VALUE, 1, 5, 1, draw -> {}));
  }

  @Test
  void interruptedItKeepsTheDrawsThatAreDone() {
    Thread caller = Thread.currentThread();
    long[] told = new long[1];
    SampledGaussian part =
        SampledGaussian.sample(
            OPPOSITES,
            25,
            5,
            1L << 40,
            2,
            done -> {
              told[0] = done;
              if (done == 60) {
                caller.interrupt();
              }
            });
    assertTrue(Thread.interrupted());
    SampledGaussian same = SampledGaussian.sample(OPPOSITES, 25, 5, told[0], 2, done -> {});
    assertEquals(same.point(), part.point());
    Confidence confidence = Confidence.ofDelta(0.1);
    double ratio =
        (part.upper(confidence) - part.point()) / (same.upper(confidence) - same.point());
    assertEquals(Math.sqrt((1L << 40) / (double) told[0]), ratio, 1e-6 * ratio);
  }

  /** The factor is that of the catalogue, rounded up. */
  @Test
  void asRademacherItIsAnUpperEndAQuarterAbove() {
    SampledGaussian gaussian = SampledGaussian.sample(OPPOSITES, 25, 5, 4000, 3, draw -> {});
    assertEquals(EXACT, gaussian.point(), 0.01);
    EmpiricalComplexity rademacher = gaussian.asRademacher();
    Confidence confidence = Confidence.ofDelta(0.05);
    assertEquals(Complexities.fromGaussian(gaussian.point()), rademacher.point(), 1e-15);
    assertEquals(
        Complexities.fromGaussian(gaussian.upper(confidence)), rademacher.upper(confidence), 1e-15);
    assertEquals(0, rademacher.lower(confidence));
    assertFalse(rademacher.isExact());
    assertEquals("√(π/2) times a Gaussian complexity " + gaussian, rademacher.toString());
  }

  @Test
  void moreMemoryThanThereIsIsRefused() {
    double bytes = 8.0 * (1 << 30) * Runtime.getRuntime().availableProcessors();
    assumeTrue(Runtime.getRuntime().maxMemory() < bytes);
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> SampledGaussian.sample(g -> 0, 1 << 30, 1, 1, 1, draw -> {}))
            .getMessage();
    String start = "n must be so small that the " + (long) Math.ceil(bytes / 1e6) + " MB that";
    assertTrue(message.startsWith(start), message);
  }
}
