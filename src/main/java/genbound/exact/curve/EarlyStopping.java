package genbound.exact.curve;

/**
 * When to stop training, and what it leads to.
 *
 * @param time in [0, ∞], in units of the flow's time constant
 * @param error the generalisation error at that time, noise of the label included
 */
public record EarlyStopping(double time, double error) {

  @Override
  public String toString() {
    return "stop at time " + time + ", error " + error;
  }
}
