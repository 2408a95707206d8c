package genbound.information;

import genbound.bound.ExpectedBound;
import genbound.evidence.EmpiricalRisk;
import genbound.harness.Averages;
import genbound.harness.world.Expectation;
import java.util.List;

/** What is known of one small learner: bounds on averages are compared with them. */
final class ExpectedWorlds {

  /** Leans to the coin with fewer heads, of three, on two tosses of each. */
  static final EnumeratedLearner LEARNER = EnumeratedLearner.coins(2, 3);

  private static final String NAME = "the best of three coins by two tosses of each, at random";

  static final double GAP = LEARNER.average((risk, mean) -> risk - mean);
  static final double MAGNITUDE = LEARNER.average((risk, mean) -> Math.abs(risk - mean));
  static final double SQUARE = LEARNER.average((risk, mean) -> (risk - mean) * (risk - mean));
  static final double RISK = LEARNER.average((risk, mean) -> risk);
  static final EmpiricalRisk MEAN =
      genbound.Evidence.meanLoss(LEARNER.average((risk, mean) -> mean), LEARNER.n());

  private ExpectedWorlds() {}

  static List<Expectation> one(double truth, ExpectedBound bound) {
    return List.of(new Expectation(NAME, truth, bound));
  }

  /** With a bound that is told less than the learner learns. */
  static List<Expectation> with(double truth, ExpectedBound bound, ExpectedBound toldTooLittle) {
    return List.of(
        new Expectation(NAME, truth, bound),
        new Expectation(NAME, truth, toldTooLittle).breaking("more is learnt than declared"));
  }

  static genbound.evidence.AverageRisk average() {
    return Averages.of(MEAN);
  }
}
