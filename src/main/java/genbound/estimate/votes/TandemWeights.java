package genbound.estimate.votes;

import genbound.evidence.Confidence;
import genbound.numeric.Arguments;
import genbound.numeric.BinaryKl;
import genbound.numeric.MaurerXi;

/**
 * Weights of voters that make the tandem bound small, by alternating minimisation: λ in closed
 * form, then the weights by exponentiated gradient, and again. The bound holds for all weights at
 * once, so choosing them here costs nothing.
 *
 * @see <a href="https://arxiv.org/abs/2007.13532">Masegosa, Lorenzen, Igel and Seldin (2020),
 *     Second Order PAC-Bayesian Bounds for the Weighted Majority Vote, NeurIPS</a>
 */
public final class TandemWeights {

  private static final int ROUNDS = 100;
  private static final int STEPS = 100;
  private static final double SETTLED = 1e-10;

  /** More than the rounding of a tandem bound. */
  private static final double ROUNDING = 1e-11;

  private final VoterStatistics statistics;
  private final double[] prior;
  private final double n;
  private final double price;

  private TandemWeights(VoterStatistics statistics, Confidence confidence) {
    this.statistics = statistics;
    prior = statistics.uniformWeights();
    n = statistics.fewestShared();
    price = MaurerXi.logUpper(statistics.fewestShared()) + confidence.logInverseDelta();
  }

  /**
   * The weights found from uniform ones, which are the prior, for the bound t/(1 − λ/2) + (2·KL +
   * ln(ξ(n)/δ))/(nλ(1 − λ/2)) at its best λ. They are given back only if they also lower kl⁺(t,
   * (2·KL + ln(ξ(n)/δ))/n), the tandem bound itself; else the uniform ones are, so the bound is
   * never worse. When interrupted, the best so far.
   */
  public static double[] optimise(VoterStatistics statistics, Confidence confidence) {
    Arguments.notNull("statistics", statistics).checkEveryPair("statistics");
    Arguments.notNull("confidence", confidence);
    TandemWeights search = new TandemWeights(statistics, confidence);
    double[] weights = search.run();
    double uniform = search.tandemBound(search.prior);
    return search.tandemBound(weights) < uniform * (1 - ROUNDING) ? weights : search.prior;
  }

  private double[] run() {
    double[] weights = prior.clone();
    double value = bound(weights);
    for (int round = 0; round < ROUNDS && !Thread.currentThread().isInterrupted(); round++) {
      double[] next = descend(weights, lambda(weights));
      double at = bound(next);
      if (!(at < value)) {
        return weights;
      }
      boolean settled = value - at < SETTLED * value;
      weights = next;
      value = at;
      if (settled) {
        return weights;
      }
    }
    return weights;
  }

  private double tandemBound(double[] weights) {
    double tandem = statistics.tandemRisk(weights).high();
    return BinaryKl.upperInverse(tandem, (2 * kl(weights) + price) / n);
  }

  private double lambda(double[] weights) {
    double complexity = 2 * kl(weights) + price;
    return 2 / (Math.sqrt(2 * n * tandem(weights) / complexity + 1) + 1);
  }

  private double bound(double[] weights) {
    double lambda = lambda(weights);
    double rest = 1 - lambda / 2;
    return tandem(weights) / rest + (2 * kl(weights) + price) / (n * lambda * rest);
  }

  /** Lowers t(ρ) + 2·KL(ρ‖π)/(λn) over ρ. */
  private double[] descend(double[] start, double lambda) {
    double[] weights = start;
    double cost = 2 / (lambda * n);
    double value = tandem(weights) + cost * kl(weights);
    double rate = 1 / cost;
    for (int step = 0; step < STEPS; step++) {
      double[] next = stepped(weights, cost, rate);
      double at = tandem(next) + cost * kl(next);
      if (at < value) {
        boolean settled = value - at < SETTLED * value;
        weights = next;
        value = at;
        rate *= 1.5;
        if (settled) {
          return weights;
        }
      } else {
        rate /= 4;
      }
    }
    return weights;
  }

  private double[] stepped(double[] weights, double cost, double rate) {
    double[] slope = statistics.tandemWith(weights);
    double[] logs = new double[weights.length];
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < logs.length; i++) {
      double log = Math.log(weights[i]);
      logs[i] = log - rate * (2 * slope[i] + cost * (log - Math.log(prior[i])));
      most = Math.max(most, logs[i]);
    }
    double total = 0;
    for (int i = 0; i < logs.length; i++) {
      logs[i] = Math.max(1e-300, Math.exp(logs[i] - most));
      total += logs[i];
    }
    for (int i = 0; i < logs.length; i++) {
      logs[i] /= total;
    }
    return logs;
  }

  private double tandem(double[] weights) {
    double[] with = statistics.tandemWith(weights);
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * with[i];
    }
    return sum;
  }

  private double kl(double[] weights) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * Math.log(weights[i] / prior[i]);
    }
    return Math.max(0, sum);
  }
}
