package genbound.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.bound.Bound;
import genbound.bound.Bound.InUnitsOfLoss;
import genbound.bound.Certificate;
import genbound.bound.Quantity;
import genbound.evidence.AverageRisk;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.ErrorCount;
import genbound.evidence.LossRange;
import genbound.evidence.LossSample;
import genbound.evidence.LossSequence;
import genbound.evidence.LossTail;
import genbound.evidence.MeanLoss;
import genbound.evidence.learner.EmpiricalComplexity;
import genbound.evidence.learner.EmpiricalSharpness;
import genbound.evidence.learner.ExpectedComplexity;
import genbound.evidence.learner.LeaveOneOutRisk;
import genbound.evidence.learner.MeanGradient;
import genbound.evidence.learner.OutOfBagRisk;
import genbound.evidence.learner.RemovalStability;
import genbound.evidence.learner.ReplacementStability;
import java.lang.reflect.RecordComponent;
import java.util.List;

/**
 * A theorem about losses in [0, 1], told the same of losses in [−3, 7]: it answers in their units,
 * or refuses them by name. A theorem that forgets its range answers as if nothing had changed.
 */
final class Rescaled {

  private static final LossRange WIDE = new LossRange(-3, 7);

  /** From here on values are cut off, so that they stay finite in every unit. */
  private static final double BEYOND_USE = 1e200;

  private Rescaled() {}

  static <B extends Bound> void check(BoundContract<B> contract, B example) {
    RecordComponent[] components = example.getClass().getRecordComponents();
    Object[] unit = new Object[components.length];
    Object[] wide = new Object[components.length];
    boolean ranged = false;
    for (int i = 0; i < components.length; i++) {
      Object value = Components.value(example, components[i]);
      unit[i] = onUnit(value);
      boolean counts = components[i].getType() == ErrorCount.class;
      wide[i] = counts ? unit[i] : wide(unit[i]);
      ranged |= wide[i] != unit[i];
      InUnitsOfLoss units = components[i].getAnnotation(InUnitsOfLoss.class);
      if (units != null) {
        wide[i] = scaled(units, unit[i]);
        ranged |= example.range().equals(LossRange.UNBOUNDED);
      }
    }
    if (!ranged) {
      return;
    }
    Bound small;
    Bound large;
    try {
      small = (Bound) Components.create(example.getClass(), unit);
      large = (Bound) Components.create(example.getClass(), wide);
    } catch (IllegalArgumentException refused) {
      assertTrue(refused.getMessage().contains(" must be "), refused.getMessage());
      return;
    }
    boolean twoRisks = example.theorem().quantity() == Quantity.RISK_DIFFERENCE;
    LossRange bounded = twoRisks ? new LossRange(-10, 10) : WIDE;
    LossRange range = small.range().isBounded() ? bounded : small.range();
    assertEquals(range, large.range(), "the range of the evidence is the bound's");
    List<Certificate> before = contract.certificates(small);
    List<Certificate> after = contract.certificates(large);
    boolean difference = twoRisks || example.theorem().quantity().isDifference();
    for (int i = 0; i < before.size(); i++) {
      double expected = (difference ? 0 : -3) + 10 * before.get(i).value();
      if (expected > BEYOND_USE) {
        continue;
      }
      double allowed = 1e-9 * (10 + Math.abs(expected));
      assertEquals(expected, after.get(i).value(), allowed, "in units of the loss: " + large);
    }
  }

  private static Object scaled(InUnitsOfLoss units, Object value) {
    double factor = Math.pow(10, units.power());
    if (value instanceof EmpiricalComplexity complexity) {
      return EmpiricalComplexity.known(factor * complexity.point());
    }
    if (value instanceof ExpectedComplexity complexity) {
      return new ExpectedComplexity(factor * complexity.value());
    }
    return (units.isLoss() ? WIDE.low() : 0) + factor * (double) value;
  }

  private static Object onUnit(Object value) {
    if (value instanceof LossRange) {
      return LossRange.UNIT;
    } else if (value instanceof LossTail) {
      return LossTail.bounded(LossRange.UNIT);
    } else if (value instanceof MeanLoss risk && !risk.range().equals(LossRange.UNIT)) {
      return new MeanLoss(0.1, risk.n(), LossRange.UNIT);
    } else if (value instanceof LossSample risk && !risk.range().equals(LossRange.UNIT)) {
      return new LossSample(risk.n(), 0.1, 0.02, 0, 0.9, LossRange.UNIT);
    } else if (value instanceof LeaveOneOutRisk left) {
      return new LeaveOneOutRisk((EmpiricalRisk) onUnit(left.leftOut()));
    } else if (value instanceof OutOfBagRisk bags) {
      return with(bags, (EmpiricalRisk) onUnit(bags.losses()));
    } else if (value instanceof AverageRisk risk && !risk.range().equals(LossRange.UNIT)) {
      return new AverageRisk(0.1, risk.n(), LossRange.UNIT);
    } else if (value instanceof LossSequence losses && !losses.range().equals(LossRange.UNIT)) {
      return new LossSequence(new double[] {0, 0.25, 1, 0.5}, LossRange.UNIT);
    }
    return value;
  }

  private static OutOfBagRisk with(OutOfBagRisk bags, EmpiricalRisk losses) {
    return new OutOfBagRisk(losses, bags.drawn(), bags.predictors(), bags.outOfBag());
  }

  /** The evidence in [−3, 7] that is the same on the scale of [0, 1]. */
  private static Object wide(Object unit) {
    if (unit instanceof LossRange) {
      return WIDE;
    } else if (unit instanceof LossTail) {
      return LossTail.bounded(WIDE);
    } else if (unit instanceof ErrorCount risk) {
      return new MeanLoss(-3 + 10 * risk.mean(), risk.n(), WIDE);
    } else if (unit instanceof MeanLoss risk) {
      return new MeanLoss(-3 + 10 * risk.mean(), risk.n(), WIDE);
    } else if (unit instanceof LossSample risk) {
      return new LossSample(
          risk.n(),
          -3 + 10 * risk.mean(),
          100 * risk.variance(),
          -3 + 10 * risk.least(),
          -3 + 10 * risk.greatest(),
          WIDE);
    } else if (unit instanceof LossSequence losses) {
      double[] wide = new double[losses.n()];
      for (int i = 0; i < wide.length; i++) {
        wide[i] = -3 + 10 * losses.unitUp(i);
      }
      return new LossSequence(wide, WIDE);
    } else if (unit instanceof LeaveOneOutRisk left) {
      return new LeaveOneOutRisk((EmpiricalRisk) wide(left.leftOut()));
    } else if (unit instanceof OutOfBagRisk bags) {
      return with(bags, (EmpiricalRisk) wide(bags.losses()));
    } else if (unit instanceof AverageRisk risk) {
      return new AverageRisk(-3 + 10 * risk.mean(), risk.n(), WIDE);
    } else if (unit instanceof ReplacementStability stability) {
      return new ReplacementStability(10 * stability.gamma());
    } else if (unit instanceof RemovalStability stability) {
      return new RemovalStability(10 * stability.beta());
    } else if (unit instanceof MeanGradient gradient) {
      return new MeanGradient(10 * gradient.norm(), gradient.n());
    } else if (unit instanceof EmpiricalSharpness sharpness) {
      return new EmpiricalSharpness(10 * sharpness.value(), sharpness.n());
    }
    return unit;
  }
}
