///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT

import static genbound.exact.world.GaussianMixtureAugmentation.Generator.PER_CLASS;
import static genbound.exact.world.GaussianMixtureAugmentation.Generator.SYMMETRISED;

import genbound.Evidence;
import genbound.Reports;
import genbound.Stability;
import genbound.estimate.divergence.TotalVariation;
import genbound.evidence.learner.ReplacementStability;
import genbound.exact.world.GaussianMixtureAugmentation;
import genbound.exact.world.GaussianMixtureAugmentation.Generator;
import genbound.report.Axis;
import genbound.report.Curve;
import genbound.report.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Ten real examples in 50 dimensions, and up to 500 that a Gaussian generator has learned from
 * them: does the gap between risk and training loss shrink, and does the risk?
 *
 * <p>Risk, training loss and gap are exact, for each way to estimate the variance, beside a
 * simulation. Where the gap closes, it closes from below: the training loss rises to the risk, and
 * the risk is never smaller than without generated data. At the end: why no certificate goes with
 * it.
 */
public final class GenerativeAugmentation {

  private static final int DIMENSION = 50;
  private static final int REAL = 10;
  private static final double SD = 0.6;
  private static final int RUNS = 300;
  private static final int[] RATIOS = {0, 1, 2, 5, 10, 50};

  private GenerativeAugmentation() {}

  private record Simulated(double risk, double gap, double twoErrors) {}

  public static void main(String[] args) throws IOException {
    List<Curve> curves = new ArrayList<>();
    curve("class means, variance unbiased (divided by m - 2)", PER_CLASS, REAL - 2, curves);
    curve("class means, variance divided by m - 1", PER_CLASS, REAL - 1, curves);
    curve("class means, variance of maximum likelihood", PER_CLASS, REAL, curves);
    curve("one mean, variance unbiased (divided by m - 1)", SYMMETRISED, REAL - 1, curves);
    curve("one mean, variance of maximum likelihood", SYMMETRISED, REAL, curves);
    draw(
        Reports.picture(
            "Does generated data close the gap?",
            Axis.linear("generated examples, beside 10 real ones"),
            Axis.linear("risk less training loss"),
            curves.toArray(Curve[]::new)));

    System.out.println();
    System.out.println("No certificate here. The squared loss has no bound; the zero-one loss is");
    System.out.println(
        "not stable: one example can turn the mean classifier, so gamma = 1. And one");
    System.out.println("example far out moves the generator anywhere, so T = 1:");
    var none = Stability.augmented(Evidence.errors(0, 60), 50, new ReplacementStability(1), 1, 0.3);
    System.out.println("  " + none.atDelta(0.05));
    System.out.println(
        "A bounded loss, a stable learner, 1000 bounded real examples and 1000 from a");
    System.out.println(
        "generator with noise as wide as their range are not enough either, were it");
    System.out.println("within 0.5 of the data in total variation:");
    double t = TotalVariation.ofDraws(0.5 / (1000.0 * 1000.0), 1000);
    var wide =
        Stability.augmented(
            Evidence.meanLoss(0.1, 2000), 1000, new ReplacementStability(5e-4), t, 0.5);
    System.out.println("  " + wide.atDelta(0.05));
    advise(new GaussianMixtureAugmentation(DIMENSION, REAL, PER_CLASS, REAL - 2));
  }

  /** At which number of generated examples is the risk least, and what does the gap say? */
  private static void advise(GaussianMixtureAugmentation unbiased) {
    int best = 0;
    for (int ratio : RATIOS) {
      best = risk(unbiased, ratio * REAL) < risk(unbiased, best) ? ratio * REAL : best;
    }
    int most = RATIOS[RATIOS.length - 1] * REAL;
    System.out.println(
        String.format(
            Locale.ROOT,
            "What to do: train with %d generated examples. With %d the gap falls from %.2f to"
                + " %.2f,%nbut the risk is %.4f instead of %.4f. Judge augmentation by a test set.",
            best,
            most,
            unbiased.expectedGap(0),
            unbiased.expectedGap(most),
            risk(unbiased, most),
            risk(unbiased, best)));
  }

  /** The exact risk: the variance of the mean over all examples, real and generated, is added. */
  private static double risk(GaussianMixtureAugmentation augmentation, double generated) {
    double n = REAL + generated;
    double noise = augmentation.varianceFactor() * generated / (n * n);
    return DIMENSION / 2.0 * (1 + 1.0 / REAL + noise);
  }

