///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT

import genbound.Evidence;
import genbound.Reports;
import genbound.Vc;
import genbound.bound.Certificate;
import genbound.estimate.network.NumericalSpan;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
import genbound.evidence.learner.OuterDimension;
import genbound.evidence.learner.OuterDimension.Activation;
import genbound.report.Axis;
import genbound.report.Curve;
import genbound.report.Picture;
import genbound.vc.GrowthFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/**
 * Why width costs nothing where weights are bounded.
 *
 * <p>The units of a network with bounded weights lie, up to a few digits, in a space whose
 * dimension grows with the bound on the weights and with the digits, and not with the number of
 * units. First the dimension that is counted on a sample, for one hidden layer and for two, and the
 * one that is certified. Then networks of 10, 100 and 10,000 units, trained on 1,000 of 100,000
 * examples by the conditional gradient method and certified on all of them, by one bound: the bound
 * on the weights and the margin were fixed before, and how the networks were trained does not
 * matter. One label in twenty is flipped; the truth is known here.
 */
public final class WideNetworks {

  private static final double RADIUS = 5;
  private static final double OUTER = 10;
  private static final double MARGIN = 0.1;
  private static final double FLIPPED = 0.05;
  private static final int EXAMPLES = 100_000;
  private static final int TRAINING = 1000;
  private static final double[] TOLERANCES = {1e-3, 1e-6, 1e-9};

  private WideNetworks() {}

  public static void main(String[] args) throws IOException {
    double[][] line = new double[150][1];
    Arrays.setAll(line, i -> new double[] {-1 + 2.0 * i / 149});
    System.out.println("tanh units of one input in [−1, 1], weights and offsets up to R:");
    System.out.println("  R    units  counted at 1e-3  1e-6  1e-9   certified there");
    double[] radii = {0.5, 1, 2, 5};
    double[][] counted = new double[3][radii.length];
    double[][] certified = new double[3][radii.length];
    for (int r = 0; r < radii.length; r++) {
      for (int units : new int[] {80, 320}) {
        var span = NumericalSpan.ofUnits(Activation.TANH, radii[r], line, units, 1e-9, 22);
        StringBuilder most = new StringBuilder();
        for (int t = 0; t < 3; t++) {
          counted[t][r] = span.dimension(TOLERANCES[t]);
          double distance = TOLERANCES[t] * span.scale();
          certified[t][r] = OuterDimension.tanh(radii[r], distance).dimension();
          most.append(String.format(Locale.ROOT, "%6.0f", certified[t][r]));
        }
        print("  %-4s %4d %13.0f %7.0f %5.0f  %s", radii[r], units, counted, r, most);
      }
    }
    System.out.println("two hidden layers of such units, R = 1, the second layer counted:");
    for (int units : new int[] {80, 320}) {
      NumericalSpan deep = NumericalSpan.of(twoLayers(line, units), 1e-9);
      System.out.println(
          String.format(
              Locale.ROOT,
              "       %4d %13d %7d %5d",
              units,
              deep.dimension(1e-3),
              deep.dimension(1e-6),
              deep.dimension()));
    }
    draw(radii, counted, certified);
    certify();
  }

  private static void print(
      String format, double radius, int units, double[][] counted, int r, CharSequence most) {
    System.out.println(
        String.format(
            Locale.ROOT,
            format,
            radius == (int) radius ? (int) radius : radius,
            units,
            counted[0][r],
            counted[1][r],
            counted[2][r],
            most));
  }

  private static double[][] twoLayers(double[][] points, int units) {
    Random random = new Random(2);
    double[][] first = layer(points, units, random);
    return layer(first, units, random);
  }

  /** Random units whose weights' magnitudes add up to at most 1. */
  private static double[][] layer(double[][] inputs, int units, Random random) {
    int d = inputs[0].length;
    double[][] outputs = new double[inputs.length][units];
    for (int k = 0; k < units; k++) {
      double[] w = random.doubles(d, -1.0 / d, 1.0 / d).toArray();
      double b = 2 * random.nextDouble() - 1;
      for (int i = 0; i < inputs.length; i++) {
        double sum = b;
        for (int j = 0; j < d; j++) {
          sum += w[j] * inputs[i][j];
        }
        outputs[i][k] = Math.tanh(sum);
      }
    }
    return outputs;
  }

