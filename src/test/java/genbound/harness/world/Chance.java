package genbound.harness.world;

/**
 * What an experiment asks for when it draws: an outcome of a law on 0, 1, …, m. Behind it, all
 * outcomes are enumerated, or drawn from a tilted law and weighted.
 */
public interface Chance {

  /** An outcome, its probability being the entry of the law. */
  int pick(double... law);

  /** 1 with this probability, else 0. */
  default int coin(double probability) {
    return pick(1 - probability, probability);
  }

  /** How many of n independent trials succeed. */
  default int binomial(int n, double probability) {
    return pick(Laws.binomial(n, probability));
  }

  /** The least of many independent binomial counts. */
  default int least(int many, int n, double probability) {
    return pick(Laws.least(many, n, probability));
  }

  /** How many marked members a sample without replacement has. */
  default int hypergeometric(int population, int marked, int drawn) {
    return pick(Laws.hypergeometric(population, marked, drawn));
  }

  /** How often each outcome of a law comes in n independent draws. */
  default int[] counts(int n, double... law) {
    int[] counts = new int[law.length];
    int left = n;
    double mass = 1;
    for (int x = 0; x < law.length - 1; x++) {
      double share = mass <= 0 ? 0 : Math.max(0, Math.min(1, law[x] / mass));
      counts[x] = left == 0 ? 0 : binomial(left, share);
      left -= counts[x];
      mass -= law[x];
    }
    counts[law.length - 1] = left;
    return counts;
  }
}
