package genbound.pacbayes;

import genbound.numeric.MaurerXi;
import java.util.function.DoubleBinaryOperator;

/** A comparator that is never above the binary relative entropy, and so pays Maurer's ξ(n). */
record MaurerComparator(String name, DoubleBinaryOperator distance) implements Comparator {

  @Override
  public double value(double q, double p) {
    return distance.applyAsDouble(q, p);
  }

  @Override
  public double logMoment(long n) {
    return MaurerXi.logUpper(n);
  }

  @Override
  public String toString() {
    return name;
  }
}
