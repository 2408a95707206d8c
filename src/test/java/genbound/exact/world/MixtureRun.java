package genbound.exact.world;

import static genbound.exact.world.GaussianMixtureAugmentation.Generator.SYMMETRISED;

import java.util.Random;

/** One sample of a Gaussian mixture with ‖μ‖ = 1 and σ = 0.6, augmented; y·x is drawn for x. */
final class MixtureRun {

  private static final double SD = 0.6;

  final double gap;
  final double zeroOneGap;

  private final GaussianMixtureAugmentation augmentation;
  private final Random random;
  private final int real;
  private final int[] classes;

  MixtureRun(
      GaussianMixtureAugmentation augmentation, int generated, boolean tossed, Random random) {
    this.augmentation = augmentation;
    this.random = random;
    real = (int) augmentation.real();
    int n = real + generated;
    classes = new int[n];
    for (int i = 0; i < n; i++) {
      classes[i] = i >= real && tossed ? random.nextInt(2) : i % 2;
    }
    int d = (int) augmentation.dimension();
    double[] mean = new double[d];
    mean[0] = 1;
    double[] theta = new double[d];
    double[] scores = new double[n];
    double squares = 0;
    for (int j = 0; j < d; j++) {
      double[] u = coordinate(mean[j]);
      for (double value : u) {
        theta[j] += value / n;
      }
      for (int i = 0; i < n; i++) {
        scores[i] += theta[j] * u[i];
        squares += Math.pow(u[i] - theta[j], 2);
      }
    }
    int errors = 0;
    for (double score : scores) {
      errors += score <= 0 ? 1 : 0;
    }
    gap = GaussianMixtureAugmentation.risk(theta, mean, SD) - squares / n / (2 * SD * SD);
    zeroOneGap = GaussianMixtureAugmentation.zeroOneRisk(theta, mean, SD) - (double) errors / n;
  }

  private double[] coordinate(double mean) {
    double[] u = new double[classes.length];
    double[] centres = new double[2];
    for (int i = 0; i < real; i++) {
      u[i] = mean + SD * random.nextGaussian();
      centres[i % 2] += u[i] / (real / 2.0);
    }
    if (augmentation.generator() == SYMMETRISED) {
      centres[0] = (centres[0] + centres[1]) / 2;
      centres[1] = centres[0];
    }
    double spread = 0;
    for (int i = 0; i < real; i++) {
      spread += Math.pow(u[i] - centres[i % 2], 2);
    }
    double learned = Math.sqrt(spread / augmentation.divisor());
    for (int i = real; i < u.length; i++) {
      u[i] = centres[classes[i]] + learned * random.nextGaussian();
    }
    return u;
  }
}
