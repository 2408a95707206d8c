package genbound.estimate.lipschitz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.estimate.network.Activation;
import genbound.estimate.network.FeedForward;
import genbound.estimate.network.Layer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Networks whose weights fill all digits, so that every sum is rounded, against exact decimals.
 * Where all weights are positive, or no unit has a kink, each bound is exact but for rounding.
 */
class RoundedWeightsTest {

  private static final MathContext DIGITS = new MathContext(60);
  private static final int TRIALS = 25;
  private static final InputNorm[] NORMS = {InputNorm.LARGEST, InputNorm.EUCLIDEAN, InputNorm.SUM};

  private static double[][] matrix(Random random, int rows, int columns, double least) {
    double[][] matrix = new double[rows][];
    for (int i = 0; i < rows; i++) {
      matrix[i] = random.doubles(columns, least, 3).toArray();
    }
    return matrix;
  }

  /** Three layers of three, three and one units. */
  private static FeedForward network(
      Random random, int inputs, Activation activation, double least, double bias) {
    double[] none = new double[3];
    double[] biases = bias == 0 ? none : random.doubles(3, -bias, bias).toArray();
    return FeedForward.inputs(inputs)
        .dense(matrix(random, 3, inputs, least), biases, activation)
        .dense(matrix(random, 3, 3, least), biases, activation)
        .dense(matrix(random, 1, 3, least), new double[] {bias}, Activation.IDENTITY);
  }

