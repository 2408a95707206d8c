package genbound.information;

import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.log1pUp;
import static genbound.numeric.Rounding.multiplyUp;

import genbound.numeric.Arguments;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Noisy steps, and the information that they pass on, rounded up. */
final class Langevin {

  private Langevin() {}

  static List<Double> steps(List<Double> steps) {
    Arguments.notNull("steps", steps);
    Arguments.require(!steps.isEmpty(), "steps", "not empty", steps);
    for (Double step : steps) {
      Arguments.nonNegative("steps", Arguments.notNull("steps", step));
    }
    return List.copyOf(steps);
  }

  static List<Double> noises(List<Double> noises, int count) {
    Arguments.notNull("noises", noises);
    Arguments.require(
        noises.size() == count, "noises", "as many as steps, " + count, noises.size());
    for (Double noise : noises) {
      Arguments.positive("noises", Arguments.notNull("noises", noise));
    }
    return List.copyOf(noises);
  }

  static String text(List<Double> steps, double gradientBound, long n) {
    return "[" + steps.size() + " noisy steps, gradients to " + gradientBound + ", n = " + n + "]";
  }

  /** The sum over the steps of a function of ηL/σ. */
  static double sumUp(
      List<Double> steps, List<Double> noises, double gradientBound, DoubleUnaryOperator price) {
    return InformationArithmetic.sumUp(
        IntStream.range(0, steps.size())
            .mapToDouble(t -> divideUp(multiplyUp(steps.get(t), gradientBound), noises.get(t)))
            .map(price));
  }

  /** (d/2)·ln(1 + ratio²/d), the capacity of d Gaussian channels. */
  static double channelUp(double ratio, long dimension) {
    double power = divideUp(multiplyUp(ratio, ratio), dimension);
    return power == 0 ? 0 : multiplyUp(dimension / 2.0, log1pUp(power));
  }
}
