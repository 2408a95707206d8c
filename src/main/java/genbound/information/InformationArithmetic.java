package genbound.information;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.expUp;
import static genbound.numeric.Rounding.logDown;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.evidence.Confidence;
import genbound.evidence.learner.ExampleInformation;
import genbound.numeric.ExactSum;
import java.math.BigDecimal;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/** Sums and prices of information, in nats, rounded up. */
final class InformationArithmetic {

  static final double LN_2_UP = logUp(2);
  static final double LN_2_DOWN = logDown(2);

  /** Up to here eˣ is far from overflow. */
  private static final double ORDINARY = 300;

  private InformationArithmetic() {}

  /** The mean over the examples. */
  static double meanUp(ExampleInformation information) {
    return meanUp(information, nats -> nats);
  }

  /** The mean over the examples of what each costs. */
  static double meanUp(ExampleInformation information, DoubleUnaryOperator price) {
    DoubleStream prices = information.nats().stream().mapToDouble(price::applyAsDouble);
    return divideUp(sumUp(prices), information.size());
  }

  /** A sum with one rounding, whatever the number of its terms; at most the largest double. */
  static double sumUp(DoubleStream terms) {
    ExactSum sum = new ExactSum();
    terms.forEach(term -> sum.add(Math.min(term, Double.MAX_VALUE)));
    BigDecimal exact = sum.result();
    double nearest = Math.min(exact.doubleValue(), Double.MAX_VALUE);
    return new BigDecimal(nearest).compareTo(exact) < 0 ? Math.nextUp(nearest) : nearest;
  }

  /** ln(√n/δ). */
  static double logRootUp(long n, Confidence confidence) {
    return addUp(logUp(n) / 2, confidence.logInverseDelta());
  }

  /** √( (nats/δ + rest)/n ); where 1/δ is large, δ is taken out of the root. */
  static double rootUp(double nats, double rest, Confidence confidence, double n) {
    double log = confidence.logInverseDelta();
    if (nats == 0) {
      return sqrtUp(divideUp(rest, n));
    }
    if (log <= ORDINARY && nats <= 1e100) {
      return sqrtUp(divideUp(addUp(multiplyUp(nats, expUp(log)), rest), n));
    }
    double quarter = expUp(log / 4);
    double root = sqrtUp(divideUp(addUp(nats, multiplyUp(rest, expUp(-log))), n));
    return Math.min(multiplyUp(quarter, multiplyUp(quarter, root)), Double.MAX_VALUE);
  }
}
