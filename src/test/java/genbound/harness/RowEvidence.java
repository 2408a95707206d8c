package genbound.harness;

import genbound.Evidence;
import genbound.bound.Bound;
import genbound.evidence.AverageRisk;
import genbound.evidence.CompressedLosses;
import genbound.evidence.CompressedSample;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.ErrorCount;
import genbound.evidence.Grid;
import genbound.evidence.LossRange;
import genbound.evidence.LossSample;
import genbound.evidence.LossSequence;
import genbound.evidence.LossTail;
import genbound.evidence.learner.Disagreement;
import genbound.evidence.learner.EmpiricalComplexity;
import genbound.evidence.learner.EmpiricalSharpness;
import genbound.evidence.learner.ExampleInformation;
import genbound.evidence.learner.ExpectedComplexity;
import genbound.evidence.learner.LeaveOneOutRisk;
import genbound.evidence.learner.MeanGradient;
import genbound.evidence.learner.NearestNeighbourErrors;
import genbound.evidence.learner.OutOfBagRisk;
import genbound.evidence.learner.RemovalStability;
import genbound.evidence.learner.ReplacementStability;
import genbound.evidence.learner.TandemRisk;
import genbound.evidence.learner.TransductiveComplexity;
import genbound.harness.ReferenceTable.Row;
import genbound.information.Contraction;
import genbound.stability.StepSizes;
import genbound.vc.GrowthFunction;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes a theorem from a row of its reference table: numbers are read from the columns that have
 * the names of the components, evidence from the columns that belong to its type.
 */
final class RowEvidence {

  private RowEvidence() {}

  /** The theorem that a row speaks of. */
  static Bound bound(Class<? extends Bound> theorem, Row row) {
    return (Bound) record(theorem, row);
  }

  private static Record record(Class<?> type, Row row) {
    Object[] components =
        Arrays.stream(type.getRecordComponents())
            .map(component -> read(component.getType(), component.getName(), row))
            .toArray();
    return Components.create(type, components);
  }

  /** What the columns {@code name.n, name.mean} and the like say of one of several components. */
  private static Row part(String name, Row row) {
    String start = name + ".";
    return new Row(
        row.cells().entrySet().stream()
            .filter(cell -> cell.getKey().startsWith(start))
            .collect(
                Collectors.toMap(
                    cell -> cell.getKey().substring(start.length()), Map.Entry::getValue)));
  }

  private static Object read(Class<?> type, String name, Row row) {
    Row part = part(name, row);
    if (!part.cells().isEmpty()) {
      return read(type, name, part);
    } else if (type == double.class) {
      return row.number(name);
    } else if (type == long.class) {
      return row.whole(name);
    } else if (type == List.class) {
      return Arrays.stream(row.numbers(name)).boxed().toList();
    } else if (type == EmpiricalRisk.class || type == ErrorCount.class) {
      boolean each = row.has("losses") && !row.has("mean") && !row.has("errors");
      return each ? Evidence.losses(row.numbers("losses")) : row.risk();
    } else if (type == AverageRisk.class) {
      return new AverageRisk(row.number("mean"), row.whole("n"), range(row));
    } else if (type == LeaveOneOutRisk.class) {
      return new LeaveOneOutRisk(row.risk());
    } else if (type == OutOfBagRisk.class) {
      return new OutOfBagRisk(
          row.risk(), row.whole("drawn"), row.whole("predictors"), row.whole("outOfBag"));
    } else if (type == NearestNeighbourErrors.class) {
      return new NearestNeighbourErrors(
          row.whole("errors"), row.whole("n"), row.whole("neighbours"));
    } else if (type == TandemRisk.class) {
      return tandemRisk(row);
    } else if (type == Disagreement.class) {
      return Evidence.disagreement(row.number("disagreement"), row.whole("m"));
    } else if (type == EmpiricalComplexity.class) {
      return EmpiricalComplexity.known(row.number(name));
    } else if (type == ExpectedComplexity.class) {
      return new ExpectedComplexity(row.number(name));
    } else if (type == TransductiveComplexity.class) {
      return TransductiveComplexity.known(row.number(name));
    } else if (type == CompressedSample.class) {
      long errors = row.has("errors") ? row.whole("errors") : 0;
      return Evidence.compression(row.whole("n"), row.whole("kept"), errors);
    } else if (type == CompressedLosses.class) {
      long outside = row.whole("n") - row.whole("kept");
      var losses =
          row.has("errors")
              ? Evidence.errors(row.whole("errors"), outside)
              : Evidence.meanLoss(row.number("mean"), outside);
      return Evidence.compression(row.whole("n"), row.whole("kept"), losses);
    } else if (type == LossSample.class) {
      return Evidence.losses(row.numbers("losses"));
    } else if (type == LossSequence.class) {
      return Evidence.sequence(row.numbers("losses"));
    } else if (type == LossRange.class) {
      return range(row);
    } else if (type == LossTail.class) {
      return tail(row);
    } else if (type == GrowthFunction.class) {
      return GrowthFunction.ofDimension(row.whole("dimension"));
    } else if (type == ReplacementStability.class) {
      return new ReplacementStability(row.number("gamma"));
    } else if (type == RemovalStability.class) {
      return new RemovalStability(row.number("beta"));
    } else if (type == StepSizes.class) {
      return StepSizes.of(row.numbers("steps"));
    } else if (type == Grid.class) {
      return Grid.of(row.numbers("grid"));
    } else if (type == ExampleInformation.class) {
      return ExampleInformation.of(row.numbers(row.has("nats") ? "nats" : name));
    } else if (type == MeanGradient.class) {
      return new MeanGradient(row.number("norm"), row.whole("n"));
    } else if (type == EmpiricalSharpness.class) {
      return new EmpiricalSharpness(row.number("sharpness"), row.whole("n"));
    } else if (type == Contraction.class) {
      return new Contraction(row.number("eta"));
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .filter(constant -> ((Enum<?>) constant).name().equals(row.text(name)))
          .findFirst()
          .orElseThrow();
    }
    if (type.isRecord() && type.getPackageName().startsWith("genbound")) {
      return record(type, row);
    }
    throw new AssertionError("override of(Row): no column is known for " + type.getSimpleName());
  }

  /** The columns {@code tandem, m}, or {@code mean, n}. */
  private static TandemRisk tandemRisk(Row row) {
    return row.has("tandem")
        ? Evidence.tandemRisk(row.number("tandem"), row.whole("m"))
        : Evidence.tandemRisk(row.number("mean"), row.whole("n"));
  }

  /** The columns {@code low, high}, or [0, 1]. */
  static LossRange range(Row row) {
    return row.has("low") ? new LossRange(row.number("low"), row.number("high")) : LossRange.UNIT;
  }

  /** The columns {@code sigma}, or {@code variance, scale}, or {@code low, high}. */
  private static LossTail tail(Row row) {
    if (row.has("sigma")) {
      return LossTail.subGaussian(row.number("sigma"));
    }
    return row.has("variance")
        ? LossTail.subGamma(row.number("variance"), row.number("scale"))
        : LossTail.bounded(range(row));
  }
}
