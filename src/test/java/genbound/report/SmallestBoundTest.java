package genbound.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.bound.Bound;
import genbound.bound.Certificate;
import genbound.bound.ExpectedBound;
import genbound.bound.HighProbabilityBound;
import genbound.evidence.Assumption;
import genbound.evidence.AverageRisk;
import genbound.evidence.CompressedSample;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.ErrorCount;
import genbound.evidence.Grid;
import genbound.evidence.LossRange;
import genbound.evidence.LossSample;
import genbound.evidence.LossSequence;
import genbound.evidence.LossTail;
import genbound.evidence.PairedErrors;
import genbound.evidence.learner.EmpiricalComplexity;
import genbound.evidence.learner.ExampleInformation;
import genbound.evidence.learner.ExpectedComplexity;
import genbound.evidence.learner.LeaveOneOutRisk;
import genbound.evidence.learner.NearestNeighbourErrors;
import genbound.evidence.learner.RemovalStability;
import genbound.evidence.learner.ReplacementStability;
import genbound.evidence.learner.TandemRisk;
import genbound.evidence.learner.TransductiveComplexity;
import genbound.evidence.learner.VotePairs;
import genbound.holdout.BetTuning;
import genbound.vc.GrowthFunction;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is recommended for the evidence of a situation is the smallest of all bounds that the
 * evidence can be given to. Each row of the table is tried with every door of its situation, and
 * with all others that ask for no condition beside those that the situation's doors ask for.
 */
class SmallestBoundTest {

  private static final Path TABLE = Path.of("src/test/resources/law/smallest.csv");

  static List<String> rows() throws IOException {
    List<String> lines = Files.readAllLines(TABLE);
    assertTrue(lines.size() > 50, "50 rows of evidence");
    return lines.subList(1, lines.size());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theSmallestBoundIsRecommended(String row) throws ReflectiveOperationException {
    String[] cells = row.split(",", -1);
    Situation situation = Situation.valueOf(cells[0]);
    Map<String, String> evidence = evidence(cells[2]);
    Map<String, Certificate> values = new LinkedHashMap<>();
    for (String door : situation.doors()) {
      tryOut(door, evidence, Double.parseDouble(cells[1]), values);
    }
    Set<Assumption> met = EnumSet.noneOf(Assumption.class);
    values.values().forEach(certificate -> met.addAll(certificate.theorem().assumptions()));
    Map<String, Certificate> elsewhere = new LinkedHashMap<>();
    for (Situation other : Situation.values()) {
      for (String door : other.doors()) {
        tryOut(door, evidence, Double.parseDouble(cells[1]), elsewhere);
      }
    }
    elsewhere.values().removeIf(other -> !met.containsAll(other.theorem().assumptions()));
    elsewhere.forEach(values::putIfAbsent);
    Certificate first =
        situation.use().stream().filter(values::containsKey).map(values::get).findFirst().get();
    boolean onAverage = first.bound() instanceof ExpectedBound;
    String smallest = "";
    double least = Double.POSITIVE_INFINITY;
    for (Map.Entry<String, Certificate> entry : values.entrySet()) {
      Certificate certificate = entry.getValue();
      boolean one =
          certificate.theorem().quantity() == first.theorem().quantity()
              && certificate.bound() instanceof ExpectedBound == onAverage;
      if (one && certificate.value() < least) {
        smallest = entry.getKey();
        least = certificate.value();
      }
    }
    String text = String.join(",", cells[0], cells[1], cells[2], smallest) + "," + (float) least;
    assertEquals(row, text, values::toString);
    assertTrue(situation.use().contains(smallest), smallest + " among " + values);
  }

  private static void tryOut(
      String door, Map<String, String> evidence, double delta, Map<String, Certificate> values)
      throws ReflectiveOperationException {
    for (Method method : methods(door)) {
      certificate(method, evidence, delta)
          .filter(certificate -> isTrueOf(evidence, certificate))
          .ifPresent(certificate -> values.put(door, certificate));
    }
  }

  /** A theorem about predictors without an error is not for a risk above 0. */
  private static boolean isTrueOf(Map<String, String> evidence, Certificate certificate) {
    boolean noError =
        certificate.theorem().assumptions().stream()
            .anyMatch(assumption -> assumption.name().startsWith("NO_ERROR"));
    return !noError || evidence.getOrDefault("risk", "0").matches("(average )?0([/@ ].*)?");
  }

  private static Map<String, String> evidence(String text) {
    Map<String, String> evidence = new LinkedHashMap<>();
    for (String part : text.split("; ")) {
      evidence.put(part.split("=")[0], part.split("=")[1]);
    }
    return evidence;
  }

  private static List<Method> methods(String door) throws ReflectiveOperationException {
    int dot = door.indexOf('.');
    Class<?> type = Class.forName("genbound." + door.substring(0, dot));
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getName().equals(door.substring(dot + 1)))
        .filter(method -> Bound.class.isAssignableFrom(method.getReturnType()))
        .toList();
  }

