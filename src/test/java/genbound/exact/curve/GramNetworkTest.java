package genbound.exact.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class GramNetworkTest {

  /** Steps on inner products are steps on weights. */
  @Test
  void stepsAreThoseOfTheWeights() {
    Random random = new Random(6);
    int n = 12;
    int m = 9;
    int p = 40;
    double[][] inputs = PlainNetwork.normal(n, p, 1, random);
    double[][] tests = PlainNetwork.normal(30, p, 1, random);
    double[] labels = PlainNetwork.signs(n, 1, random);
    double[] outer = PlainNetwork.signs(m, 1 / Math.sqrt(m), random);
    double[][] weights = PlainNetwork.normal(m, p, 0.05, random);
    var plain = new PlainNetwork(weights.clone(), outer, inputs, labels);
    var gram =
        new GramNetwork(
            outer,
            PlainNetwork.products(weights, inputs),
            PlainNetwork.products(inputs, inputs),
            labels);
    double[][] before = PlainNetwork.products(weights, tests);
    double[][] products = PlainNetwork.products(inputs, tests);
    double start = plain.squaredNorm();
    for (int step = 0; step < 40; step++) {
      for (int i = 0; i < n; i++) {
        assertEquals(plain.output(inputs[i]), gram.outputs()[i], 1e-10);
      }
      double[] outputs = gram.outputs(before, products);
      for (int i = 0; i < tests.length; i++) {
        assertEquals(plain.output(tests[i]), outputs[i], 1e-10);
      }
      assertEquals(plain.squaredNorm() - start, gram.squaredNormGrowth(), 1e-10);
      plain.step(0.3);
      gram.step(0.3);
    }
    assertEquals(1, plain.accuracy(inputs, labels), "training has an effect");
  }
}
