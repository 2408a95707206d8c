package genbound.exact.channel;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.log1pDown;
import static genbound.numeric.Rounding.log1pUp;
import static genbound.numeric.Rounding.multiplyUp;

import genbound.evidence.LossTail;
import genbound.evidence.learner.ExampleInformation;
import genbound.linalg.Matrices;
import genbound.numeric.Arguments;
import genbound.numeric.CompensatedSum;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/**
 * Least squares at fixed points: labels y = Xθ + N(0, σ²I), the hypothesis W is the least-squares
 * solution plus noise from N(0, τ²(XᵀX)⁻¹), and the loss is (y − xᵀW)². The risk is that on fresh
 * labels at the same points; the examples are independent, though not alike. Everything is known by
 * the leverages hᵢ = xᵢᵀ(XᵀX)⁻¹xᵢ. Information is in nats and rounded up.
 */
public final class GaussianRegressionProblem {

  private static final double LEAST_RESIDUAL = 1e-5;
  private static final double MARGIN = 1e-9;

  private final double[] leverages;
  private final int dimension;
  private final double sigma;
  private final double noise;

  /**
   * A problem.
   *
   * @param x one row a point, one column a feature, at least as many rows as columns; no column in
   *     the span of those before it, or near it: what is left of it must be 10⁻⁵ of its length
   * @param sigma σ, in [10⁻⁷⁰, 10⁷⁰]
   * @param noise τ, 0 or in [10⁻⁷⁰, 10⁷⁰]
   */
  public GaussianRegressionProblem(double[][] x, double sigma, double noise) {
    DMatrixRMaj points = Matrices.of("x", x);
    GaussianMeanProblem.scale("sigma", sigma);
    if (noise != 0) {
      GaussianMeanProblem.scale("noise", noise);
    }
    this.sigma = sigma;
    this.noise = noise;
    dimension = points.numCols;
    Arguments.require(points.numRows >= dimension, "x", "at least as long as wide", points.numRows);
    leverages = leverages(points);
  }

  /** Squared lengths of the rows of an orthonormal basis of the columns, by Gram and Schmidt. */
  private static double[] leverages(DMatrixRMaj x) {
    double[][] basis = new double[x.numCols][];
    double[] leverages = new double[x.numRows];
    for (int j = 0; j < basis.length; j++) {
      double[] q = new double[x.numRows];
      double largest = 0;
      for (int i = 0; i < q.length; i++) {
        q[i] = x.get(i, j);
        largest = Math.max(largest, Math.abs(q[i]));
      }
      scale(q, Arguments.positive("the largest of column " + j, largest));
      double length = Math.sqrt(product(q, q));
      for (int pass = 0; pass < 2; pass++) {
        for (int k = 0; k < j; k++) {
          double along = product(q, basis[k]);
          for (int i = 0; i < q.length; i++) {
            q[i] -= along * basis[k][i];
          }
        }
      }
      double left = Math.sqrt(product(q, q));
      boolean independent = left >= LEAST_RESIDUAL * length;
      Arguments.require(independent, "x", "of independent columns", "column " + j);
      scale(q, left);
      for (int i = 0; i < q.length; i++) {
        leverages[i] += q[i] * q[i];
      }
      basis[j] = q;
    }
    return leverages;
  }

  private static void scale(double[] values, double divisor) {
    Arrays.setAll(values, i -> values[i] / divisor);
  }

  private static double product(double[] a, double[] b) {
    double[] products = new double[a.length];
    Arrays.setAll(products, i -> a[i] * b[i]);
    return CompensatedSum.of(products);
  }

  /** The leverages, which add up to the dimension; right to about 10⁻⁹. */
  public double[] leverages() {
    return leverages.clone();
  }

  /** The information I(W; S) = (d/2) ln(1 + σ²/τ²) about the sample; ∞ without noise. */
  public double sampleInformation() {
    if (noise == 0) {
      return Double.POSITIVE_INFINITY;
    }
    double ratio = divideUp(sigma, noise);
    return multiplyUp(dimension / 2.0, log1pUp(multiplyUp(ratio, ratio)));
  }

  /**
   * The information I(W; Yᵢ) = −½ ln(1 − hᵢσ²/(σ² + τ²)) about each label, for leverages 10⁻⁹
   * higher than those found. Without noise no leverage may reach 1: that label would be known.
   */
  public ExampleInformation individual() {
    double share = 1 / (1 + (noise / sigma) * (noise / sigma));
    double[] nats = new double[leverages.length];
    for (int i = 0; i < nats.length; i++) {
      double part = share * Math.min(1, leverages[i] + MARGIN) * (1 + 0x1p-50);
      Arguments.require(part < 1, "leverage", i, "below 1, or noise", (Double) part);
      nats[i] = -log1pDown(-part) / 2;
    }
    return ExampleInformation.of(nats);
  }

  /** Risk minus empirical risk, averaged: 2dσ²/n. */
  public double expectedGap() {
    return 2.0 * dimension * sigma * sigma / leverages.length;
  }

  /**
   * The tail of the loss of an independent copy of the hypothesis on a fresh label: s²χ² with one
   * degree of freedom and s² = σ² + hᵢ(σ² + τ²), at the largest leverage; sub-gamma below its mean
   * with v = 2s⁴ and c = 0.
   */
  public LossTail tail() {
    double square = multiplyUp(sigma, sigma);
    double largest = Math.min(1, Arrays.stream(leverages).max().getAsDouble() + MARGIN);
    double predicted = multiplyUp(largest, addUp(square, multiplyUp(noise, noise)));
    return GaussianMeanProblem.below(2, addUp(square, predicted));
  }

  @Override
  public String toString() {
    return "least squares at "
        + leverages.length
        + " points in "
        + dimension
        + " dimensions, σ = "
        + sigma
        + ", τ = "
        + noise;
  }
}
