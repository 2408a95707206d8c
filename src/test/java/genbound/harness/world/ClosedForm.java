package genbound.harness.world;

import java.util.List;

/** The probability of a miss, as a formula. */
@FunctionalInterface
public interface ClosedForm {

  double miss(double delta, double parameter);

  /** The formula at one parameter after another. */
  default Solver solver() {
    return new Solver() {
      @Override
      public Miss miss(double delta, double parameter) {
        return new Miss(parameter, ClosedForm.this.miss(delta, parameter), 0, true);
      }

      @Override
      public int places() {
        return 400;
      }

      @Override
      public List<Double> jumps(double delta, double low, double high, double near) {
        return List.of();
      }
    };
  }
}
