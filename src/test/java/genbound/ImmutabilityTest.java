package genbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.bound.EstimatedBound;
import genbound.estimate.information.ContingencyTable;
import genbound.estimate.information.SupersampleRun;
import genbound.estimate.lipschitz.LocalLipschitz;
import genbound.estimate.lipschitz.Region;
import genbound.estimate.network.Activation;
import genbound.estimate.network.FeedForward;
import genbound.estimate.votes.VoterStatistics;
import genbound.evidence.Confidence;
import genbound.evidence.LossRange;
import genbound.exact.attention.TensorAttention;
import genbound.exact.channel.FiniteLearningProblem;
import genbound.harness.Classes;
import genbound.harness.Fields;
import genbound.harness.Samples;
import genbound.harness.Slow;
import genbound.harness.Tampered;
import genbound.sensitivity.SensitivitySampleSize;
import genbound.sensitivity.SensitivitySampler;
import java.io.Serializable;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * What several threads may read at once: no public type but those that say so is changed after it
 * was made, be it through the caller's arrays, through what it hands out, or by being asked.
 */
class ImmutabilityTest {

  /** Made to be added to; their comments say so. */
  private static final Set<String> ADDED_TO =
      Set.of(
          "PreferenceGraph",
          "ContingencyTable",
          "LossAccumulator",
          "StageAccumulator",
          "VotesAccumulator",
          "SupersampleRun",
          "TightnessAudit",
          "RiskMonitor",
          "CompensatedSum",
          "ExactSum",
          "Svg");

  /** What remembers an answer, under its lock. */
  private static final Set<String> CACHES =
      Set.of("PositiveDefinite.conditionNumber", "LocalLipschitz.plain", "LocalLipschitz.tuned");

  /** What its constructor alone writes, step by step. */
  private static final Set<String> BUILT_IN_STEPS = Set.of("LewisWeights");

  /** They take seconds, and nothing that a caller could change. */
  private static final Set<String> SLOW =
      Set.of("AttentionSearch", "ProgramSearch", "AttentionGrammar");

  /** Objects of it are made and seen by itself alone. */
  private static final Set<String> OF_ITS_OWN = Set.of("TandemWeights");

  /** Types whose arguments are drawn too rarely, or that others make. */
  private static List<Object> byHand() {
    double[][] unit = {{1, 0}, {0, 1}};
    int[][] predictions = {{0, 1, 1, 0}, {1, 1, 0, 0}, {0, 1, 0, 0}};
    VoterStatistics votes = Evidence.votes(predictions, new int[] {0, 1, 1, 0});
    FeedForward network =
        FeedForward.inputs(1).dense(new double[][] {{1}}, new double[1], Activation.RELU);
    SupersampleRun run = (SupersampleRun) SerialFormsTest.objects().get("SupersampleRun");
    return List.of(
        votes.weighted(0.5, 0.25, 0.25),
        run,
        run.losses(),
        new ContingencyTable(2, 2).add(0, 1).add(1, 0).result(),
        LocalLipschitz.of(network, Region.around(new double[] {0}, 1)),
        TensorAttention.of(unit, unit, unit).ofDegree(2),
        new SensitivitySampler(
                new double[] {0.5, 0.5},
                SensitivitySampleSize.fixedPoint(0.5, Confidence.ofDelta(0.05)))
            .draw(1),
        new FiniteLearningProblem(new double[] {0.5, 0.5}, 2, sample -> new double[] {1, 0}, unit),
        EstimatedBound.of(
            "a",
            Evidence.selectorInformation(new int[] {0, 1, 0}, new int[] {0, 1, 1}, 2, 2),
            cmi -> Information.cmi(cmi, 9, LossRange.UNIT)),
        Selection.onGrid(
            Evidence.roundedUpOnGrid(0.3), x -> Holdout.kl(Evidence.meanLoss(x / 2, 100))));
  }

  private static List<Class<?>> publicTypes() {
    return Classes.withInner("genbound").stream()
        .filter(type -> Modifier.isPublic(type.getModifiers()))
        .filter(type -> !type.isInterface() && !type.isEnum())
        .filter(type -> !Throwable.class.isAssignableFrom(type))
        .filter(type -> !Fields.of(type).isEmpty())
        .toList();
  }

  @Test
  void fieldsAreFinal() {
    List<Class<?>> types = publicTypes();
    assertTrue(types.size() > 300, "types are found");
    Set<String> changing = new TreeSet<>();
    for (Class<?> type : types) {
      for (Field field : Fields.of(type)) {
        boolean free = !Modifier.isFinal(field.getModifiers());
        if (free && !ADDED_TO.contains(type.getSimpleName())) {
          changing.add(type.getSimpleName() + "." + field.getName());
        }
      }
    }
    changing.removeAll(CACHES);
    changing.removeIf(field -> BUILT_IN_STEPS.contains(field.split("\\.")[0]));
    assertEquals(Set.of(), changing, "make these final, or say that one thread at a time may add");
  }