  /** Nothing where the door takes more than there is, or refuses it. */
  private static Optional<Certificate> certificate(
      Method door, Map<String, String> evidence, double delta) throws ReflectiveOperationException {
    Parameter[] parameters = door.getParameters();
    Object[] arguments = new Object[parameters.length];
    for (int i = 0; i < arguments.length; i++) {
      String text = evidence.get(parameters[i].getName());
      arguments[i] = text == null ? null : of(parameters[i].getType(), text);
      if (arguments[i] == null) {
        return Optional.empty();
      }
    }
    try {
      Object bound = door.invoke(null, arguments);
      return Optional.of(
          bound instanceof HighProbabilityBound sure
              ? sure.atDelta(delta)
              : ((ExpectedBound) bound).certify());
    } catch (InvocationTargetException e) {
      assertTrue(e.getCause() instanceof IllegalArgumentException, () -> "" + e.getCause());
      return Optional.empty();
    }
  }

  /**
   * Evidence of a type from its text: 7/285 errors, 0.02@1000 a mean, "average 0.02 1000" one over
   * samples, "uniform 50 0 0.2" fifty losses drawn in [0, 0.2], other types their numbers apart by
   * blanks; null where it is of another type.
   */
  private static Object of(Class<?> type, String text) {
    if (text.startsWith("uniform")) {
      double[] losses = losses(text.split(" "));
      return type == LossSequence.class
          ? Evidence.sequence(losses)
          : type.isAssignableFrom(LossSample.class) ? Evidence.losses(losses) : null;
    }
    if (text.startsWith("average")) {
      String[] words = text.split(" ");
      double mean = Double.parseDouble(words[1]);
      return type == AverageRisk.class
          ? Evidence.averageRisk(mean, Long.parseLong(words[2]))
          : null;
    }
    if (text.contains("/") && type.isAssignableFrom(ErrorCount.class)) {
      return new ErrorCount(whole(text, "/", 0), whole(text, "/", 1));
    }
    if (text.contains("@")) {
      double mean = Double.parseDouble(text.split("@")[0]);
      long n = whole(text, "@", 1);
      return type == EmpiricalRisk.class
          ? Evidence.meanLoss(mean, n)
          : type == LeaveOneOutRisk.class
              ? Evidence.leaveOneOut(Evidence.meanLoss(mean, n))
              : type == AverageRisk.class
                  ? Evidence.averageRisk(mean, n)
                  : type == TandemRisk.class ? Evidence.tandemRisk(mean, n) : null;
    }
    if (text.contains("/")) {
      return null;
    }
    if (type == BetTuning.class) {
      return BetTuning.valueOf(text);
    }
    double[] numbers = numbers(text);
    if (numbers.length == 0) {
      return type == LossRange.class
          ? LossRange.UNIT
          : type == LossTail.class ? LossTail.unit() : null;
    }
    double x = numbers[0];
    if (type == double.class && numbers.length == 1) {
      return x;
    } else if (type == long.class && numbers.length == 1) {
      return (long) x;
    } else if (type == GrowthFunction.class) {
      return GrowthFunction.ofDimension((long) x);
    } else if (type == ExpectedComplexity.class) {
      return Evidence.expectedComplexity(x);
    } else if (type == EmpiricalComplexity.class) {
      return Evidence.empiricalComplexity(x);
    } else if (type == TransductiveComplexity.class) {
      return Evidence.transductiveComplexity(x);
    } else if (type == ReplacementStability.class) {
      return new ReplacementStability(x);
    } else if (type == RemovalStability.class) {
      return new RemovalStability(x);
    } else if (type == CompressedSample.class && numbers.length == 3) {
      return Evidence.compression((long) x, (long) numbers[1], (long) numbers[2]);
    } else if (type == NearestNeighbourErrors.class && numbers.length == 3) {
      return Evidence.nearestNeighbours((long) x, (long) numbers[1], (long) numbers[2]);
    } else if (type.isAssignableFrom(PairedErrors.class) && numbers.length == 3) {
      return Evidence.comparison((long) x, (long) numbers[1], (long) numbers[2]);
    } else if (type == Grid.class && numbers.length == 3) {
      return Grid.geometric(x, numbers[1], numbers[2]);
    } else if (type == VotePairs.class && numbers.length == 3) {
      return new VotePairs(x, numbers[1], (long) numbers[2]);
    } else if (type == ExampleInformation.class && numbers.length == 2) {
      double[] nats = new double[(int) numbers[1]];
      Arrays.fill(nats, x);
      return ExampleInformation.of(nats);
    }
    return null;
  }

  private static long whole(String text, String mark, int place) {
    return Long.parseLong(text.split(mark)[place]);
  }

  private static double[] numbers(String text) {
    return text.equals("unit") || text.equals("false")
        ? new double[0]
        : Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  private static double[] losses(String[] words) {
    Random random = new Random(7);
    double low = Double.parseDouble(words[2]);
    double high = Double.parseDouble(words[3]);
    return random.doubles(Long.parseLong(words[1]), low, high).toArray();
  }
}
