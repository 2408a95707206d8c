package genbound.stability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Stability;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import genbound.harness.world.Claim;
import genbound.harness.world.ExactWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

class StabilityPurePrivacyTest implements HighProbabilityContract<StabilityPurePrivacy> {

  @Override
  public List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.enumerated(
            "100 labels, 1 with probability p, the better constant chosen with noise, ε = 0.3",
            0,
            1,
            (chance, p) -> {
              int ones = chance.binomial(100, p);
              int one = chance.coin(1 / (1 + Math.exp(-0.15 * (2 * ones - 100))));
              var errors = Evidence.errors(one == 1 ? 100 - ones : ones, 100);
              return Claim.one(Stability.purePrivacy(errors, 0.3), one == 1 ? 1 - p : p);
            }),
        ExactWorld.best(20, 100, k -> Stability.purePrivacy(Evidence.errors(k, 100), 1e-3))
            .breaking("chosen without the noise that was declared"));
  }

  /** Of many predictions that err by fair coins of their own, the one with the fewest errors. */
  @Test
  void failsForTheBestOfManyThatIsNotPrivate() {
    Coverage.assertBroken(
        0.1,
        500,
        3,
        random -> {
          int least = 100;
          for (int i = 0; i < 40; i++) {
            least = Math.min(least, Coverage.binomial(random, 100, 0.5));
          }
          var errors = Evidence.errors(least, 100);
          return Stability.purePrivacy(errors, 0).atDelta(0.1).value() >= 0.5;
        });
  }

  @Test
  void isAtMostTheAdditiveForm() {
    for (double r : new double[] {0, 0.01, 0.2, 0.7}) {
      for (double epsilon : new double[] {0, 0.01, 0.1, 1}) {
        double additive = r + epsilon / 4 + Math.sqrt(Math.log(20) / 20_000);
        var bound = Stability.purePrivacy(Evidence.meanLoss(r, 10_000), epsilon);
        assertTrue(bound.atDelta(0.05).value() <= additive * (1 + 1e-14), "ε = " + epsilon);
      }
    }
    var none = Stability.purePrivacy(Evidence.errors(0, 10_000), 0.1);
    assertEquals(0.0028, none.atDelta(0.05).value(), 5e-5);
  }
}