  /** The product of the weights, and the biases pushed through it: f = Σ rowᵢxᵢ + the last. */
  private static BigDecimal[] form(FeedForward network) {
    int n = network.inputs();
    BigDecimal[][] forms = new BigDecimal[n][n + 1];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= n; j++) {
        forms[i][j] = i == j ? BigDecimal.ONE : BigDecimal.ZERO;
      }
    }
    for (Layer layer : network.layers()) {
      BigDecimal[][] next = new BigDecimal[layer.units()][n + 1];
      for (int m = 0; m < next.length; m++) {
        for (int j = 0; j <= n; j++) {
          next[m][j] = j == n ? new BigDecimal(layer.bias(m)) : BigDecimal.ZERO;
          for (int k = 0; k < forms.length; k++) {
            next[m][j] = next[m][j].add(new BigDecimal(layer.weight(m, k)).multiply(forms[k][j]));
          }
        }
      }
      forms = next;
    }
    return forms[0];
  }

  private static BigDecimal norm(BigDecimal[] form, InputNorm norm) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal largest = BigDecimal.ZERO;
    BigDecimal squares = BigDecimal.ZERO;
    for (int i = 0; i < form.length - 1; i++) {
      sum = sum.add(form[i].abs());
      largest = largest.max(form[i].abs());
      squares = squares.add(form[i].pow(2));
    }
    return norm == InputNorm.LARGEST ? sum : norm == InputNorm.SUM ? largest : squares.sqrt(DIGITS);
  }

  private static void notBelow(double upper, BigDecimal exact, String what) {
    assertTrue(new BigDecimal(upper).compareTo(exact) >= 0, what);
    assertEquals(exact.doubleValue(), upper, 1e-11 * Math.abs(exact.doubleValue()), what);
  }

  private static void notAbove(double lower, BigDecimal exact, String what) {
    assertTrue(new BigDecimal(lower).compareTo(exact) <= 0, what);
    assertEquals(exact.doubleValue(), lower, 1e-11 * Math.abs(exact.doubleValue()), what);
  }

  private static void everyBound(LocalLipschitz constant, BigDecimal exact, String what) {
    notBelow(constant.interval(), exact, what + ", interval");
    notBelow(constant.recurJac(), exact, what + ", recurJac");
    notBelow(constant.linear(), exact, what + ", linear");
    notBelow(constant.upper(), exact, what + ", upper");
    notAbove(constant.lower(), exact, what + ", lower");
  }

  /** Weights of both signs cancel: only the bounds that multiply the layers are exact. */
  @Test
  void linearNetworksHaveTheGradientOfTheirProduct() {
    Random random = new Random(41);
    for (int trial = 0; trial < TRIALS; trial++) {
      FeedForward network = network(random, 3, Activation.IDENTITY, -3, 1);
      BigDecimal[] form = form(network);
      double[] centre = random.doubles(3, -900, 900).toArray();
      Region region = Region.around(centre, 0.7);
      for (InputNorm norm : NORMS) {
        LocalLipschitz constant = LocalLipschitz.of(network, region).in(norm);
        String what = trial + " in " + norm;
        BigDecimal exact = norm(form, norm);
        assertTrue(new BigDecimal(constant.interval()).compareTo(exact) >= 0, what);
        notBelow(constant.linear(), exact, what);
        notBelow(constant.upper(), exact, what);
        notAbove(constant.lower(), exact, what);
      }
    }
  }

  /** The least value over a box or a ball is at a known point. */
  @Test
  void leastValuesOfLinearNetworksAreNotAboveTheExactOnes() {
    Random random = new Random(42);
    for (int trial = 0; trial < TRIALS; trial++) {
      FeedForward network = network(random, 3, Activation.IDENTITY, -3, 1);
      BigDecimal[] form = form(network);
      double[] centre = random.doubles(3, -900, 900).toArray();
      double reach = 1 + 30 * random.nextDouble();
      BigDecimal box = form[3];
      BigDecimal ball = form[3];
      double[] low = new double[3];
      double[] high = new double[3];
      double magnitude = 0;
      for (int i = 0; i < 3; i++) {
        low[i] = centre[i] - reach;
        high[i] = centre[i] + reach;
        double end = form[i].signum() > 0 ? low[i] : high[i];
        box = box.add(form[i].multiply(new BigDecimal(end)));
        ball = ball.add(form[i].multiply(new BigDecimal(centre[i])));
        magnitude += Math.abs(form[i].doubleValue() * centre[i]);
      }
      BigDecimal length = norm(form, InputNorm.EUCLIDEAN);
      ball = ball.subtract(length.multiply(new BigDecimal(reach), DIGITS));
      double inBox = LocalLipschitz.of(network, Region.box(low, high)).leastValues()[0];
      double inBall = LocalLipschitz.of(network, Region.ball(centre, reach)).leastValues()[0];
      assertTrue(new BigDecimal(inBox).compareTo(box) <= 0, "box of trial " + trial);
      assertTrue(new BigDecimal(inBall).compareTo(ball) <= 0, "ball of trial " + trial);
      assertEquals(box.doubleValue(), inBox, 1e-9 * magnitude, "box of trial " + trial);
      assertEquals(ball.doubleValue(), inBall, 1e-9 * magnitude, "ball of trial " + trial);
    }
  }

  /** All units are on at one corner of the region, and off at another. */
  @Test
  void positiveNetworksAreSteepestWhereAllUnitsAreOn() {
    Random random = new Random(43);
    for (int trial = 0; trial < TRIALS; trial++) {
      FeedForward network = network(random, 2, Activation.RELU, 0.1, 0.05);
      BigDecimal[] form = form(network);
      Region region = Region.around(new double[2], 1);
      for (InputNorm norm : NORMS) {
        LocalLipschitz constant = LocalLipschitz.of(network, region).in(norm);
        everyBound(constant, norm(form, norm), trial + " in " + norm);
      }
      notBelow(LocalLipschitz.of(network, region).exact().upper(), norm(form, NORMS[0]), "exact");
      assertTrue(
          new BigDecimal(LocalLipschitz.of(network, region).product())
                  .compareTo(norm(form, NORMS[0]))
              >= 0);
    }
  }

  /** All slopes of tanh are 1 at 0, which is the middle of the region, and its only point. */
  @Test
  void positiveSmoothNetworksAreSteepestAtZero() {
    Random random = new Random(44);
    for (int trial = 0; trial < 6; trial++) {
      FeedForward network = network(random, 2, Activation.TANH, 0.1, 0);
      BigDecimal[] form = form(network);
      for (double reach : new double[] {0, 0.3}) {
        Region region = Region.around(new double[2], reach);
        for (InputNorm norm : NORMS) {
          LocalLipschitz constant = LocalLipschitz.of(network, region).in(norm);
          BigDecimal exact = norm(form, norm);
          String what = trial + " in " + norm + ", reach " + reach;
          notBelow(constant.interval(), exact, what);
          notBelow(constant.recurJac(), exact, what);
          notBelow(constant.linear(), exact, what);
          assertTrue(new BigDecimal(constant.lower()).compareTo(exact) <= 0, what);
          if (reach == 0) {
            notBelow(constant.upper(), exact, what);
          }
        }
      }
    }
  }

  /** The product of the largest row sums, of one unit in each layer, is the constant itself. */
  @Test
  void productOfRowSumsIsNotBelowTheExactOne() {
    Random random = new Random(45);
    for (int trial = 0; trial < TRIALS; trial++) {
      double[] least = {0.1, 30};
      double scale = least[trial % 2];
      FeedForward network =
          FeedForward.inputs(12)
              .dense(matrix(random, 1, 12, 0.1), new double[1], Activation.RELU)
              .dense(new double[][] {{scale * random.nextDouble()}}, new double[1], Activation.RELU)
              .dense(matrix(random, 1, 1, 0.1), new double[1], Activation.IDENTITY);
      Region region = Region.around(new double[12], 1);
      double product = LocalLipschitz.of(network, region).product();
      notBelow(product, norm(form(network), InputNorm.LARGEST), "trial " + trial);
    }
  }

  /** What goes into smooth units, of a first layer or behind one that hands on all it gets. */
  @Test
  void boundsOfWhatGoesIntoUnitsHoldWithRounding() {
    Random random = new Random(46);
    for (int trial = 0; trial < TRIALS; trial++) {
      double[][] first = matrix(random, 3, 2, -3);
      double[] biases = random.doubles(3, -3, 3).toArray();
      double[][] second = matrix(random, 1, 3, -3);
      FeedForward network =
          FeedForward.inputs(2)
              .dense(first, biases, Activation.IDENTITY)
              .dense(second, new double[] {0.3}, Activation.TANH);
      FeedForward smooth = FeedForward.inputs(2).dense(first, biases, Activation.TANH);
      double[] centre = random.doubles(2, -900, 900).toArray();
      for (boolean isBall : new boolean[] {false, true}) {
        Region region =
            isBall
                ? Region.ball(centre, 0.5)
                : Region.box(
                    new double[] {centre[0] - 0.5, centre[1] - 0.25},
                    new double[] {centre[0] + 0.5, centre[1] + 0.25});
        Condenser open = new Condenser(smooth, new double[][] {{1, 1, 1}}, region, 0);
        for (int m = 0; m < 3; m++) {
          FeedForward one =
              FeedForward.inputs(2)
                  .dense(new double[][] {first[m]}, new double[] {biases[m]}, Activation.IDENTITY);
          enclose(form(one), region, open.low[0][m], open.high[0][m], trial + ", unit " + m);
        }
        Condenser found = new Condenser(network, new double[][] {{1}}, region, 0);
        enclose(form(network), region, found.low[1][0], found.high[1][0], trial + ", second");
      }
    }
  }

  private static void enclose(
      BigDecimal[] form, Region region, double low, double high, String what) {
    BigDecimal middle = form[2];
    BigDecimal reach = BigDecimal.ZERO;
    if (region.isBall()) {
      for (int i = 0; i < 2; i++) {
        middle = middle.add(form[i].multiply(new BigDecimal(region.middle(i))));
      }
      reach = norm(form, InputNorm.EUCLIDEAN).multiply(new BigDecimal(region.reach(0)), DIGITS);
    } else {
      BigDecimal two = BigDecimal.valueOf(2);
      for (int i = 0; i < 2; i++) {
        BigDecimal least = new BigDecimal(region.lower(i));
        BigDecimal most = new BigDecimal(region.upper(i));
        middle = middle.add(form[i].multiply(least.add(most)).divide(two));
        reach = reach.add(form[i].abs().multiply(most.subtract(least)).divide(two));
      }
    }
    BigDecimal least = middle.subtract(reach);
    BigDecimal most = middle.add(reach);
    assertTrue(new BigDecimal(low).compareTo(least) <= 0, what);
    assertTrue(new BigDecimal(high).compareTo(most) >= 0, what);
    assertEquals(least.doubleValue(), low, 1e-9, what);
    assertEquals(most.doubleValue(), high, 1e-9, what);
  }

  /** 0.1·3 − 0.3 in doubles is above 0 by 2.8e-17: the unit may be on. */
  @Test
  void kinkJustInsideIsSeen() {
    FeedForward network =
        FeedForward.inputs(1).dense(new double[][] {{0.1}}, new double[] {-0.3}, Activation.RELU);
    Region region = Region.box(new double[] {1}, new double[] {3});
    Condenser found = new Condenser(network, new double[][] {{1}}, region, 0);
    BigDecimal exact =
        new BigDecimal(0.1).multiply(BigDecimal.valueOf(3)).subtract(new BigDecimal(0.3));
    assertTrue(exact.signum() > 0);
    assertTrue(new BigDecimal(found.high[0][0]).compareTo(exact) >= 0);
    assertEquals(exact.doubleValue(), found.high[0][0], 1e-30);
    assertEquals(0.1, LocalLipschitz.of(network, region).upper(), 1e-14);
  }
}
