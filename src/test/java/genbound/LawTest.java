package genbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.bound.Bound;
import genbound.bound.EstimatedBound;
import genbound.harness.Classes;
import genbound.harness.Slow;
import genbound.harness.SourceLines;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Evidence fits the doors of the theorems that are true of it, and no other door. */
class LawTest {

  private static final Path TABLE = Path.of("src/test/resources/law/doors.csv");

  /** What the compiler says of a wrong type, and of what is not public; not of a slip of a pen. */
  private static final Set<String> REFUSALS =
      Set.of(
          "compiler.err.prob.found.req",
          "compiler.err.cant.apply.symbol",
          "compiler.err.cant.apply.symbols",
          "compiler.err.not.def.public.cant.access",
          "compiler.err.not.def.public");

  /** Every parameter of every door stands in the table with all that it accepts, and why. */
  @Slow
  @Test
  void doorsAcceptTheEvidenceThatTheTableLists() throws IOException {
    Map<String, String> listed = new TreeMap<>();
    for (String line : Files.readAllLines(TABLE).subList(1, Files.readAllLines(TABLE).size())) {
      String[] cells = line.split(",", 4);
      assertTrue(cells.length == 4 && cells[3].strip().length() > 5, "a reason in: " + line);
      listed.put(cells[0] + "," + cells[1], cells[2]);
    }
    Map<String, String> found = new TreeMap<>();
    for (Method door : doors()) {
      for (Parameter parameter : door.getParameters()) {
        found.put(name(door) + "," + parameter.getName(), accepted(parameter));
      }
    }
    List<String> wrong = new ArrayList<>();
    found.forEach(
        (key, accepted) -> {
          if (!accepted.equals(listed.remove(key))) {
            wrong.add(key + "," + accepted + ",WHY");
          }
        });
    assertTrue(wrong.isEmpty(), () -> "rows for " + TABLE + ":\n" + String.join("\n", wrong));
    assertEquals(Map.of(), listed, "rows of no door");
  }

