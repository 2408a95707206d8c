package genbound.harness.world;

import genbound.evidence.Side;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Importance sampling from a mixture of tilted laws: a run draws each outcome x with a probability
 * proportional to exp(θx) times its own, for a θ drawn at its start. The weight of the run is its
 * own probability over that of the mixture, at most the number of tilts, as one of them is none.
 */
final class Tilting implements Solver {

  private static final double[] TILTS = {0, 0.3, 0.7, 1.2, 2};

  private final Experiment experiment;
  private final Side side;
  private final int draws;

  Tilting(Experiment experiment, Side side, int draws) {
    this.experiment = experiment;
    this.side = side;
    this.draws = draws;
  }

  @Override
  public Miss miss(double delta, double parameter) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261124);
    double sum = 0;
    double squares = 0;
    boolean informative = false;
    for (int draw = 0; draw < draws; draw++) {
      Tilted chance = new Tilted(random, TILTS[random.nextInt(TILTS.length)]);
      boolean misses = false;
      for (Claim claim : experiment.run(chance, parameter)) {
        Claim.Value value = Claim.Value.of(claim.on(side), delta);
        informative |= value.informative();
        misses |= value.misses(claim.truth());
      }
      double weight = misses ? chance.weight() : 0;
      sum += weight;
      squares += weight * weight;
    }
    double mean = sum / draws;
    double variance = Math.max(0, squares / draws - mean * mean);
    return new Miss(parameter, mean, Math.sqrt(variance / draws), informative);
  }

  @Override
  public int places() {
    return 3;
  }

  @Override
  public List<Double> jumps(double delta, double low, double high, double near) {
    return List.of();
  }

  /** Draws by one tilt, and keeps the ratio of each tilted probability to that of the run. */
  private final class Tilted implements Chance {

    private final RandomGenerator random;
    private final double tilt;
    private final double[] ratios = new double[TILTS.length];

    Tilted(RandomGenerator random, double tilt) {
      this.random = random;
      this.tilt = signed(tilt);
      Arrays.fill(ratios, 1);
    }

    private double signed(double of) {
      return side == Side.UPPER ? -of : of;
    }

    double weight() {
      return 1 / Arrays.stream(ratios).average().orElseThrow();
    }

    @Override
    public int pick(double... law) {
      double rest = random.nextDouble() * moment(law, tilt);
      int picked = -1;
      for (int x = 0; x < law.length && (rest >= 0 || picked < 0); x++) {
        rest -= law[x] * Math.exp(tilt * x);
        picked = law[x] > 0 ? x : picked;
      }
      for (int j = 0; j < TILTS.length; j++) {
        double other = signed(TILTS[j]);
        ratios[j] *= Math.exp(other * picked) / moment(law, other);
      }
      return picked;
    }

    private static double moment(double[] law, double tilt) {
      double sum = 0;
      for (int x = 0; x < law.length; x++) {
        sum += law[x] * Math.exp(tilt * x);
      }
      return sum;
    }
  }
}
