///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT

import genbound.Divergence;
import genbound.Evidence;
import genbound.Holdout;
import genbound.PacBayes;
import genbound.Rademacher;
import genbound.Vc;
import genbound.bound.Certificate;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.evidence.ErrorCount;
import genbound.evidence.Numbers;
import genbound.limits.DistinctPoints;
import genbound.limits.EstimabilityLimit;
import genbound.limits.FiniteField;
import genbound.limits.TightnessAudit;
import genbound.numeric.NormalTail;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What can no bound do?
 *
 * <p>First a class that shatters 60 points, and 50 examples. Two algorithms, neither of which makes
 * an error on the sample: one outputs the truth, the other the truth on the sample and its opposite
 * elsewhere. To whoever sees a sample and a predictor they are the same: the same margins, norms
 * and divergences, so the same bounds. Their risks are 0 and about 0.43. The PAC-Bayes bound is for
 * weights drawn around the predictor's, which err on seen points too; it is compared with their
 * risk.
 *
 * <p>Then parity functions of 30 bits, learnt from 10 examples by Gaussian elimination on the first
 * 10 bits. The algorithm is known, and learns perfectly when it can; its risk cannot be estimated
 * all the same.
 */
public final class Limits {

  private static final int POINTS = 60;
  private static final int EXAMPLES = 50;

  private Limits() {}

  public static void main(String[] args) {
    Random random = new Random(1);
    shatteredPoints(random);
    System.out.println();
    parities(random);
    System.out.println();
    advise();
  }

  private static void shatteredPoints(Random random) {
    int[] sample = random.ints(EXAMPLES, 0, POINTS).toArray();
    int[] truth = IntStream.range(0, POINTS).map(i -> random.nextBoolean() ? 1 : -1).toArray();
    int[] all = IntStream.range(0, POINTS).toArray();
    for (boolean contrary : new boolean[] {false, true}) {
      int[] weights = predictor(truth, sample, contrary);
      long wrong = IntStream.range(0, POINTS).filter(i -> weights[i] != truth[i]).count();
      System.out.println(
          (contrary ? "true on the sample only" : "true everywhere")
              + ": risk "
              + Numbers.nearest((double) wrong / POINTS)
              + ", of weights drawn around it "
              + Numbers.nearest(gibbsLoss(weights, truth, all)));
      for (HighProbabilityBound bound : bounds(weights, truth, sample)) {
        System.out.println("  " + bound.atDelta(0.5));
      }
    }

    TightnessAudit audit = new TightnessAudit(0.2);
    for (int run = 0; run < 200; run++) {
      int[] drawn = random.ints(EXAMPLES, 0, POINTS).toArray();
      double unseen = 1 - IntStream.of(drawn).distinct().count() / (double) POINTS;
      for (double loss : new double[] {0, unseen}) {
        int[] weights = predictor(truth, drawn, loss > 0);
        for (HighProbabilityBound bound : bounds(weights, truth, drawn)) {
          Certificate certificate = bound.atDelta(0.5);
          boolean ofGibbs = certificate.theorem().quantity() == Quantity.GIBBS_RISK;
          audit.add(
              certificate.theorem().name(),
              certificate.clipped(),
              ofGibbs ? gibbsLoss(weights, truth, all) : loss);
        }
        audit.add("always 1/2", 0.5, loss);
      }
    }
    System.out.println("200 samples, both algorithms:");
    audit.byBound().forEach(Limits::printLoose);
    System.out.println(EstimabilityLimit.vcExact(EXAMPLES, POINTS, 0.2));
    double seen = new DistinctPoints(EXAMPLES, POINTS).mean();
    System.out.printf(
        Locale.ROOT, "distinct points seen: %.4f, half the rest: %.7f%n", seen, gap(seen));
  }

  /** What fresh examples say of the two predictors of the shattered points. */
  private static void advise() {
    double seen = new DistinctPoints(EXAMPLES, POINTS).mean();
    long errors = Math.round(EXAMPLES * 2 * gap(seen));
    var good = Holdout.binomial(Evidence.errors(0, EXAMPLES)).atDelta(0.05);
    var bad = Holdout.binomial(Evidence.errors(errors, EXAMPLES)).lower().atDelta(0.05);
    System.out.println(
        "What to do: hold out. Another "
            + EXAMPLES
            + " examples tell the first two apart, by some");
    System.out.println("  0 and " + errors + " errors: " + good + "; " + bad);
  }

  private static void printLoose(String bound, double fraction) {
    System.out.printf(Locale.ROOT, "  '%s' is off by more than 0.2 in %.4f%n", bound, fraction);
  }

