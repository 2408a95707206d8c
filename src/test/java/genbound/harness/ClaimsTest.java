package genbound.harness;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.ReferenceTable.Row;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsTest {

  /** What is said up to the fourth place. */
  private static final Set<String> WITHIN = Set.of("=", "lower =", "observes");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "holdout",
        "vc",
        "rademacher",
        "symmetry",
        "shift",
        "stability",
        "information",
        "pacbayes"
      })
  void everyRowIsOfATheoremOfItsFamily(String family) {
    var names =
        Classes.theorems().stream()
            .filter(theorem -> theorem.getPackageName().equals("genbound." + family))
            .map(Class::getSimpleName)
            .collect(Collectors.toSet());
    List<Row> rows = ReferenceTable.in("/claims/" + family + ".csv");
    for (Row row : rows) {
      assertTrue(names.contains(row.text("theorem")), row::toString);
      assertTrue(row.has("claim") && row.has("says"), row::toString);
    }
  }

  /** What is true of 37 errors in 1000, then the same claim made false. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "=; 0.0535; 0.052",
        "lower =; 0.0242; 0.026",
        "<; 0.06; 0.05",
        ">; 0.05; 0.06",
        "<=; HoldoutHoeffding; HoldoutBinomial",
        ">=; HoldoutBinomial; HoldoutHoeffding",
        "as sharp as; HoldoutHoeffding; HoldoutBinomial",
        "no sharper than; HoldoutBinomial; HoldoutHoeffding",
        "prints; risk ≤ …; risk ≥ …",
        "explains; …Chernoff…; Chernoff…",
        "is vacuous; no; yes",
        "is clipped; no; yes",
        "is two-sided; yes; no",
        "assumes; IID; NO_ERROR_ON_SAMPLE",
        "bounds; RISK; EXCESS_RISK",
        "ranges from; 0.0 to 1.0; 0.0 to 2.0",
        "observes; 0.037; 0.038",
        "weighs; 1; 1:1",
        "does not assume; NO_ERROR_ON_SAMPLE; IID",
        "spends; [0.05 Chernoff-kl]; []",
        "fails; 1; 0",
      })
  void falseClaimsFail(String says, String right, String wrong) throws Exception {
    var constructor = Class.forName("genbound.holdout.HoldoutKlTest").getDeclaredConstructor();
    constructor.setAccessible(true);
    var contract = (BoundContract<?>) constructor.newInstance();
    String evidence = says.equals("fails") ? "errors~0.1 n=100" : "errors=37 n=1000";
    assertDoesNotThrow(() -> Claims.check(contract, row(evidence, says, right)));
    assertThrows(AssertionError.class, () -> Claims.check(contract, row(evidence, says, wrong)));
  }

  private static Row row(String evidence, String says, String expected) {
    return new Row(
        Map.of(
            "claim",
            "a claim",
            "evidence",
            evidence,
            "delta",
            "0.05",
            "says",
            says,
            "expected",
            expected,
            "within",
            WITHIN.contains(says) ? "5e-4" : ""));
  }
}
