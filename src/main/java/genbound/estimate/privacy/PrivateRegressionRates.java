package genbound.estimate.privacy;

import genbound.bound.Quantity;
import genbound.bound.Rate;
import genbound.numeric.Arguments;

/**
 * How fast the error ‖θ̂ − θ‖ of k-sparse linear regression from ε-locally private data falls, at
 * best and by known methods, without constants: rates, which promise nothing. With a constant, what
 * no method can do is {@link genbound.limits.PrivateSparseRegression}.
 *
 * @param dimension d, at least 2
 * @param sparsity k, in [1, d]
 * @param epsilon ε in (0, ∞)
 * @see <a href="https://arxiv.org/abs/2310.07367">Zhu, Ding, Aggarwal, Xu and Wang (2024), Improved
 *     Analysis of Sparse Linear Regression in Local Differential Privacy Model, ICLR</a>
 */
public record PrivateRegressionRates(int dimension, int sparsity, double epsilon) {

  private static final String SOURCE =
      "Zhu, Ding, Aggarwal, Xu & Wang (2024), Improved Analysis of Sparse Linear Regression in Local"
          + " Differential Privacy Model, ICLR, arXiv 2310.07367";

  public PrivateRegressionRates {
    Arguments.atLeast("dimension", dimension, 2);
    Arguments.inRange("sparsity", sparsity, 1, dimension);
    Arguments.positive("epsilon", epsilon);
  }

  /** Without interaction no method is faster: C·√(dk·ln d)/(√n·ε). */
  public Rate withoutInteractionAtBest(long n, double constant) {
    double size = Math.sqrt((double) dimension * sparsity * Math.log(dimension));
    return rate("at best, without interaction", "C·√(dk·ln d)/(√n·ε)", size, n, constant);
  }

  /** A method without interaction: C·d√k/(√n·ε) up to logarithms, for n above about d⁴. */
  public Rate withoutInteraction(long n, double constant) {
    double size = dimension * Math.sqrt(sparsity);
    return rate("a method without interaction", "C·d√k/(√n·ε)", size, n, constant);
  }

  /** With sequential interaction no method is faster: C·√(dk)/(√n·ε). */
  public Rate interactiveAtBest(long n, double constant) {
    double size = Math.sqrt((double) dimension * sparsity);
    return rate("at best, with interaction", "C·√(dk)/(√n·ε)", size, n, constant);
  }

  /** A method with sequential interaction: C·k√d/(√n·ε) up to logarithms. */
  public Rate interactive(long n, double constant) {
    double size = sparsity * Math.sqrt(dimension);
    return rate("a method with interaction", "C·k√d/(√n·ε)", size, n, constant);
  }

  private Rate rate(String name, String formula, double size, long n, double constant) {
    Arguments.atLeast("n", n, 1);
    Arguments.positive("constant", constant);
    double value = constant * (size / (Math.sqrt(n) * epsilon));
    return new Rate(
        "private sparse regression, " + name,
        Quantity.PARAMETER_ERROR,
        "‖θ̂ − θ‖ ~ " + formula,
        SOURCE,
        constant,
        value);
  }
}