  private static List<Method> doors() {
    return Stream.concat(Classes.in("genbound").stream(), Stream.of(EstimatedBound.class))
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> Modifier.isStatic(method.getModifiers()))
        .filter(method -> Bound.class.isAssignableFrom(method.getReturnType()))
        .toList();
  }

  private static String name(Method door) {
    return door.getDeclaringClass().getSimpleName()
        + "."
        + door.getName()
        + Arrays.stream(door.getParameters())
            .map(Parameter::getName)
            .collect(Collectors.joining(" ", "(", ")"));
  }

  /** The evidence that fits; the type itself where it is no evidence. */
  private static String accepted(Parameter parameter) {
    Type type = parameter.getParameterizedType();
    if (type instanceof ParameterizedType generic && List.class == generic.getRawType()) {
      type = generic.getActualTypeArguments()[0];
      type = type instanceof java.lang.reflect.WildcardType any ? any.getUpperBounds()[0] : type;
    }
    Class<?> wanted = type instanceof Class<?> plain ? plain : parameter.getType();
    String fitting =
        Stream.of("genbound.evidence", "genbound.estimate", "genbound.holdout")
            .flatMap(packages -> Classes.below(packages).stream())
            .filter(evidence -> !Bound.class.isAssignableFrom(evidence))
            .filter(evidence -> Modifier.isPublic(evidence.getModifiers()))
            .filter(wanted::isAssignableFrom)
            .filter(evidence -> !evidence.isInterface() && wanted != Object.class)
            .map(Class::getSimpleName)
            .sorted()
            .collect(Collectors.joining(" "));
    return fitting.isEmpty() ? wanted.getSimpleName() : fitting;
  }

  private static final List<String> IMPORTS =
      List.of(
          "genbound.*",
          "genbound.bound.*",
          "genbound.evidence.*",
          "genbound.evidence.learner.*",
          "genbound.estimate.complexity.*",
          "genbound.estimate.information.*",
          "genbound.estimate.votes.*",
          "java.util.List");

  private static final List<String> GIVEN =
      List.of(
          "ErrorCount errors",
          "MeanLoss risk",
          "LossSample losses",
          "LeaveOneOutRisk leaveOneOut",
          "NearestNeighbourErrors neighbours",
          "AverageRisk average",
          "EstimatedRisk estimatedRisk",
          "SupersampleRun run",
          "SampledRademacher rademacher",
          "SampledGaussian gaussian",
          "EmpiricalComplexity ofSample",
          "ExpectedComplexity onAverage",
          "MutualInformation mutual",
          "EstimatedInformation information",
          "PointEstimate guess",
          "TandemRisk tandem",
          "Disagreement disagreement",
          "WeightedVotes votes",
          "CompressedSample compressed",
          "EmpiricalSharpness sharpness",
          "MeanGradient gradient",
          "RemovalStability beta",
          "ReplacementStability gamma",
          "ExampleInformation nats",
          "Certificate certificate",
          "Interval interval",
          "HighProbabilityBound bound",
          "Confidence sure");

  /** A line that must not compile, and the nearest one that does. */
  private record Pair(String wrong, String right) {}

  private static Pair pair(String wrong, String right) {
    return new Pair(wrong, right);
  }

  private static final List<Pair> PAIRS =
      List.of(
          pair("Holdout.binomial(neighbours)", "Stability.nearestNeighbours(neighbours)"),
          pair(
              "Holdout.binomial(Evidence.nearestNeighbours(7, 285, 1))",
              "Holdout.binomial(Evidence.errors(7, 285))"),
          pair("Holdout.kl(leaveOneOut)", "Stability.hypothesis(leaveOneOut, 0.01)"),
          pair("Holdout.hoeffding(neighbours)", "Holdout.hoeffding(errors)"),
          pair("Holdout.empiricalBernstein(leaveOneOut)", "Holdout.empiricalBernstein(losses)"),
          pair("Holdout.kl(average)", "Information.cmiLinear(average, 0.1)"),
          pair("Holdout.kl(estimatedRisk)", "PacBayes.kl(estimatedRisk, 1000, 3)"),
          pair("Holdout.binomial(compressed)", "Vc.compressionBinomial(compressed, 0)"),
          pair("Holdout.kl(tandem)", "PacBayes.tandem(tandem, 1)"),
          pair("Holdout.kl(disagreement)", "PacBayes.cBound1(risk, disagreement, 0)"),
          pair("Vc.occamKl(leaveOneOut, 1)", "Vc.occamKl(risk, 1)"),
          pair(
              "Rademacher.sharpnessCover(guess, 1, 1, 1, 0)",
              "Rademacher.sharpnessCover(sharpness, 1, 1, 1, 0)"),
          pair("Holdout.sharpness(sharpness, 1, 1, 0)", "Holdout.sharpness(gradient, 1, 1, 0)"),
          pair("Vc.compressionBinomial(errors, 0)", "Vc.compressionBinomial(compressed, 0)"),
          pair("Vc.scenario(1, 1000)", "Vc.scenario(Evidence.compression(1000, 1, 0))"),
          pair("PacBayes.kl(mutual, 1000, 3)", "PacBayes.kl(estimatedRisk, 1000, 3)"),
          pair(
              "PacBayes.kl(Evidence.mutualInformation(new int[2], new int[2], 2, 2), 1000, 3)",
              "PacBayes.kl(Evidence.monteCarlo(0.1, 0.2), 1000, 3)"),
          pair("PacBayes.kl(rademacher, 1000, 3)", "PacBayes.kl(estimatedRisk, 1000, 3)"),
          pair("PacBayes.kl(Estimate.exact(0.1), 1000, 3)", "PacBayes.kl(risk, 3)"),
          pair("PacBayes.kl(tandem, 1)", "PacBayes.tandem(tandem, 1)"),
          pair("PacBayes.kl(leaveOneOut, 1)", "PacBayes.kl(risk, 1)"),
          pair("PacBayes.firstOrder(tandem, 0)", "PacBayes.firstOrder(risk, 0)"),
          pair("PacBayes.tandem(risk, 0)", "PacBayes.tandem(tandem, 0)"),
          pair("PacBayes.tandem(disagreement, 0)", "PacBayes.tandem(votes)"),
          pair("PacBayes.cBound1(risk, tandem, 0)", "PacBayes.cBound1(risk, disagreement, 0)"),
          pair("PacBayes.dis(risk, risk, 0)", "PacBayes.dis(risk, disagreement, 0)"),
          pair("Rademacher.empirical(risk, gaussian)", "Rademacher.empirical(risk, rademacher)"),
          pair(
              "Rademacher.marginEmpirical(risk, gaussian, 1)",
              "Rademacher.marginEmpirical(risk, gaussian.asRademacher(), 1)"),
          pair("Rademacher.empirical(risk, estimatedRisk)", "Rademacher.empirical(risk, ofSample)"),
          pair("Rademacher.empirical(risk, information)", "Rademacher.empirical(risk, ofSample)"),
          pair("Rademacher.empirical(risk, 0.1)", "Rademacher.empirical(risk, ofSample)"),
          pair("Rademacher.empirical(risk, onAverage)", "Rademacher.expected(risk, onAverage)"),
          pair("Rademacher.expected(risk, ofSample)", "Rademacher.expected(risk, onAverage)"),
          pair("Rademacher.expected(risk, 0.1)", "Rademacher.expected(risk, onAverage)"),
          pair("Rademacher.margin(risk, ofSample, 1)", "Rademacher.margin(risk, onAverage, 1)"),
          pair("Rademacher.margin(risk, rademacher, 1)", "Rademacher.margin(risk, onAverage, 1)"),
          pair(
              "Rademacher.marginUniform(risk, ofSample, 1, 2)",
              "Rademacher.marginUniform(risk, onAverage, 1, 2)"),
          pair(
              "Rademacher.multiclassMargin(risk, ofSample, 1, 3)",
              "Rademacher.multiclassMargin(risk, onAverage, 1, 3)"),
          pair(
              "Information.cmiFastRate(run.trainingRisks(), 1)",
              "Information.cmiFastRate(run.trainingRisk(), 1)"),
          pair("Information.cmiLinear(risk, 1)", "Information.cmiLinear(average, 1)"),
          pair("Information.binaryKl(risk, nats)", "Information.binaryKl(average, nats)"),
          pair(
              "Information.singleLossFastRate(errors, nats)",
              "Information.singleLossFastRate(average, nats)"),
          pair(
              "Information.cmi(mutual, 100, LossRange.UNIT)",
              "Information.cmi(1, 100, LossRange.UNIT)"),
          pair("Information.cmiTail(average, 1)", "Information.cmiTail(risk, 1)"),
          pair(
              "Information.estimated(\"k\", guess, x -> Information.cmi(x, 9, LossRange.UNIT))",
              "Information.estimated(\"k\", information, x -> Information.cmi(x, 9, LossRange.UNIT))"),
          pair(
              "EstimatedBound.of(\"r\", estimatedRisk, x -> Information.cmi(x, 9, LossRange.UNIT))",
              "EstimatedBound.of(\"i\", information, x -> Information.cmi(x, 9, LossRange.UNIT))"),
          pair(
              "EstimatedBound.ofRisk(\"r\", information, 9, information, Information::binaryKl)",
              "EstimatedBound.ofRisk(\"r\", estimatedRisk, 9, information, Information::binaryKl)"),
          pair(
              "EstimatedBound.ofRisk(\"r\", estimatedRisk, 9, estimatedRisk, Information::binaryKl)",
              "EstimatedBound.ofRisk(\"r\", estimatedRisk, 9, mutual, Information::binaryKl)"),
          pair(
              "Stability.nearestNeighbours(Evidence.errors(0, 100000))",
              "Stability.nearestNeighbours(Evidence.nearestNeighbours(0, 100000, 1))"),
          pair("Stability.rogersWagner(errors)", "Stability.rogersWagner(neighbours)"),
          pair("Stability.devroyeWagner(errors)", "Stability.devroyeWagner(neighbours)"),
          pair("Stability.hypothesis(risk, 0.1)", "Stability.hypothesis(leaveOneOut, 0.1)"),
          pair("Stability.leaveOneOut(risk, beta)", "Stability.leaveOneOut(leaveOneOut, beta)"),
          pair("Stability.removal(leaveOneOut, beta)", "Stability.removal(risk, beta)"),
          pair("Stability.removal(risk, gamma)", "Stability.replacement(risk, gamma)"),
          pair("Stability.zhang(risk, beta)", "Stability.zhang(risk, gamma)"),
          pair(
              "new Certificate(bound, null, bound.theorem(), bound, bound.evaluate(sure))",
              "bound.at(sure)"),
          pair("new Certificate(bound, null, bound.evaluate(sure))", "bound.atDelta(0.05)"),
          pair(
              "new Interval(certificate, certificate, sure)", "Holdout.kl(risk).intervalAt(sure)"));

  @Slow
  @Test
  void evidenceOfAnotherKindDoesNotCompile() {
    List<String> wrong = PAIRS.stream().map(Pair::wrong).toList();
    Map<Integer, String> errors = SourceLines.errors(IMPORTS, GIVEN, wrong);
    for (int i = 0; i < wrong.size(); i++) {
      String error = String.valueOf(errors.get(i));
      assertTrue(REFUSALS.contains(error), wrong.get(i) + ": " + error);
    }
  }

  @Test
  void theNearestRightLineCompiles() {
    List<String> right = PAIRS.stream().map(Pair::right).toList();
    Map<String, String> found = new TreeMap<>();
    SourceLines.errors(IMPORTS, GIVEN, right)
        .forEach((line, error) -> found.put(line < 0 ? "imports" : right.get(line), error));
    assertEquals(Map.of(), found);
  }
}
