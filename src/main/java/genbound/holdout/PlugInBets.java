package genbound.holdout;

import static genbound.numeric.Rounding.addDown;
import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideDown;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyDown;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.subtractDown;

import genbound.evidence.Confidence;
import genbound.numeric.Arguments;
import genbound.numeric.Cumulant;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;

/**
 * The running sums of the predictable plug-in bound, for losses in [0, 1]. Each bet depends on the
 * losses before it alone, so its own rounding does not matter; the sums are rounded outward.
 */
final class PlugInBets implements Serializable {

  private static final long serialVersionUID = 1;

  /** Covers what the rounding of the bets moves the formula by. */
  private static final double ALLOWANCE = 1e-14;

  private final double nats;
  private final double cap;
  private final double fixed;
  private long n;
  private double sum;
  private double squares;
  private double betsUp;
  private double betsDown;
  private double lossesUp;
  private double lossesDown;
  private double penalty;

  /** With bets tuned for a number of losses, or for all if that is 0. */
  PlugInBets(Confidence confidence, double cap, double fixed) {
    nats = confidence.logInverseDelta();
    this.cap = cap;
    this.fixed = fixed;
    penalty = nats;
  }

  /** Adds a loss, known between two ends. */
  void add(double down, double up) {
    double centre = (0.5 + sum) / (n + 1);
    double variance = (0.25 + squares) / (n + 1);
    n++;
    double horizon = fixed > 0 ? fixed : n * Math.log1p(n);
    double bet = Math.min(cap, Math.sqrt(2 * nats / (horizon * variance)));
    double off = Math.max(Math.abs(up - centre), Math.abs(down - centre)) * (1 + 0x1p-51);
    betsUp = addUp(betsUp, bet);
    betsDown = addDown(betsDown, bet);
    lossesUp = addUp(lossesUp, multiplyUp(bet, up));
    lossesDown = addDown(lossesDown, multiplyDown(bet, down));
    penalty = addUp(penalty, multiplyUp(multiplyUp(off, off), Cumulant.exponentialUp(bet)));
    sum += up;
    double next = (0.5 + sum) / (n + 1);
    squares += (up - next) * (up - next);
  }

  long n() {
    return n;
  }

  /** Whether the bets are at most this, and tuned for all numbers of losses. */
  boolean areForAll(double most) {
    return cap == most && fixed == 0;
  }

  /**
   * Refuses sums that no losses in [0, 1] have; rounding is a part in 2⁵² of each term. The monitor
   * looks at the cap, and whether the bets are for all numbers of losses.
   */
  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    double most = 1 + 1e-9;
    boolean holds =
        nats > 0
            && n >= 0
            && betsDown >= 0
            && betsDown <= betsUp
            && betsUp <= cap * n * most
            && lossesDown >= 0
            && lossesDown <= lossesUp
            && lossesUp <= betsUp * most
            && sum >= 0
            && sum <= n * most
            && squares >= 0
            && squares <= n * most
            && penalty >= nats
            && penalty < Double.POSITIVE_INFINITY;
    Arguments.readBack(() -> holds, "no losses in [0, 1] have these sums");
  }

  /** The mean loss, weighted by the bets. */
  double centre() {
    return lossesUp / betsDown;
  }

  double upper() {
    double value = divideUp(addUp(lossesUp, penalty), betsDown);
    return addUp(value, ALLOWANCE * (1 + value));
  }

  double lower() {
    double top = subtractDown(lossesDown, penalty);
    double value = top > 0 ? divideDown(top, betsUp) : divideDown(top, betsDown);
    return subtractDown(value, ALLOWANCE * (1 + Math.abs(value)));
  }
}
