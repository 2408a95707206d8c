package genbound.exact.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.evidence.LossTail;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GaussianProblemsTest {

  @Test
  void theMeanWithoutNoise() {
    var mean = new GaussianMeanProblem(3, 10, 2, 0);
    assertEquals(1.5 * Math.log(10 / 9.0), mean.individual().mean(), 1e-15);
    assertEquals(Double.POSITIVE_INFINITY, mean.sampleInformation());
    assertEquals(2.4, mean.expectedGap(), 1e-15);
    assertEquals(13.2, mean.expectedRisk(), 1e-14);
    double copied = 4 * 1.1;
    double published = 3 * copied * Math.sqrt(2 * Math.log(10 / 9.0));
    assertEquals(published, mean.tail().deviationUp(mean.individual().mean()), 1e-13);
  }

  @Test
  void simulationFindsTheRiskAndTheGap() {
    int n = 4;
    var channel = new GaussianMeanProblem(1, n, 1.5, 0.5);
    Random random = new Random(1);
    int draws = 100_000;
    double gap = 0;
    double risk = 0;
    for (int draw = 0; draw < draws; draw++) {
      double[] z = random.doubles(n).map(u -> 1.5 * random.nextGaussian()).toArray();
      double w = Arrays.stream(z).average().getAsDouble() + 0.5 * random.nextGaussian();
      double truth = 1.5 * 1.5 + w * w;
      risk += truth / draws;
      gap += (truth - Arrays.stream(z).map(x -> (x - w) * (x - w)).average().getAsDouble()) / draws;
    }
    assertEquals(channel.expectedRisk(), risk, 0.02);
    assertEquals(channel.expectedGap(), gap, 0.02);
  }

  @Test
  void theBoundHoldsForEverySize() {
    for (double noise : new double[] {0, 1e-30, 0.1, 1, 10}) {
      for (long n : new long[] {2, 3, 10, 1000, 1L << 53}) {
        var mean = new GaussianMeanProblem(2, n, 1, noise);
        double each = mean.individual().mean();
        assertTrue(mean.tail().deviationUp(each) >= mean.expectedGap(), mean.toString());
        assertTrue(each > 0 && n * each <= mean.sampleInformation() * (1 + 1e-12));
      }
    }
  }

  @Test
  void theTailIsTheLeastThatFits() {
    var mean = new GaussianMeanProblem(3, 5, 2, 1);
    double square = 4 * 1.2 + 1;
    double v = ((LossTail.SubGamma) mean.tail()).variance();
    for (double t = 1e-4; t < 1e4; t *= 1.5) {
      double x = 2 * t * square;
      double cumulant = 1.5 * (x - Math.log1p(x));
      assertTrue(cumulant <= v * t * t / 2, "t = " + t);
    }
    double x = 2 * 1e-4 * square;
    assertTrue(1.5 * (x - Math.log1p(x)) > 0.99 * v * 1e-8 / 2, "no smaller v fits");
  }

  @Test
  void aConstantFeatureIsAMean() {
    double[][] ones = new double[7][1];
    Arrays.fill(ones, new double[] {3});
    var regression = new GaussianRegressionProblem(ones, 2, 0.5);
    var mean = new GaussianMeanProblem(1, 7, 2, 0.5 / Math.sqrt(7));
    assertEquals(mean.individual().mean(), regression.individual().mean(), 1e-8);
    assertEquals(7, regression.individual().size());
    assertEquals(mean.sampleInformation(), regression.sampleInformation(), 1e-14);
    assertEquals(mean.expectedGap(), regression.expectedGap(), 1e-14);
    double least = ((LossTail.SubGamma) mean.tail()).variance();
    assertEquals(least, ((LossTail.SubGamma) regression.tail()).variance(), 1e-6);
  }

  @Test
  void informationOfALineFollowsFromItsLeverages() {
    double[][] x = {{1, -2}, {1, -1}, {1, 0}, {1, 1}, {1, 2}};
    var line = new GaussianRegressionProblem(x, 1, 0);
    double[] leverages = line.leverages();
    double[] expected = {0.6, 0.3, 0.2, 0.3, 0.6};
    for (int i = 0; i < 5; i++) {
      assertEquals(expected[i], leverages[i], 1e-14);
      assertEquals(-Math.log(1 - expected[i]) / 2, line.individual().nats().get(i), 1e-8);
    }
    assertEquals(0.8, line.expectedGap(), 1e-15);
    double mean = 0;
    for (double nats : line.individual().nats()) {
      mean += line.tail().deviationUp(nats) / 5;
    }
    assertTrue(mean >= line.expectedGap());
  }

  @Test
  void parametersOutsideTheDomainAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new GaussianMeanProblem(1, 1, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> new GaussianMeanProblem(0, 2, 1, 0));
    assertThrows(
        IllegalArgumentException.class, () -> new GaussianMeanProblem(1, 2, Double.NaN, 0));
    assertThrows(IllegalArgumentException.class, () -> new GaussianMeanProblem(1, 2, 1, -1));
    double[][] alike = {{1, 2}, {1, 2}, {1, 2}};
    assertThrows(IllegalArgumentException.class, () -> new GaussianRegressionProblem(alike, 1, 0));
    double[][] decided = {{1, 0}, {0, 1}, {0, 1}};
    var exact = new GaussianRegressionProblem(decided, 1, 0);
    assertThrows(IllegalArgumentException.class, exact::individual);
    assertTrue(new GaussianRegressionProblem(decided, 1, 1).individual().mean() < 1);
  }
}