  /** Arrays and collections are copied on their way in and out, and questions write nothing. */
  @Slow
  @Test
  void nothingIsSharedWithTheCaller() throws Exception {
    Samples samples = new Samples(7);
    Set<String> defects = new TreeSet<>();
    Set<String> unmade = new TreeSet<>();
    for (Class<?> type : publicTypes()) {
      if (!SLOW.contains(type.getSimpleName()) && holdsSeveral(type)) {
        boolean made = false;
        for (Executable maker : Samples.makers(type)) {
          Optional<Samples.Made> example = samples.make(maker);
          made |= example.isPresent();
          example.ifPresent(each -> defects.addAll(shared(each)));
        }
        if (!made && !OF_ITS_OWN.contains(type.getSimpleName())) {
          unmade.add(type.getName());
        }
      }
    }
    for (Object object : byHand()) {
      defects.addAll(asked(object));
      unmade.remove(object.getClass().getName());
    }
    assertEquals(Set.of(), defects);
    assertEquals(Set.of(), unmade, "add these to byHand()");
  }

  private static boolean holdsSeveral(Class<?> type) {
    return Fields.of(type).stream()
        .map(Field::getType)
        .anyMatch(
            held ->
                held.isArray()
                    || Collection.class.isAssignableFrom(held)
                    || Map.class.isAssignableFrom(held));
  }

  private static Set<String> shared(Samples.Made made) {
    String before = print(made.object());
    Arrays.stream(made.arguments()).forEach(Fields::vandalise);
    return print(made.object()).equals(before)
        ? asked(made.object())
        : Set.of("keeps what it is given: " + made.by());
  }

  private static String print(Object object) {
    return Fields.print(object, CACHES);
  }

  /** The questions that change an object, or whose answers do. */
  private static Set<String> asked(Object object) {
    Set<String> defects = new TreeSet<>();
    for (Method question : questions(object)) {
      String before = print(object);
      Object answer = answer(question, object);
      if (!print(object).equals(before)) {
        defects.add("is changed by being asked: " + question);
        before = print(object);
      }
      Fields.vandalise(answer);
      if (!print(object).equals(before)) {
        defects.add("hands out what it keeps: " + question);
      }
    }
    return defects;
  }

  private static List<Method> questions(Object object) {
    return Arrays.stream(object.getClass().getMethods())
        .filter(method -> method.getParameterCount() == 0)
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> method.getDeclaringClass() != Object.class)
        .sorted(Comparator.comparing(Method::toGenericString))
        .toList();
  }

  private static Object answer(Method question, Object object) {
    question.setAccessible(true);
    try {
      return question.invoke(object);
    } catch (InvocationTargetException refused) {
      return refused.getCause().getMessage();
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What folds is added to by one thread, and then read by many. */
  @Test
  void readingWhatFoldsWritesNothing() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (Map.Entry<String, Serializable> entry : SerialFormsTest.objects().entrySet()) {
        Serializable object = entry.getValue();
        assertEquals(Set.of(), asked(object), entry.getKey());
        Callable<List<String>> reading =
            () -> questions(object).stream().map(each -> print(answer(each, object))).toList();
        List<String> alone = reading.call();
        List<Callable<List<String>>> many = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
          many.add(reading);
        }
        for (Future<List<String>> read : threads.invokeAll(many)) {
          assertEquals(alone, read.get(), entry.getKey());
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void mergingWithNothingOrWithItselfIsRefusedByName() throws Exception {
    int merging = 0;
    for (Serializable object : SerialFormsTest.objects().values()) {
      for (Method method : object.getClass().getMethods()) {
        if (method.getName().equals("merge")) {
          merging++;
          String before = print(object);
          assertEquals("other must be not null, got null", refusal(method, object, null));
          String itself = refusal(method, object, object);
          assertTrue(itself.startsWith("other must be another one than this, got "), itself);
          assertEquals(before, print(object));
        }
      }
    }
    assertTrue(merging >= 7, merging + " classes merge");
  }

  @Test
  void mergingWritesNothingToTheOther() throws Exception {
    int merging = 0;
    for (Serializable object : SerialFormsTest.objects().values()) {
      for (Method method : object.getClass().getMethods()) {
        if (method.getName().equals("merge")) {
          merging++;
          Object copy = Tampered.read(Tampered.bytes(object));
          String before = print(object);
          method.invoke(copy, object);
          assertEquals(before, print(object), object.getClass().getName());
          if (!(object instanceof SupersampleRun)) { // trainings that it has are not counted twice
            assertNotEquals(before, print(copy), object.getClass().getName());
          }
        }
      }
    }
    assertTrue(merging >= 7, merging + " classes merge");
  }

  private static String refusal(Method merge, Object object, Object other) throws Exception {
    try {
      return "not refused: " + merge.invoke(object, other);
    } catch (InvocationTargetException e) {
      return e.getCause().getMessage();
    }
  }
}
