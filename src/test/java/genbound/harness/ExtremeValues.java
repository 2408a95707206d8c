package genbound.harness;

import genbound.evidence.CompressedLosses;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.ErrorCount;
import genbound.evidence.Estimate;
import genbound.evidence.EstimatedRisk;
import genbound.evidence.LossRange;
import genbound.evidence.LossSample;
import genbound.evidence.LossSequence;
import genbound.evidence.LossTail;
import genbound.evidence.MeanLoss;
import genbound.evidence.RoundedMean;
import genbound.evidence.learner.EmpiricalComplexity;
import genbound.evidence.learner.EstimatedInformation;
import genbound.evidence.learner.ExampleInformation;
import genbound.evidence.learner.TransductiveComplexity;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** Evidence at the ends of what numbers can be. What is refused by name is left out. */
final class ExtremeValues {

  static final List<Double> DOUBLES =
      List.of(
          0.0,
          Double.MIN_VALUE,
          1e-300,
          1e-17,
          1 - 0x1p-53,
          1.0,
          Math.nextUp(1.0),
          1e17,
          1e300,
          Double.MAX_VALUE);
  static final List<Long> LONGS = List.of(0L, 1L, 2L, 1L << 31, 1L << 53, Long.MAX_VALUE);
  static final List<Integer> INTS = List.of(0, 1, 2, 1000);

  private static final long MOST = EmpiricalRisk.MAX_EXAMPLES;
  private static final List<LossRange> RANGES =
      List.of(
          LossRange.UNIT,
          new LossRange(-1e300, 1e300),
          new LossRange(0, 1e-300),
          new LossRange(0, Double.MIN_VALUE),
          new LossRange(5, Math.nextUp(5.0)),
          new LossRange(-8e307, 8e307),
          new LossRange(-1, Double.MAX_VALUE));

  private ExtremeValues() {}

  /** The values that may stand in the place of one that is declared as a type. */
  static List<Object> instead(Object value, Class<?> type) {
    if (value instanceof Double) {
      return List.copyOf(DOUBLES);
    } else if (value instanceof Long) {
      return List.copyOf(LONGS);
    } else if (value instanceof Integer) {
      return List.copyOf(INTS);
    } else if (value instanceof Enum<?> constant) {
      return List.<Object>of((Object[]) constant.getDeclaringClass().getEnumConstants());
    } else if (value instanceof Boolean) {
      return List.of(false, true);
    } else if (value instanceof EmpiricalRisk) {
      return risks().stream().filter(type::isInstance).toList();
    } else if (value instanceof CompressedLosses) {
      return compressed();
    } else if (value instanceof LossRange) {
      return List.copyOf(RANGES);
    } else if (value instanceof LossTail) {
      return tails();
    } else if (value instanceof Estimate) {
      return estimates().stream().filter(type::isInstance).toList();
    } else if (value instanceof LossSequence) {
      return sequences();
    } else if (value instanceof ExampleInformation information) {
      return informations(information.size());
    } else if (value instanceof List<?> list && !list.isEmpty()) {
      return lists(list);
    } else if (value.getClass().isRecord()) {
      return records((Record) value);
    }
    return List.of();
  }

  private static List<Object> risks() {
    List<Object> risks = new ArrayList<>();
    for (long[] count : new long[][] {{0, 1}, {1, 1}, {1, 2}, {0, MOST}, {1, MOST}, {MOST, MOST}}) {
      risks.add(new ErrorCount(count[0], count[1]));
    }
    for (LossRange range : RANGES) {
      double low = range.low();
      double high = range.high();
      double square = (high - low) * (high - low);
      for (double mean : new double[] {low, Math.nextUp(low), low / 2 + high / 2, high}) {
        offer(risks, () -> new MeanLoss(mean, 1, range));
        offer(risks, () -> new MeanLoss(mean, MOST, range));
        offer(risks, () -> new LossSample(1, mean, square / 4, mean, mean, range));
        offer(risks, () -> new LossSample(2, mean, square / 2, low, high, range));
        offer(risks, () -> new LossSample(MOST, mean, square / 4, low, high, range));
        offer(risks, () -> new LossSample(MOST, mean, 0, low, high, range));
      }
    }
    for (double low : new double[] {0, Double.MIN_VALUE, 0.5, 1}) {
      offer(risks, () -> new RoundedMean(low, low, 1));
      offer(risks, () -> new RoundedMean(low, 1, MOST));
    }
    return risks;
  }