  private static void certify() {
    Random random = new Random(22);
    double[] x = random.doubles(EXAMPLES, -1, 1).toArray();
    int[] y = new int[EXAMPLES];
    for (int i = 0; i < EXAMPLES; i++) {
      y[i] = random.nextDouble() < FLIPPED ? -truth(x[i]) : truth(x[i]);
    }
    var growth = GrowthFunction.ofBoundedNetworks(Activation.TANH, RADIUS, 1, OUTER, MARGIN);
    System.out.println(growth);
    System.out.println("  units   errors at margin 0.1   risk at most, at 95 %   true risk");
    double largest = 0;
    Certificate last = null;
    for (int units : new int[] {10, 100, 10_000}) {
      Network network = Network.trained(x, y, units);
      long errors = 0;
      for (int i = 0; i < EXAMPLES; i++) {
        errors += y[i] * network.at(x[i]) <= MARGIN ? 1 : 0;
      }
      var risk = Evidence.errors(errors, EXAMPLES);
      last = Vc.ghostSample(risk, growth).atConfidence(0.95);
      double above = last.value() - risk.mean();
      largest = Math.max(largest, above);
      System.out.println(
          String.format(
              Locale.ROOT,
              "  %6d  %8.4f               %8s                %8.4f",
              units,
              risk.mean(),
              Numbers.outward(last.value(), 4, Side.UPPER),
              network.risk()));
    }
    System.out.println("10,000 units: " + last);
    System.out.println(
        String.format(
            Locale.ROOT,
            "What to do: bound the weights, fix a margin, and use as many units as help. The"
                + " promise adds at most%n  %s to the errors at the margin, for 10 units as for"
                + " 10,000.",
            Numbers.outward(largest, 4, Side.UPPER)));
  }

  private static int truth(double x) {
    return Math.sin(4 * x) >= 0 ? 1 : -1;
  }

  private static void draw(double[] radii, double[][] counted, double[][] certified)
      throws IOException {
    Picture picture =
        Reports.picture(
            "The numerical dimension of tanh units",
            Axis.log("bound R on the weights"),
            Axis.log("dimension"),
            Curve.of("certified, 1e-9", radii, certified[2]),
            Curve.dots("counted, 1e-9", radii, counted[2]),
            Curve.of("certified, 1e-3", radii, certified[0]),
            Curve.dots("counted, 1e-3", radii, counted[0]));
    Path file = Path.of("target", "wide-networks.svg");
    Files.createDirectories(file.getParent());
    Files.writeString(file, picture.toSvg());
    System.out.println("picture in target/" + file.getFileName());
  }

  /** Σ cⱼ·tanh(wⱼx + bⱼ) with Σ|cⱼ| ≤ 10 and |wⱼ| ≤ 5. */
  private record Network(double[] c, double[] w, double[] b) {

    private static final int STEPS = 80;

    /**
     * The conditional gradient method on the squared distance of the output from twice the label:
     * each step moves towards one unit.
     */
    static Network trained(double[] x, int[] y, int units) {
      Random random = new Random(1);
      double[] w = random.doubles(units, -RADIUS, RADIUS).toArray();
      double[] b = random.doubles(units, -RADIUS, RADIUS).toArray();
      float[][] values = new float[TRAINING][units];
      for (int i = 0; i < TRAINING; i++) {
        for (int k = 0; k < units; k++) {
          values[i][k] = (float) Math.tanh(w[k] * x[i] + b[k]);
        }
      }
      double[] c = new double[units];
      double[] output = new double[TRAINING];
      for (int step = 0; step < STEPS; step++) {
        float[] residual = new float[TRAINING];
        float[] slopes = new float[units];
        for (int i = 0; i < TRAINING; i++) {
          residual[i] = (float) (y[i] - output[i]);
          addTimes(residual[i], values[i], slopes);
        }
        int best = 0;
        double slope = 0;
        for (int k = 0; k < units; k++) {
          if (Math.abs(slopes[k]) > Math.abs(slope)) {
            best = k;
            slope = slopes[k];
          }
        }
        double sign = OUTER * Math.signum(slope);
        double along = 0;
        double square = 0;
        for (int i = 0; i < TRAINING; i++) {
          double move = sign * values[i][best] - output[i];
          along += move * residual[i];
          square += move * move;
        }
        double share = Math.max(0, Math.min(1, along / square));
        for (int k = 0; k < units; k++) {
          c[k] *= 1 - share;
        }
        c[best] += share * sign;
        for (int i = 0; i < TRAINING; i++) {
          output[i] += share * (sign * values[i][best] - output[i]);
        }
      }
      return new Network(c, w, b);
    }

    private static void addTimes(float factor, float[] values, float[] sums) {
      for (int k = 0; k < sums.length; k++) {
        sums[k] += factor * values[k];
      }
    }

    double at(double x) {
      double sum = 0;
      for (int k = 0; k < c.length; k++) {
        if (c[k] != 0) {
          sum += c[k] * Math.tanh(w[k] * x + b[k]);
        }
      }
      return sum;
    }

    /** The probability of an error, on a fine grid of inputs. */
    double risk() {
      int cells = 20_000;
      double wrong = 0;
      for (int i = 0; i < cells; i++) {
        double x = -1 + 2 * (i + 0.5) / cells;
        wrong += truth(x) * at(x) > 0 ? 0 : 1;
      }
      return FLIPPED + (1 - 2 * FLIPPED) * wrong / cells;
    }
  }
}
