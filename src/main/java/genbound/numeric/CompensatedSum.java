package genbound.numeric;

/** Kahan–Babuška compensated sum; within 1 ulp of the exact sum of non-negative terms. */
public final class CompensatedSum {

  private double sum;
  private double lost;

  /** The sum of numbers. */
  public static double of(double... values) {
    CompensatedSum sum = new CompensatedSum();
    for (double value : values) {
      sum.add(value);
    }
    return sum.result();
  }

  /** Adds a number, and keeps what the addition loses. */
  public CompensatedSum add(double x) {
    double next = sum + x;
    lost += Math.abs(sum) >= Math.abs(x) ? (sum - next) + x : (x - next) + sum;
    sum = next;
    return this;
  }

  /** The sum so far. */
  public double result() {
    return sum + lost;
  }

  @Override
  public String toString() {
    return "about " + result();
  }
}
