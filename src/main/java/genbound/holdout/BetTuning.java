package genbound.holdout;

/** What the bets of a bound are tuned for; chosen before the losses were seen. */
public enum BetTuning {
  /** For the number of examples at hand, which was fixed beforehand. */
  FIXED_SIZE,
  /** For every number of examples at once, so that one may look after each. */
  ANY_SIZE
}
