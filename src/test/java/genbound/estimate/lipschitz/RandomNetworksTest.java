package genbound.estimate.lipschitz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.estimate.network.Activation;
import genbound.estimate.network.FeedForward;
import genbound.estimate.network.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;

/** Small random networks against all their cells, each found by a linear program. */
class RandomNetworksTest {

  /** A cell counts if its inputs reach so far beyond all kinks. */
  private static final double ROOM = 1e-7;

  @Test
  void gaussianNetworksAreExact() {
    Random random = new Random(29);
    for (int trial = 0; trial < 60; trial++) {
      double scale = Math.pow(10, 6 * random.nextDouble() - 3);
      FeedForward network = network(random, () -> scale * random.nextGaussian());
      Region region =
          Region.around(random.doubles(2, 0, 1).toArray(), 0.1 + 0.5 * random.nextDouble());
      double exact = enumerated(network, region);
      LocalLipschitz constant = LocalLipschitz.of(network, region);
      LipschitzInterval found = constant.exact();
      double[] chain = {
        constant.lower(),
        found.upper(),
        constant.linear(),
        constant.recurJac(),
        constant.interval(),
        constant.product()
      };
      for (int k = 1; k < chain.length; k++) {
        assertTrue(chain[k - 1] <= chain[k] * (1 + 1e-10) + 1e-290, trial + ": " + k);
      }
      assertTrue(found.upper() >= exact * (1 - 1e-15), trial + ": " + found + ", " + exact);
      assertTrue(found.lower() <= exact * (1 + 1e-15), trial + ": " + found + ", " + exact);
      assertEquals(exact, found.upper(), 1e-9 * exact + 1e-290, "trial " + trial);
      assertTrue(found.isExact(), trial + ": " + found);
    }
  }

  /** Kinks that coincide: the upper end may stay above the constant, and never goes below. */
  @Test
  void networksOfWholeNumbersAreNeverBelow() {
    Random random = new Random(30);
    int exactly = 0;
    for (int trial = 0; trial < 60; trial++) {
      FeedForward network = network(random, () -> random.nextInt(5) - 2);
      double[] centre = {random.nextInt(3) / 2.0, random.nextInt(3) / 2.0};
      Region region = Region.around(centre, (1 + random.nextInt(4)) / 4.0);
      double exact = enumerated(network, region);
      LipschitzInterval found = LocalLipschitz.of(network, region).exact();
      assertTrue(found.upper() >= exact, trial + ": " + found + ", " + exact);
      assertTrue(found.lower() <= exact, trial + ": " + found + ", " + exact);
      exactly += found.upper() <= exact * (1 + 1e-9) ? 1 : 0;
    }
    assertTrue(exactly >= 40, "exact in " + exactly + " of 60");
  }

  /** Numbers, one after the other. */
  private interface Draw {
    double next();
  }

  private static FeedForward network(Random random, Draw draw) {
    FeedForward network = FeedForward.inputs(2);
    int layers = 1 + random.nextInt(3);
    for (int j = 0; j <= layers; j++) {
      int units = j == layers ? 2 : 2 + random.nextInt(layers == 1 ? 4 : 2);
      double[][] weights = new double[units][network.outputs()];
      double[] biases = new double[units];
      for (int i = 0; i < units; i++) {
        for (int k = 0; k < weights[i].length; k++) {
          weights[i][k] = draw.next();
        }
        biases[i] = draw.next() / 2;
      }
      network = network.dense(weights, biases, j == layers ? Activation.IDENTITY : Activation.RELU);
    }
    return network;
  }

  /** The largest ℓ1 norm of a gradient over all cells that meet the interior of a region. */
  private static double enumerated(FeedForward network, Region region) {
    int neurons = 0;
    List<Layer> layers = network.layers();
    for (Layer layer : layers.subList(0, layers.size() - 1)) {
      neurons += layer.units();
    }
    double largest = 0;
    for (int pattern = 0; pattern < 1 << neurons; pattern++) {
      double value = value(network, region, pattern);
      largest = Math.max(largest, value);
    }
    return largest;
  }

  /** The norm in the cell of a pattern, −1 if no input is in its interior. */
  private static double value(FeedForward network, Region region, int pattern) {
    double[][] forms = {{1, 0, 0}, {0, 1, 0}};
    List<double[]> inequalities = new ArrayList<>();
    int bit = 0;
    for (Layer layer : network.layers()) {
      double[][] next = new double[layer.units()][3];
      for (int m = 0; m < next.length; m++) {
        next[m][2] = layer.bias(m);
        for (int k = 0; k < forms.length; k++) {
          for (int i = 0; i < 3; i++) {
            next[m][i] += layer.weight(m, k) * forms[k][i];
          }
        }
        if (layer.activation() == Activation.RELU) {
          boolean on = (pattern >> bit++ & 1) == 1;
          double sign = on ? 1 : -1;
          inequalities.add(
              new double[] {sign * next[m][0], sign * next[m][1], sign * next[m][2], sign});
          next[m] = on ? next[m] : new double[3];
        }
      }
      forms = next;
    }
    double largest = 0;
    for (double[] form : forms) {
      largest = Math.max(largest, Math.abs(form[0]) + Math.abs(form[1]));
    }
    return largest > 0 && isReached(inequalities, region) ? largest : -1;
  }

  /** Whether all of a·x + b are above 0 somewhere, a row being scaled to a length of 1. */
  private static boolean isReached(List<double[]> inequalities, Region region) {
    List<LinearConstraint> constraints = new ArrayList<>();
    for (double[] row : inequalities) {
      double length = Math.abs(row[0]) + Math.abs(row[1]);
      if (length == 0) {
        // A neuron that is 0 whatever the input counts as off.
        if (row[2] < 0 || row[2] == 0 && row[3] > 0) {
          return false;
        }
        continue;
      }
      double[] scaled = {row[0] / length, row[1] / length, -1};
      constraints.add(new LinearConstraint(scaled, Relationship.GEQ, -row[2] / length));
    }
    for (int i = 0; i < 2; i++) {
      double[] one = new double[3];
      one[i] = 1;
      constraints.add(new LinearConstraint(one, Relationship.GEQ, region.lower(i)));
      constraints.add(new LinearConstraint(one, Relationship.LEQ, region.upper(i)));
    }
    constraints.add(new LinearConstraint(new double[] {0, 0, 1}, Relationship.LEQ, 1));
    PointValuePair best =
        new SimplexSolver()
            .optimize(
                new MaxIter(1000),
                new LinearObjectiveFunction(new double[] {0, 0, 1}, 0),
                new LinearConstraintSet(constraints),
                GoalType.MAXIMIZE);
    return best.getValue() > ROOM;
  }
}
