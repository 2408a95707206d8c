///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT

import genbound.Information;
import genbound.evidence.LossRange;
import genbound.evidence.LossTail;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
import genbound.exact.channel.FiniteLearningProblem;
import genbound.exact.channel.JointLaw;
import genbound.exact.channel.LearningRule;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/**
 * A learner of which everything is known: a Gibbs posterior on a grid of thresholds.
 *
 * <p>An example is one of six points and a label, which is wrong one time in ten. A hypothesis is a
 * threshold. All 20,736 samples of four examples are enumerated: so the gap between risk and
 * training risk is known, and so is the symmetrised information, which the theorem of Aminian et
 * al. says is the same gap times β. A simulation, which knows of neither, agrees. Beside them: what
 * the bounds say that know less.
 */
public final class GibbsGrid {

  private static final int POINTS = 6;
  private static final int N = 4;
  private static final double NOISE = 0.1;
  private static final int DRAWS = 40_000;
  private static final LossTail TAIL = LossTail.unit();

  private GibbsGrid() {}

  public static void main(String[] args) {
    double[] law = new double[2 * POINTS];
    double[][] losses = new double[POINTS + 1][2 * POINTS];
    for (int point = 0; point < POINTS; point++) {
      for (int label = 0; label < 2; label++) {
        boolean right = label == (point >= POINTS / 2 ? 1 : 0);
        law[2 * point + label] = (right ? 1 - NOISE : NOISE) / POINTS;
        for (int threshold = 0; threshold <= POINTS; threshold++) {
          int prediction = point >= threshold ? 1 : 0;
          losses[threshold][2 * point + label] = prediction == label ? 0 : 1;
        }
      }
    }
    double[] prior = new double[POINTS + 1];
    Arrays.fill(prior, 1);

    System.out.println("The expected generalisation gap of a Gibbs posterior, n = " + N);
    System.out.println("       known in three ways                          bounded in two");
    System.out.println("    β  enumerated  by identity  simulated ± 2 s.e.  by β       by I(W;S)");
    for (double beta : new double[] {0.1, 1, 3, 10, 30, 100}) {
      var rule = LearningRule.gibbs(prior, losses, beta);
      var channel = new FiniteLearningProblem(law, N, rule, losses);
      JointLaw joint = channel.joint();
      var exact = Information.gibbsExact(joint.symmetrisedInformation(), beta, LossRange.UNIT);
      var byTemperature = Information.gibbs(beta, N, TAIL);
      var byInformation = Information.xuRaginsky(joint.information(), N, TAIL);
      double[] simulated = simulate(law, losses, rule);
      System.out.println(
          String.format(
              Locale.ROOT,
              "%5s  %.6f    %s     %.4f ± %.4f     %-9s  %s",
              Double.toString(beta).replace(".0", ""),
              channel.expectedGap(),
              Numbers.outward(exact.certify().value(), 6, Side.UPPER),
              simulated[0],
              simulated[1],
              Numbers.outward(byTemperature.certify().value(), 6, Side.UPPER),
              Numbers.outward(byInformation.certify().value(), 6, Side.UPPER)));
    }
    System.out.println();

    double beta = 10;
    var channel =
        new FiniteLearningProblem(law, N, LearningRule.gibbs(prior, losses, beta), losses);
    JointLaw joint = channel.joint();
    System.out.println(channel + ", β = 10");
    print(Information.gibbsExact(joint.symmetrisedInformation(), beta, LossRange.UNIT).certify());
    print(Information.individualSample(channel.individual(), TAIL).certify());
    print(Information.xuRaginsky(joint.information(), N, TAIL).certify());
    print(Information.gibbs(beta, N, TAIL).certify());
    print(Information.leakage(joint.maximalLeakage(), N, LossRange.UNIT).atConfidence(0.95));
    System.out.println(
        String.format(
            Locale.ROOT,
            "expected risk %.6f, expected training risk %.6f",
            channel.expectedRisk(),
            channel.expectedEmpiricalRisk()));
    double exact =
        Information.gibbsExact(joint.symmetrisedInformation(), beta, LossRange.UNIT)
            .certify()
            .value();
    double each =
        Information.individualSample(channel.individual(), TAIL).certify().value() / exact;
    double whole = Information.xuRaginsky(joint.information(), N, TAIL).certify().value() / exact;
    double temperature = Information.gibbs(beta, N, TAIL).certify().value() / exact;
    double least = Math.min(each, Math.min(whole, temperature));
    System.out.println(
        String.format(
            Locale.ROOT,
            "What to do: bound by %s. By examples one by one it is %.2f times the gap,%n"
                + "  by I(W;S) %.2f times, by β %.2f times.",
            least == each ? "single examples" : least == whole ? "I(W;S)" : "β",
            each,
            whole,
            temperature));
  }

  private static void print(Object certificate) {
    System.out.println("  " + certificate);
  }

  /** The mean gap of drawn hypotheses on drawn samples, and two standard errors. */
  private static double[] simulate(double[] law, double[][] losses, LearningRule rule) {
    Random random = new Random(1);
    double sum = 0;
    double squares = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      int[] sample = new int[N];
      Arrays.setAll(sample, i -> pick(law, random));
      double[] chosen = losses[pick(rule.learn(sample), random)];
      double gap = 0;
      for (int z = 0; z < law.length; z++) {
        gap += law[z] * chosen[z];
      }
      for (int z : sample) {
        gap -= chosen[z] / N;
      }
      sum += gap;
      squares += gap * gap;
    }
    double mean = sum / DRAWS;
    return new double[] {mean, 2 * Math.sqrt((squares / DRAWS - mean * mean) / DRAWS)};
  }

  private static int pick(double[] law, Random random) {
    double rest = random.nextDouble();
    int chosen = 0;
    while (chosen < law.length - 1 && rest >= law[chosen]) {
      rest -= law[chosen++];
    }
    return chosen;
  }
}
