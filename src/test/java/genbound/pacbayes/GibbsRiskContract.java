package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.bound.HighProbabilityBound;
import genbound.evidence.EmpiricalRisk;
import genbound.harness.FiniteWorld;
import genbound.harness.HighProbabilityContract;
import genbound.harness.world.Claim;
import genbound.harness.world.ExactWorld;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Bounds on the Gibbs risk from the empirical Gibbs risk and a divergence from the prior. A further
 * one has its further parameters from its ordinary instance; if it follows from the kl bound by a
 * weaker inequality, it implements {@link Relaxed}.
 */
interface GibbsRiskContract<B extends HighProbabilityBound> extends HighProbabilityContract<B> {

  /** The world in which the bounds are tried: eight classifiers that differ little. */
  FiniteWorld WORLD = FiniteWorld.ordinary();

  /** The theorem for a posterior with this empirical risk and divergence. */
  default B bound(EmpiricalRisk gibbsRisk, double kl) {
    return alike("gibbsRisk", gibbsRisk, "kl", kl);
  }

  @Override
  default boolean holdsIn(RandomGenerator random, double delta) {
    var posterior = WORLD.posterior(WORLD.errors(random, 50), 50, 0.5);
    return bound(posterior.empirical(), posterior.kl()).atDelta(delta).value() >= posterior.truth();
  }

  /** Two posteriors on two predictors with these errors in ten, one of them greedy. */
  private List<B> onTwo(int first, int second) {
    FiniteWorld two = new FiniteWorld(0.5, 0.5);
    return Stream.of(1.0, 30.0)
        .map(strength -> two.posterior(new int[] {first, second}, 10, strength))
        .map(posterior -> bound(posterior.empirical(), posterior.kl()))
        .toList();
  }

  @Override
  default List<ExactWorld> exactWorlds() {
    Map<Integer, List<B>> posteriors = new HashMap<>();
    return List.of(
        ExactWorld.best(20, 100, k -> bound(Evidence.errors(k, 100), Math.log(20))),
        ExactWorld.enumerated(
            "10 examples, two posteriors on two independent predictors of risk p",
            0,
            1,
            (chance, p) -> {
              int first = chance.binomial(10, p);
              int second = chance.binomial(10, p);
              return posteriors
                  .computeIfAbsent(11 * first + second, key -> onTwo(first, second))
                  .stream()
                  .map(bound -> new Claim(bound, p))
                  .toList();
            }),
        ExactWorld.enumerated(
                "1000 examples known by heart, whose labels are coins",
                0,
                0,
                (chance, p) -> Claim.one(bound(Evidence.errors(0, 1000), 0), 0.5))
            .breaking("a prior that has seen the sample"));
  }

  /** Bounds that are a relaxation of {@link PacBayesKl}. */
  interface Relaxed<B extends HighProbabilityBound> extends GibbsRiskContract<B> {

    @Test
    default void certificateIsNeverBelowTheKlBound() {
      for (double mean : new double[] {0, 1e-9, 0.03, 0.5, 1}) {
        for (double kl : new double[] {0, 1, 200, 1e6}) {
          for (long n : new long[] {1, 30, 10_000, 1_000_000_000_000L}) {
            var risk = Evidence.meanLoss(mean, n);
            double value = bound(risk, kl).atDelta(0.05).value();
            double exact = PacBayes.kl(risk, kl).atDelta(0.05).value();
            assertTrue(exact <= value * (1 + slack()), risk + ", KL = " + kl + ": " + value);
          }
        }
      }
    }
  }
}
