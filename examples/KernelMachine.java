///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT
//SOURCES Data.java

import genbound.Evidence;
import genbound.Holdout;
import genbound.Rademacher;
import genbound.SampleSize;
import genbound.Selection;
import genbound.bound.Certificate;
import genbound.bound.HighProbabilityBound;
import genbound.estimate.loss.Margins;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
import genbound.linalg.GramMatrix;
import genbound.linalg.Kernel;
import genbound.rademacher.Complexities;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Kernel ridge regression with a Gaussian kernel: its margin bound for several strengths λ of the
 * regularisation, beside what a test set says.
 *
 * <p>Only the kernel is fixed beforehand, and the scales of the measurements come from 69 patients
 * set aside. The bound holds for all functions of the kernel's space at once, so λ is free: it is
 * chosen so that the norm just fits into a radius of a declared grid. The places of norm and margin
 * on their grids are chosen after looking, and are paid for. The ramp loss at a margin is 1 for an
 * error and falls to 0 at the margin.
 */
public final class KernelMachine {

  private static final double WIDTH = 5;
  private static final Confidence CONFIDENCE = Confidence.ofDelta(0.05);
  private static final int ASIDE = 69;
  private static final int TRAINING = 400;
  private static final double[] NORMS = {0.6, 1, 1.25, 1.5, 1.9, 4};

  private KernelMachine() {}

  public static void main(String[] args) throws IOException {
    List<Data.Row> all = Data.tumours();
    List<Data.Row> patients = Data.Scales.of(all.subList(0, ASIDE)).apply(all);
    double[][] points = points(patients.subList(ASIDE, ASIDE + TRAINING));
    int[] signs = signs(patients.subList(ASIDE, ASIDE + TRAINING));
    List<Data.Row> test = patients.subList(ASIDE + TRAINING, patients.size());
    Kernel kernel = Kernel.gaussian(WIDTH);
    GramMatrix gram = new GramMatrix(kernel, points);

    System.out.println("kernel ridge on " + TRAINING + " patients, Gaussian kernel of width 5");
    System.out.println("    λ    norm  margin  mean ramp    bound   speaks from  on the test set");
    HighProbabilityBound best = null;
    Certificate bestTest = null;
    double[] targets = Arrays.stream(signs).asDoubleStream().toArray();
    for (double wanted : NORMS) {
      double radius = Evidence.roundedUpOnGrid(wanted).value();
      double lambda = lambda(gram, targets, radius);
      double[] dual = gram.plusRidge(TRAINING * lambda).solve(targets);
      double norm = normUp(gram, dual);
      Margins margins = Margins.binary(gram.times(dual), signs);
      double margin = bestMargin(norm, margins);
      HighProbabilityBound bound = bound(norm, margin, margins.ramp(margin));
      double ramp = margins.ramp(margin).mean();
      var fresh = Margins.binary(scores(kernel, points, dual, test), signs(test)).atMost(0);
      Certificate tested = Holdout.binomial(fresh).at(CONFIDENCE);
      System.out.println(
          String.format(
              Locale.ROOT,
              "%6.4f  %5.3f  %6.3f  %11.4f  %s  n = %7d  %s, at most %s",
              lambda,
              norm,
              margin,
              ramp,
              Numbers.outward(bound.at(CONFIDENCE).value(), 4, Side.UPPER),
              speaksFrom(norm, margin, ramp),
              fresh,
              Numbers.outward(tested.value(), 4, Side.UPPER)));
      if (best == null || bound.at(CONFIDENCE).value() < best.at(CONFIDENCE).value()) {
        best = bound;
        bestTest = tested;
      }
    }
    Certificate certificate = best.at(CONFIDENCE);
    System.out.println(certificate);
    System.out.println("  δ spent on " + certificate.ledger());
    System.out.println(
        String.format(
            Locale.ROOT,
            "What to do: %s. The %d patients of the test set promise %s.",
            certificate.value() >= 1
                ? "regularise more, for the margin bound says nothing"
                : bestTest.value() < certificate.value()
                    ? "promise the test set's number; the margin bound speaks, but is larger"
                    : "promise the margin bound, no test set is needed",
            test.size(),
            Numbers.outward(bestTest.value(), 4, Side.UPPER)));
  }

  /** The strength of the regularisation at which the norm just fits into a radius of the grid. */
  private static double lambda(GramMatrix gram, double[] targets, double radius) {
    double low = 1e-4;
    double high = 10;
    while (high / low > 1.001) {
      double middle = Math.sqrt(low * high);
      double[] dual = gram.plusRidge(TRAINING * middle).solve(targets);
      low = normUp(gram, dual) > radius ? middle : low;
      high = low == middle ? high : middle;
    }
    return high;
  }

  /** The bound for a norm and a margin that were chosen after looking. */
  private static HighProbabilityBound bound(double norm, double margin, EmpiricalRisk ramp) {
    return Selection.onGrid(
        Evidence.roundedUpOnGrid(norm),
        radius ->
            Selection.onGrid(
                Evidence.roundedDownOnGrid(margin),
                rho ->
                    Rademacher.margin(
                        ramp,
                        Evidence.expectedComplexity(
                            Complexities.linear(radius, ramp.n(), ramp.n())),
                        rho)));
  }

  /** The margin of the grid with the least bound. */
  private static double bestMargin(double norm, Margins margins) {
    double best = 1;
    double least = Double.POSITIVE_INFINITY;
    for (double tried = 4; tried > 0.01; tried /= 1.2) {
      double margin = Evidence.roundedDownOnGrid(tried).value();
      double value = bound(norm, margin, margins.ramp(margin)).at(CONFIDENCE).value();
      best = value < least ? margin : best;
      least = Math.min(least, value);
    }
    return best;
  }

  /** From how many patients on the bound is below 1, at this norm, margin and ramp loss. */
  private static long speaksFrom(double norm, double margin, double ramp) {
    return SampleSize.smallest(
        n -> bound(norm, margin, Evidence.meanLoss(ramp, n)), CONFIDENCE, Math.nextDown(1.0));
  }

  /** ‖Σ αᵢ k(xᵢ, ·)‖ = √(αᵀKα), and more than its rounding. */
  private static double normUp(GramMatrix gram, double[] dual) {
    double[] values = gram.times(dual);
    double square = 0;
    double size = 0;
    for (int i = 0; i < dual.length; i++) {
      square += dual[i] * values[i];
      size += Math.abs(dual[i]);
    }
    return Math.sqrt(square + 1e-12 * size * size) * (1 + 1e-15);
  }

  private static double[] scores(
      Kernel kernel, double[][] points, double[] dual, List<Data.Row> patients) {
    double[] scores = new double[patients.size()];
    for (int i = 0; i < scores.length; i++) {
      for (int j = 0; j < dual.length; j++) {
        scores[i] += dual[j] * kernel.value(points[j], patients.get(i).x());
      }
    }
    return scores;
  }

  private static double[][] points(List<Data.Row> patients) {
    return patients.stream().map(Data.Row::x).toArray(double[][]::new);
  }

  private static int[] signs(List<Data.Row> patients) {
    return patients.stream().mapToInt(Data.Row::sign).toArray();
  }
}