  private static void draw(Picture picture) throws IOException {
    Path file = Path.of("target", "generative-augmentation.svg");
    Files.createDirectories(file.getParent());
    Files.writeString(file, picture.toSvg());
    System.out.println("picture in target/" + file.getFileName());
  }

  /** Prints the exact and the simulated gaps, and adds them to the curves of the picture. */
  private static void curve(String name, Generator generator, long divisor, List<Curve> curves) {
    var augmentation = new GaussianMixtureAugmentation(DIMENSION, REAL, generator, divisor);
    System.out.println(name);
    System.out.println("             exact                       simulated");
    System.out.println("  generated     risk  trained      gap     risk  gap ± 2 s.e.");
    double[] xs = Arrays.stream(RATIOS).mapToDouble(ratio -> ratio * REAL).toArray();
    double[] means = new double[xs.length];
    for (int k = 0; k < xs.length; k++) {
      int generated = RATIOS[k] * REAL;
      Simulated simulated = simulated(augmentation, generated);
      means[k] = simulated.gap();
      double gap = augmentation.expectedGap(generated);
      double risk = risk(augmentation, generated);
      System.out.println(
          String.format(
              Locale.ROOT,
              "  %9d  %7.4f  %7.4f  %7.4f  %7.2f  %5.2f ± %.2f",
              generated,
              risk,
              risk - gap,
              gap,
              simulated.risk(),
              simulated.gap(),
              simulated.twoErrors()));
    }
    double[] all = IntStream.rangeClosed(0, 250).mapToDouble(i -> 2 * i).toArray();
    double[] exact = Arrays.stream(all).map(g -> augmentation.expectedGap((long) g)).toArray();
    curves.add(Curve.of(name, all, exact));
    curves.add(Curve.dots("simulated", xs, means));
    if (curves.size() == 2) {
      double none = risk(augmentation, 0);
      double[] rise = Arrays.stream(all).map(g -> risk(augmentation, g) - none).toArray();
      curves.add(Curve.of("the same: what the risk rises by", all, rise));
    }
    double least =
        Arrays.stream(RATIOS).mapToDouble(r -> risk(augmentation, r * REAL)).min().orElse(0);
    System.out.println(
        String.format(
            Locale.ROOT,
            "  in the end                     %7.4f; least risk %s",
            augmentation.limit(),
            least < risk(augmentation, 0) ? "with generated data" : "without generated data"));
  }

  private static Simulated simulated(GaussianMixtureAugmentation augmentation, int generated) {
    Random random =
        new Random(
            1000L * generated + 10 * augmentation.divisor() + augmentation.generator().ordinal());
    double risks = 0;
    double sum = 0;
    double squares = 0;
    for (int run = 0; run < RUNS; run++) {
      double[] drawn = riskAndGap(augmentation, generated, random);
      risks += drawn[0] / RUNS;
      sum += drawn[1];
      squares += drawn[1] * drawn[1];
    }
    double mean = sum / RUNS;
    return new Simulated(risks, mean, 2 * Math.sqrt((squares / RUNS - mean * mean) / RUNS));
  }

  /** One sample, in which y·x is drawn instead of x; half of the examples are of either class. */
  private static double[] riskAndGap(
      GaussianMixtureAugmentation augmentation, int generated, Random random) {
    int n = REAL + generated;
    double[] mean = new double[DIMENSION];
    mean[0] = 1;
    double[] theta = new double[DIMENSION];
    double squares = 0;
    for (int j = 0; j < DIMENSION; j++) {
      double[] u = new double[n];
      double[] centres = new double[2];
      for (int i = 0; i < REAL; i++) {
        u[i] = mean[j] + SD * random.nextGaussian();
        centres[i % 2] += u[i] / (REAL / 2.0);
      }
      if (augmentation.generator() == SYMMETRISED) {
        centres[0] = (centres[0] + centres[1]) / 2;
        centres[1] = centres[0];
      }
      double spread = 0;
      for (int i = 0; i < REAL; i++) {
        spread += Math.pow(u[i] - centres[i % 2], 2);
      }
      double learned = Math.sqrt(spread / augmentation.divisor());
      for (int i = 0; i < n; i++) {
        u[i] = i < REAL ? u[i] : centres[i % 2] + learned * random.nextGaussian();
        theta[j] += u[i] / n;
      }
      for (double value : u) {
        squares += Math.pow(value - theta[j], 2);
      }
    }
    double training = squares / n / (2 * SD * SD);
    double risk = GaussianMixtureAugmentation.risk(theta, mean, SD);
    return new double[] {risk, risk - training};
  }
}
