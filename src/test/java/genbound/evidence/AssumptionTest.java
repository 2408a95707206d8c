package genbound.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssumptionTest {

  @Test
  void everyConditionHasASentenceOfItsOwn() {
    Map<String, Assumption> seen = new HashMap<>();
    for (Assumption assumption : Assumption.values()) {
      String sentence = assumption.sentence();
      assertTrue(sentence.matches("\\p{Ll}.*[^.;, ]"), assumption::name);
      assertEquals(null, seen.put(sentence, assumption), assumption::name);
    }
  }
}
