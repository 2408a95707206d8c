package genbound.estimate.network;

import genbound.numeric.NormalTail;

/**
 * What a unit of a network does with its weighted sum z.
 *
 * <p>Values and slopes are those of double arithmetic, off by at most {@link #errorAt}; bounds that
 * must hold exactly add that.
 */
public enum Activation {
  /** z itself: a linear layer, such as the last one of most networks. */
  IDENTITY {
    @Override
    public double value(double z) {
      return z;
    }

    @Override
    public double slope(double z) {
      return 1;
    }

    @Override
    public double errorAt(double z) {
      return 0;
    }
  },

  /** max(z, 0); its slope at 0 is taken as 0. */
  RELU {
    @Override
    public double value(double z) {
      return Math.max(z, 0);
    }

    @Override
    public double slope(double z) {
      return z > 0 ? 1 : 0;
    }

    @Override
    public double errorAt(double z) {
      return 0;
    }
  },

  /** The hyperbolic tangent. */
  TANH {
    @Override
    public double value(double z) {
      return Math.tanh(z);
    }

    @Override
    public double slope(double z) {
      double value = Math.tanh(z);
      return (1 - value) * (1 + value);
    }
  },

  /** 1/(1 + exp(−z)). */
  SIGMOID {
    @Override
    public double value(double z) {
      return logistic(z);
    }

    @Override
    public double slope(double z) {
      return logistic(z) * logistic(-z);
    }
  },

  /** ln(1 + exp(z)). */
  SOFTPLUS {
    @Override
    public double value(double z) {
      return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
    }

    @Override
    public double slope(double z) {
      return logistic(z);
    }
  },

  /** z·Φ(z), Φ the distribution function of the standard normal law: not its tanh approximation. */
  GELU {
    @Override
    public double value(double z) {
      return z * NormalTail.up(-z);
    }

    @Override
    public double slope(double z) {
      return NormalTail.up(-z) + z * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }

    @Override
    public double errorAt(double z) {
      return 4e-12 * (1 + Math.abs(z));
    }
  },

  /** z/(1 + exp(−z)), which is also called swish. */
  SILU {
    @Override
    public double value(double z) {
      return z * logistic(z);
    }

    @Override
    public double slope(double z) {
      return logistic(z) * (1 + z * logistic(-z));
    }
  };

  /** The value at a finite z. */
  public abstract double value(double z);

  /** The slope at a finite z. */
  public abstract double slope(double z);

  /** By how much {@link #value} and {@link #slope} at z are off, at most. */
  public double errorAt(double z) {
    return 0x1p-49 * (1 + Math.abs(z));
  }

  private static double logistic(double z) {
    double e = Math.exp(-Math.abs(z));
    return z >= 0 ? 1 / (1 + e) : e / (1 + e);
  }
}