  /** The mean, over some points, of the probability that weights drawn around these err. */
  private static double gibbsLoss(int[] weights, int[] truth, int[] points) {
    return IntStream.of(points)
        .mapToDouble(i -> NormalTail.up(weights[i] * truth[i]))
        .average()
        .orElse(0);
  }

  private static double gap(double seen) {
    return (1 - seen / POINTS) / 2;
  }

  /** Weights of a linear classifier of the unit vectors. */
  private static int[] predictor(int[] truth, int[] sample, boolean contrary) {
    int[] weights = IntStream.of(truth).map(label -> contrary ? -label : label).toArray();
    for (int point : sample) {
      weights[point] = truth[point];
    }
    return weights;
  }

  private static List<HighProbabilityBound> bounds(int[] weights, int[] truth, int[] sample) {
    long errors = IntStream.of(sample).filter(i -> weights[i] * truth[i] <= 0).count();
    double margin = IntStream.of(sample).mapToDouble(i -> weights[i] * truth[i]).min().orElse(1);
    double[] mean = IntStream.of(weights).mapToDouble(weight -> weight).toArray();
    double norm = Math.sqrt(IntStream.of(weights).map(weight -> weight * weight).sum());
    ErrorCount risk = Evidence.errors(errors, EXAMPLES);
    double kl = Divergence.gaussian(mean, 1, new double[POINTS], 1);
    return List.of(
        Vc.realisable(EXAMPLES, Vc.growth(POINTS)),
        Vc.finiteBinomial(risk, POINTS * Math.log(2)),
        Rademacher.margin(risk, Evidence.expectedComplexity(norm / Math.sqrt(EXAMPLES)), margin),
        PacBayes.kl(Evidence.meanLoss(gibbsLoss(weights, truth, sample), EXAMPLES), kl));
  }

  private static void parities(Random random) {
    int n = 10;
    int d = 30;
    int runs = 20_000;
    int invertible = 0;
    int[] perfect = new int[2];
    int[] useless = new int[2];
    TightnessAudit audit = new TightnessAudit(0.2499);
    for (int run = 0; run < runs; run++) {
      int[] inputs = random.ints(n, 0, 1 << d).toArray();
      for (int world = 0; world < 2; world++) {
        int parity = random.nextInt(world == 0 ? 1 << n : 1 << d);
        int learnt = eliminate(inputs, parity, n);
        boolean solved = learnt >= 0;
        invertible += solved ? 1 : 0;
        double loss = solved && learnt == parity ? 0 : 0.5;
        perfect[world] += solved && loss == 0 ? 1 : 0;
        useless[world] += solved && loss > 0 ? 1 : 0;
        audit.add("0 if there is a solution, or 1/2", solved ? 0 : 0.5, loss);
        audit.add("always 1/4", 0.25, loss);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "the first 10 bits determine a parity: %.4f of the samples, %.7f by the formula%n",
        invertible / (2.0 * runs),
        FiniteField.independent(2, n, n));
    System.out.println("parity of the first 10 bits: learnt " + perfect[0] + ", not " + useless[0]);
    System.out.println("parity of all 30 bits: learnt " + perfect[1] + ", not " + useless[1]);
    audit.byBound().forEach(Limits::printFraction);
    System.out.println(EstimabilityLimit.finiteField(2, n, d));
  }

  private static void printFraction(String estimate, double fraction) {
    System.out.printf(Locale.ROOT, "estimate '%s': off by 1/4 in %.4f%n", estimate, fraction);
  }

  /** The parity of the first n bits that agrees with the labels, or −1 if not exactly one does. */
  private static int eliminate(int[] inputs, int parity, int n) {
    int[] rows = new int[n];
    for (int i = 0; i < n; i++) {
      int label = Integer.bitCount(inputs[i] & parity) & 1;
      rows[i] = (inputs[i] & ((1 << n) - 1)) | label << n;
    }
    int solution = 0;
    for (int bit = 0; bit < n; bit++) {
      int pivot = bit;
      while (pivot < n && (rows[pivot] >> bit & 1) == 0) {
        pivot++;
      }
      if (pivot == n) {
        return -1;
      }
      int row = rows[pivot];
      rows[pivot] = rows[bit];
      rows[bit] = row;
      for (int i = 0; i < n; i++) {
        if (i != bit && (rows[i] >> bit & 1) == 1) {
          rows[i] ^= row;
        }
      }
    }
    for (int bit = 0; bit < n; bit++) {
      solution |= (rows[bit] >> n & 1) << bit;
    }
    return solution;
  }
}
