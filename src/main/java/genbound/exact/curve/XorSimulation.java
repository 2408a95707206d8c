package genbound.exact.curve;

import genbound.exact.world.XorClusters;
import genbound.linalg.RowKernels;
import genbound.numeric.Arguments;
import genbound.numeric.ParallelTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * One training of a network on XOR clusters, drawn through inner products. Coordinates are along
 * μ₁, μ₂ and as many directions as the noise of the training examples spans; what points out of
 * their space is called the rest.
 */
final class XorSimulation {

  private static final int MEANS = 2;

  private final XorGrokking setting;
  private final RandomGenerator random;

  /** How many directions the noise of the examples spans, besides those of the means. */
  private final int spanned;

  private final double inputNorm;
  private final double initialSquare;
  private final double[] labels;
  private final GramNetwork network;

  private final double[] testLabels;
  private final double[][] testStart;
  private final double[][] testProducts;

  XorSimulation(XorGrokking setting, int testPoints, RandomGenerator random) {
    this.setting = setting;
    this.random = random;
    int n = setting.examples();
    spanned = (int) Math.min(n, setting.clusters().dimension() - MEANS);
    double[][] inputs = new double[n][MEANS + spanned];
    labels = drawTraining(inputs);
    double[][] weights = drawWeights();
    double[][] gram = RowKernels.product(inputs, RowKernels.transposed(inputs));
    double[][] start = RowKernels.product(weights, RowKernels.transposed(inputs));
    network = new GramNetwork(drawOuter(), start, gram, labels);
    inputNorm = norm(gram);
    initialSquare = squares(weights) + squareOfRest(setting.neurons());
    double[][] tests = new double[testPoints][MEANS + spanned];
    testLabels = drawTests(tests);
    double[][] columns = RowKernels.transposed(tests);
    testProducts = RowKernels.product(inputs, columns);
    testStart = RowKernels.product(weights, columns);
    addRests();
  }

  /** Each noise vector has a rest out of the space of those before it, which opens a direction. */
  private double[] drawTraining(double[][] inputs) {
    XorClusters clusters = setting.clusters();
    double[] drawn = new double[inputs.length];
    for (int i = 0; i < inputs.length; i++) {
      int before = Math.min(i, spanned);
      fillNormal(inputs[i], MEANS + before, 1);
      if (before < spanned) {
        long degrees = clusters.dimension() - MEANS - before;
        inputs[i][MEANS + before] = Math.sqrt(ChiSquare.draw(degrees, random));
      }
      double label = addMean(inputs[i]);
      drawn[i] = random.nextDouble() < clusters.noise() ? -label : label;
    }
    return drawn;
  }

  private double[] drawTests(double[][] tests) {
    double[] drawn = new double[tests.length];
    for (int i = 0; i < tests.length; i++) {
      fillNormal(tests[i], tests[i].length, 1);
      drawn[i] = addMean(tests[i]);
    }
    return drawn;
  }

  /** Moves a point to a random cluster, whose label is returned. */
  private double addMean(double[] point) {
    int label = random.nextBoolean() ? 1 : -1;
    double norm = setting.clusters().meanNorm();
    point[label == 1 ? 0 : 1] += random.nextBoolean() ? norm : -norm;
    return label;
  }

  private double[][] drawWeights() {
    double[][] weights = new double[setting.neurons()][MEANS + spanned];
    for (double[] row : weights) {
      fillNormal(row, row.length, setting.deviation());
    }
    return weights;
  }

  private double[] drawOuter() {
    double[] outer = new double[setting.neurons()];
    double size = 1 / Math.sqrt(outer.length);
    for (int j = 0; j < outer.length; j++) {
      outer[j] = random.nextBoolean() ? size : -size;
    }
    return outer;
  }

  private void fillNormal(double[] row, int count, double deviation) {
    for (int k = 0; k < count; k++) {
      row[k] = deviation * random.nextGaussian();
    }
  }

  /** Lets the rest of each test point meet the initial weights. */
  private void addRests() {
    double[] rests = new double[testLabels.length];
    for (int i = 0; i < rests.length; i++) {
      rests[i] = Math.sqrt(ChiSquare.draw(degreesOfRest(), random));
    }
    for (double[] row : testStart) {
      for (int i = 0; i < rests.length; i++) {
        row[i] += setting.deviation() * rests[i] * random.nextGaussian();
      }
    }
  }

  private double degreesOfRest() {
    return setting.clusters().dimension() - MEANS - spanned;
  }

  /** The squared norm of what the initial weights of some units have outside the coordinates. */
  private double squareOfRest(int units) {
    double square = setting.deviation() * setting.deviation();
    return square * ChiSquare.draw(units * degreesOfRest(), random);
  }

  private static double squares(double[][] matrix) {
    double sum = 0;
    for (double[] row : matrix) {
      for (double entry : row) {
        sum += entry * entry;
      }
    }
    return sum;
  }

  private static double norm(double[][] gram) {
    double trace = 0;
    for (int i = 0; i < gram.length; i++) {
      trace += gram[i][i];
    }
    return Math.sqrt(trace);
  }

  /** Trains to the last of some steps, and looks at each of them. */
  XorCurve train(int[] steps) {
    List<XorCurve.Point> points = new ArrayList<>();
    int done = 0;
    for (int step : steps) {
      for (; done < step; done++) {
        ParallelTasks.checkInterrupted(done, steps[steps.length - 1], "steps");
        network.step(setting.step());
      }
      points.add(look(step));
    }
    return new XorCurve(points, inputNorm);
  }

  private XorCurve.Point look(int step) {
    double[] margins = margins(labels, network.outputs());
    double[] tests = margins(testLabels, network.outputs(testStart, testProducts));
    double least = Double.POSITIVE_INFINITY;
    for (double margin : margins) {
      least = Math.min(least, margin);
    }
    double norm = Math.sqrt(Math.max(0, initialSquare + network.squaredNormGrowth()));
    checkFinite(norm);
    return new XorCurve.Point(step, positive(margins), positive(tests), least, norm);
  }

  private double[] margins(double[] signs, double[] outputs) {
    double[] margins = new double[signs.length];
    for (int i = 0; i < margins.length; i++) {
      margins[i] = signs[i] * outputs[i];
      checkFinite(margins[i]);
    }
    return margins;
  }

  private void checkFinite(double value) {
    Arguments.require(
        Double.isFinite(value),
        "step",
        "small enough that weights and outputs stay finite",
        setting.step());
  }

  /** The share of points on the right side; a point on the boundary is on none. */
  private static double positive(double[] margins) {
    int count = 0;
    for (double margin : margins) {
      count += margin > 0 ? 1 : 0;
    }
    return (double) count / margins.length;
  }
}
