package genbound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.estimate.information.ContingencyTable;
import genbound.estimate.information.ExampleSource;
import genbound.estimate.information.MutualInformation;
import genbound.estimate.information.Supersample;
import genbound.estimate.information.SupersampleRun;
import genbound.estimate.loss.LossAccumulator;
import genbound.estimate.loss.StageAccumulator;
import genbound.estimate.votes.VoterStatistics;
import genbound.estimate.votes.VotesAccumulator;
import genbound.evidence.Confidence;
import genbound.evidence.LossRange;
import genbound.evidence.LossSequence;
import genbound.evidence.RoundedMean;
import genbound.harness.Classes;
import genbound.harness.SerialStream;
import genbound.harness.Tampered;
import genbound.holdout.RiskMonitor;
import genbound.limits.TightnessAudit;
import genbound.numeric.ExactSum;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What travels between machines, or is kept for later, is written and read to the same bits; and
 * what an earlier build wrote is read by this one. The stored forms are in {@code
 * serial/forms.txt}; {@link #main} writes those that are new and leaves the others.
 */
class SerialFormsTest {

  private static final Path FORMS = Path.of("src/test/resources/serial/forms.txt");

  /** What an object says, also a constructed one, when it was not given what it is asked for. */
  private static final Set<String> NOT_YET =
      Set.of(
          "losses must be not empty, got 0",
          "range must be bounded on both sides",
          "rollouts must be not empty, got 0",
          "pairs must be observed, got none",
          "votes must be added, got none",
          "predictions must be such that losses follow");

  /** Everything that folds or travels, halfway through some data. */
  static Map<String, Serializable> objects() {
    Random random = new Random(5);
    LossAccumulator losses = new LossAccumulator(new LossRange(-1, 3));
    RiskMonitor monitor = new RiskMonitor(0.95);
    ContingencyTable table = new ContingencyTable(3, 2);
    StageAccumulator stages = new StageAccumulator(3);
    VotesAccumulator votes = new VotesAccumulator(4);
    TightnessAudit audit = new TightnessAudit(0.1);
    for (int i = 0; i < 50; i++) {
      losses.add(4 * random.nextDouble() - 1);
      monitor.add(random.nextDouble() / 3);
      table.add(random.nextInt(3), random.nextInt(2));
      boolean first = random.nextInt(4) > 0;
      boolean second = first && random.nextBoolean();
      stages.add(first, second, second && random.nextBoolean());
      votes.add(
          random.nextInt(2),
          random.nextInt(2),
          random.nextInt(2),
          random.nextInt(2),
          random.nextInt(2));
      audit.add("a bound", random.nextDouble(), random.nextDouble() / 2);
    }
    Map<String, Serializable> objects = new LinkedHashMap<>();
    objects.put("LossAccumulator", losses);
    objects.put("RiskMonitor", monitor);
    objects.put("ContingencyTable", table);
    objects.put("StageAccumulator", stages);
    objects.put("VotesAccumulator", votes);
    VotesAccumulator counted = new VotesAccumulator(2);
    for (int i = 0; i < 1100; i++) {
      counted.add(random.nextInt(3), random.nextInt(3), random.nextInt(3));
    }
    objects.put("VotesAccumulatorOfManyVotes", counted);
    objects.put("TightnessAudit", audit);
    objects.put("Confidence", Confidence.ofDelta(0.05));
    objects.put("LossRange", new LossRange(-1, 3));
    objects.put("ErrorCount", Evidence.errors(7, 285));
    objects.put("MeanLoss", Evidence.meanLoss(0.2, 100));
    objects.put("LossSample", losses.result());
    objects.put("RoundedMean", new RoundedMean(0.2, 0.25, 100));
    objects.put("LossSequence", new LossSequence(new double[] {0.5, -1, 3}, new LossRange(-1, 3)));
    objects.put("ExactSum", new ExactSum().add(0.1).add(-3).addSquare(1e-9));
    objects.put("SupersampleRun", experiment().run(3, 2));
    return objects;
  }

  private static Supersample<Integer, Integer> experiment() {
    return new Supersample<Integer, Integer>(
            ExampleSource.withReplacement(List.of(1, 2, 3, 4, 5)),
            3,
            (training, seed) -> training.get(0),
            (model, example) -> Math.abs(model - example) / 8.0,
            LossRange.UNIT,
            4)
        .withPredictions((model, example) -> Math.abs(model - example));
  }

  /** What an object says, or what it has gathered. */
  private static String said(Serializable object) {
    if (object instanceof RiskMonitor monitor) {
      return monitor.lower() + " to " + monitor.upper();
    }
    if (object instanceof SupersampleRun run) {
      return run.losses() + ", " + run.predictions();
    }
    if (object instanceof ExactSum sum) {
      return sum.result().toString();
    }
    if (object instanceof LossSequence sequence) {
      return sequence + " " + Arrays.toString(sequence.losses());
    }
    return object instanceof VotesAccumulator votes
        ? votes.result().toString()
        : object instanceof ContingencyTable table ? table.result().toString() : object.toString();
  }

  @Test
  void everythingIsReadAsItWasWritten() throws Exception {
    for (Map.Entry<String, Serializable> entry : objects().entrySet()) {
      byte[] written = Tampered.bytes(entry.getValue());
      Serializable read = (Serializable) Tampered.read(written);
      assertEquals(said(entry.getValue()), said(read), entry.getKey());
      assertArrayEquals(written, Tampered.bytes(read), entry.getKey());
    }
  }

  /** What was stored by an earlier build says what is gathered now from equal data. */
  @Test
  void storedFormsAreStillRead() throws Exception {
    Map<String, String> stored = stored();
    for (Map.Entry<String, Serializable> entry : objects().entrySet()) {
      String text = stored.get(entry.getKey());
      assertTrue(text != null, "no stored form of " + entry.getKey());
      Serializable read = (Serializable) Tampered.read(Base64.getDecoder().decode(text));
      assertEquals(said(entry.getValue()), said(read), entry.getKey());
    }
  }

  /**
   * A number in a stream replaced by a hostile one, an object that is missing, or an array of
   * another length: it is refused by name, or what is read is as good as what is constructed.
   */
  @Test
  void tamperedStreamsAreRefusedOrReadAsSomethingSound() throws Exception {
    Set<String> defects = new TreeSet<>();
    for (Map.Entry<String, Serializable> entry : objects().entrySet()) {
      byte[] written = Tampered.bytes(entry.getValue());
      List<String> outcomes = new ArrayList<>();
      for (SerialStream.Site site : SerialStream.sites(written)) {
        if (!site.name().startsWith("java.util.")) {
          site.tamper(written, bytes -> outcomes.add(site.name() + ": " + outcome(bytes)));
        }
      }
      for (byte[] bytes : SerialStream.withHoles(entry.getValue())) {
        outcomes.add("a hole in " + entry.getKey() + ": " + outcome(bytes));
      }
      if (outcomes.stream().noneMatch(outcome -> outcome.endsWith(REFUSED))) {
        defects.add("nothing of " + entry.getKey() + " is refused");
      }
      outcomes.removeIf(outcome -> outcome.endsWith(REFUSED) || outcome.endsWith(SOUND));
      defects.addAll(outcomes);
    }
    assertEquals(Set.of(), defects);
  }

  private static final String REFUSED = "refused";
  private static final String SOUND = "sound";

  private static String outcome(byte[] bytes) {
    Object read;
    try {
      read = Tampered.read(bytes);
    } catch (InvalidObjectException e) {
      return e.getMessage() == null ? "refused without a word" : REFUSED;
    } catch (Exception e) {
      return e.toString();
    }
    try {
      return unsound(read).orElse(SOUND);
    } catch (ReflectiveOperationException e) {
      return String.valueOf(e.getCause());
    }
  }

  /** What is wrong with an object, by all that it says of itself when asked without arguments. */
  private static Optional<String> unsound(Object read) throws ReflectiveOperationException {
    for (Method method : read.getClass().getMethods()) {
      if (method.getParameterCount() > 0
          || Modifier.isStatic(method.getModifiers())
          || method.getDeclaringClass() == Object.class) {
        continue;
      }
      Object said;
      try {
        said = method.invoke(read);
      } catch (InvocationTargetException e) {
        String message = String.valueOf(e.getCause().getMessage());
        if (NOT_YET.stream().noneMatch(message::startsWith)) {
          return Optional.of(method.getName() + " throws " + e.getCause());
        }
        continue;
      }
      boolean holds =
          said != null
              && (!(said instanceof Double number) || !Double.isNaN(number))
              && (!(said instanceof Long number) || number >= 0);
      if (said instanceof Double number && read instanceof TightnessAudit) {
        holds &= number >= 0 && number <= 1;
      }
      if (!holds) {
        return Optional.of(method.getName() + " says " + said);
      }
      if (said instanceof VoterStatistics || said instanceof MutualInformation) {
        Optional<String> deeper = unsound(said);
        if (deeper.isPresent()) {
          return deeper;
        }
      }
    }
    if (read instanceof LossSequence sequence) {
      boolean inRange = Arrays.stream(sequence.losses()).allMatch(sequence.range()::contains);
      return inRange ? Optional.empty() : Optional.of("losses outside of " + sequence.range());
    }
    return read instanceof RiskMonitor monitor ? unsoundEnds(monitor) : Optional.empty();
  }

  /** A monitor whose ends are not within its range, as it says them before the first loss. */
  private static Optional<String> unsoundEnds(RiskMonitor monitor) {
    double least = Math.min(monitor.lowerIfFixed(), monitor.lower());
    double most = Math.max(monitor.upperIfFixed(), monitor.upper());
    boolean holds = monitor.lower() <= monitor.upper() && monitor.lowerIfFixed() >= least;
    holds &= monitor.lowerIfFixed() <= Math.max(1, most) && monitor.upperIfFixed() <= most;
    return holds ? Optional.empty() : Optional.of("ends at odds: " + monitor);
  }

  @Test
  void everySerializableClassIsTestedAndVersioned() throws Exception {
    Set<String> written = new TreeSet<>();
    for (Serializable object : objects().values()) {
      written.addAll(SerialStream.classes(Tampered.bytes(object)));
    }
    Set<String> missing = new TreeSet<>();
    Set<String> unversioned = new TreeSet<>();
    for (Class<?> type : Classes.withInner("genbound")) {
      if (Serializable.class.isAssignableFrom(type)
          && !type.isInterface()
          && !Enum.class.isAssignableFrom(type)) {
        missing.add(type.getName());
        boolean versioned =
            Arrays.stream(type.getDeclaredFields())
                .anyMatch(field -> field.getName().equals("serialVersionUID"));
        if (!versioned && !type.isRecord()) {
          unversioned.add(type.getName());
        }
      }
    }
    assertTrue(missing.size() > 15, "classes are found");
    missing.removeAll(written);
    assertEquals(Set.of(), missing, "add these to objects()");
    assertEquals(Set.of(), unversioned, "these want a serialVersionUID");
  }

  private static Map<String, String> stored() throws IOException {
    Map<String, String> stored = new LinkedHashMap<>();
    if (Files.exists(FORMS)) {
      for (String line : Files.readAllLines(FORMS)) {
        stored.put(line.split(" ")[0], line.split(" ")[1]);
      }
    }
    return stored;
  }

  /** Writes the forms that are not stored yet. */
  public static void main(String[] args) throws IOException {
    Map<String, String> stored = stored();
    for (Map.Entry<String, Serializable> entry : objects().entrySet()) {
      String text = Base64.getEncoder().encodeToString(Tampered.bytes(entry.getValue()));
      stored.putIfAbsent(entry.getKey(), text);
    }
    Files.createDirectories(FORMS.getParent());
    List<String> lines =
        stored.entrySet().stream().map(form -> form.getKey() + " " + form.getValue()).toList();
    Files.write(FORMS, lines);
  }
}
