package genbound.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.Selection;
import genbound.bound.Bound;
import genbound.bound.HighProbabilityBound;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.LossRange;
import genbound.evidence.learner.Disagreement;
import genbound.evidence.learner.OuterDimension;
import genbound.harness.RecordList;
import genbound.shift.ShiftWasserstein;
import genbound.symmetry.CoordinateSymmetry;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordJsonTest {

  @Test
  void listsOfRecordsAreThoseOfTheClasses() throws Exception {
    String command = "run genbound.harness.Pages";
    assertEquals(RecordList.records(), Files.readString(RecordList.RECORDS), command);
    assertEquals(RecordList.reachability(), Files.readString(RecordList.REACHABILITY), command);
  }

  @Test
  void recordsComeBackEqualThroughText() {
    List<Bound> bounds =
        List.of(
            Holdout.binomial(Evidence.errors(7, 285)),
            Holdout.betting(Evidence.sequence(new double[] {-1, 0.5, 2}, -1, 2)),
            Selection.tightest(
                Holdout.kl(Evidence.errors(1, 9)), Holdout.hoeffding(Evidence.errors(1, 9))),
            Holdout.binomial(Evidence.errors(0, 1)).lower());
    for (Bound bound : bounds) {
      Object json = Json.read(Json.write(RecordJson.write(bound)));
      assertEquals(bound, RecordJson.read(Bound.class, json));
    }
    LossRange unbounded = LossRange.UNBOUNDED;
    assertEquals("Infinity", ((Map<?, ?>) RecordJson.write(unbounded)).get("high"));
    assertEquals(unbounded, RecordJson.read(LossRange.class, RecordJson.write(unbounded)));
  }

  /** Texts, truth values, constants, and whole numbers of every width. */
  @Test
  void componentsOfEveryKindComeBackEqual() {
    List<Record> records =
        List.of(
            new Disagreement(0.1, 0.2, 100, true),
            new Disagreement(0.1, 0.2, 100, false),
            new OuterDimension(OuterDimension.Activation.SIGMOID, 2, 0.5, 3),
            new ShiftWasserstein(Holdout.kl(Evidence.errors(1, 9)), 0.5, 0.1, 1),
            CoordinateSymmetry.symmetric(25));
    for (Record record : records) {
      Object json = Json.read(Json.write(RecordJson.write(record)));
      assertEquals(record, RecordJson.read(record.getClass(), json));
    }
    Map<String, Object> outer = new HashMap<>(outer());
    outer.put("activation", "NO_SUCH");
    var refusal =
        assertThrows(
            IllegalArgumentException.class, () -> RecordJson.read(OuterDimension.class, outer));
    assertTrue(refusal.getMessage().startsWith("activation must be a constant of"));
    double[] most = new double[100_000];
    assertEquals(2 + 1, ((Map<?, ?>) RecordJson.write(Evidence.sequence(most, 0, 1))).size());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> outer() {
    return (Map<String, Object>)
        RecordJson.write(new OuterDimension(OuterDimension.Activation.SIGMOID, 2, 0.5, 3));
  }

  /** Numbers that another program has written anew, as whole numbers where they are whole. */
  @Test
  void wholeNumbersStandForDecimals() {
    Object json = Json.read("{\"@\":\"evidence.LossRange\",\"low\":-1,\"high\":1e3}");
    assertEquals(new LossRange(-1, 1000), RecordJson.read(LossRange.class, json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"@":"java.lang.Runtime"}                                       | evidence must be a listed record
          {"@":"evidence.NoSuch"}                                         | evidence must be a listed record
          {"@":"bound.Certificate"}                                       | evidence must be a listed record
          {"@":"../evidence.ErrorCount"}                                  | evidence must be a listed record
          {"@":["evidence.ErrorCount"]}                                   | evidence must be a listed record
          {"errors":1,"n":2}                                              | evidence must be a listed record
          {"@":"evidence.LossRange","low":0.0,"high":1.0}                 | evidence must be a EmpiricalRisk
          {"@":"evidence.ErrorCount","errors":1}                          | evidence must be with 'n'
          {"@":"evidence.ErrorCount","errors":1,"n":2,"x":3}              | evidence must be without other names
          {"@":"evidence.ErrorCount","errors":3,"n":2}                    | errors must be
          {"@":"evidence.ErrorCount","errors":1.0,"n":2}                  | errors must be a Long
          {"@":"evidence.ErrorCount","errors":"1","n":2}                  | errors must be a Long
          {"@":"evidence.ErrorCount","errors":1,"n":99999999999999999999} | n must be a Long
          {"@":"evidence.MeanLoss","mean":"NaN","n":2,"range":null}       | mean must be a number
          [1]                                                             | evidence must be a Map
          null                                                            | evidence must be a Map
          """)
  void refusesWhatDescribesNoListedRecord(String json, String message) {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> RecordJson.read(EmpiricalRisk.class, Json.read(json)));
    assertTrue(refusal.getMessage().startsWith(message), refusal.getMessage());
  }

  @Test
  void whatIsNotPlainDataIsNamed() {
    HighProbabilityBound bound =
        Selection.onGrid(Evidence.roundedUpOnGrid(0.3), x -> Holdout.kl(Evidence.errors(1, 9)));
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> RecordJson.write(bound));
    assertEquals("evidence must be plain data, got bound.OnGrid", refusal.getMessage());
    double[] many = new double[100_001];
    assertThrows(
        IllegalArgumentException.class, () -> RecordJson.write(Evidence.sequence(many, 0, 1)));
  }
}