  private static List<Object> compressed() {
    List<Object> samples = new ArrayList<>();
    for (Object risk : risks()) {
      EmpiricalRisk outside = (EmpiricalRisk) risk;
      for (long kept : new long[] {0, 1, MOST - outside.n()}) {
        offer(samples, () -> new CompressedLosses(outside.n() + kept, kept, outside));
      }
    }
    return samples;
  }

  private static List<Object> tails() {
    List<Object> tails = new ArrayList<>();
    RANGES.forEach(range -> tails.add(LossTail.bounded(range)));
    for (double x : DOUBLES) {
      tails.add(LossTail.subGaussian(x));
      tails.add(LossTail.subGamma(x, 0));
      tails.add(LossTail.subGamma(0, x));
      tails.add(LossTail.subGamma(x, x));
    }
    return tails;
  }

  private static List<Object> estimates() {
    List<Object> estimates = new ArrayList<>();
    for (double x : DOUBLES) {
      estimates.add(EmpiricalComplexity.known(x));
      estimates.add(TransductiveComplexity.known(x));
      estimates.add(new Between(0, 0, x));
      estimates.add(new Between(x / 2, x / 2, x));
    }
    return estimates;
  }

  private static List<Object> sequences() {
    List<Object> sequences = new ArrayList<>();
    for (LossRange range : RANGES) {
      for (int n : new int[] {1, 2, 50}) {
        for (double loss : new double[] {range.low(), range.high()}) {
          double[] losses = new double[n];
          Arrays.fill(losses, loss);
          sequences.add(new LossSequence(losses, range));
          losses[n - 1] = range.low();
          sequences.add(new LossSequence(losses, range));
        }
      }
    }
    return sequences;
  }

  private static List<Object> informations(int size) {
    List<Object> informations = new ArrayList<>();
    for (double x : DOUBLES) {
      informations.add(new ExampleInformation(Collections.nCopies(size, x)));
      informations.add(ExampleInformation.of(x));
      informations.add(ExampleInformation.of(x, Double.MAX_VALUE));
      informations.add(ExampleInformation.of(0, x, 0));
    }
    return informations;
  }

  private static List<Object> lists(List<?> list) {
    List<Object> lists = new ArrayList<>();
    for (Object element : instead(list.get(0), list.get(0).getClass())) {
      lists.add(List.of(element));
      lists.add(Collections.nCopies(list.size(), element));
      List<Object> one = new ArrayList<>(list);
      one.set(list.size() - 1, element);
      lists.add(one);
    }
    return lists;
  }

  private static List<Object> records(Record value) {
    List<Object> records = new ArrayList<>();
    RecordComponent[] components = value.getClass().getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      int place = i;
      for (Object part : instead(Components.value(value, components[i]), components[i].getType())) {
        offer(records, () -> Components.with(value, place, part));
      }
    }
    return records;
  }

  private static void offer(List<Object> values, Supplier<Object> value) {
    try {
      values.add(value.get());
    } catch (IllegalArgumentException refused) {
      if (!refused.getMessage().contains(" must be ")) {
        throw refused;
      }
    }
  }

  /** An estimate that is known up to an interval, whatever the confidence, of any kind. */
  private record Between(double low, double point, double high)
      implements EstimatedRisk, EmpiricalComplexity, TransductiveComplexity, EstimatedInformation {
    @Override
    public LossRange range() {
      return LossRange.UNIT;
    }

    @Override
    public double upper(Confidence confidence) {
      return high;
    }

    @Override
    public double lower(Confidence confidence) {
      return low;
    }

    @Override
    public boolean isExact() {
      return false;
    }
  }
}
