package genbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.bound.Bound;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.harness.Bibliography;
import genbound.harness.Bibliography.Work;
import genbound.harness.EveryForm;
import genbound.harness.Pages;
import genbound.harness.Slow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every work that a certificate, a guide or a page names is in the bibliography, once. */
class BibliographyTest {

  private static final Bibliography BIBLIOGRAPHY = Bibliography.stored();

  /** The theorems of all records, from the tests that every record has. */
  static List<Theorem> theorems() {
    return EveryForm.theorems().stream().map(Bound::theorem).toList();
  }

  @Test
  void allTheoremsAreFound() {
    int found = theorems().size();
    assertTrue(found >= 130, "only " + found);
  }

  @ParameterizedTest
  @MethodSource("theorems")
  void sourcesAreInTheBibliography(Theorem theorem) {
    checkSource(theorem.source(), theorem.standing());
  }

  private static void checkSource(String source, Standing standing) {
    Set<Work> named = BIBLIOGRAPHY.inSource(source);
    if (standing == Standing.PUBLISHED) {
      assertTrue(named.stream().anyMatch(Work::isRefereed), () -> "nothing refereed: " + source);
    }
    if (standing == Standing.MACHINE_CHECKED) {
      String file = ".*; machine-checked: .+\\.(lean|thy|v), \\S+.*";
      assertTrue(source.matches(file), () -> "no checked file and theorem: " + source);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Maurer (2004), A Note on the PAC Bayesian Theorem, preprint, arXiv cs/0411098",
        "Maurer (2005), A Note on the PAC Bayesian Theorem, preprint, arXiv cs/0411099",
        "Maurer (2004), A Note on PAC-Bayes, preprint, arXiv cs/0411099",
        "Maurer (2004), A Note on the PAC Bayesian Theorem, JMLR 5, arXiv cs/0411099",
        "Seeger & Maurer (2004), A Note on the PAC Bayesian Theorem, preprint, arXiv cs/0411099",
        "Maurer (2004), A Note on the PAC Bayesian Theorem, preprint, arXiv cs/0411099; Hoeffding"
            + " (1963)",
      })
  void forgedSourcesAreRefused(String source) {
    assertThrows(IllegalStateException.class, () -> BIBLIOGRAPHY.inSource(source), source);
  }

  @Test
  void whatIsPublishedNamesSomethingRefereed() {
    String preprint = "Maurer (2004), A Note on the PAC Bayesian Theorem, preprint";
    checkSource(preprint, Standing.UNREFEREED);
    assertThrows(AssertionError.class, () -> checkSource(preprint, Standing.PUBLISHED));
    assertThrows(AssertionError.class, () -> checkSource(preprint, Standing.MACHINE_CHECKED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href=\"https://doi.org/10.1007/978-1-4757-3264-1\">Vapnik (1998)</a>",
        "<a href=\"https://arxiv.org/abs/2007.13532\">Langford and Shawe-Taylor (2002)</a>",
        "<a href=\"https://link.springer.com/article/10.1007/BF01000342\">Floyd and Warmuth"
            + " (1995)</a>",
        "He, Yu and Goldfeld (2024)",
        "Aminian et al. (2021)",
        "arXiv 2301.99999",
        "doi 10.1007/BF01000342",
      })
  void forgedMentionsAreRefused(String text) {
    assertThrows(IllegalStateException.class, () -> BIBLIOGRAPHY.inText(text), text);
  }

  @Test
  void entriesAreWhole() {
    Set<String> seen = new HashSet<>();
    for (Work work : BIBLIOGRAPHY.works()) {
      assertTrue(seen.add(work.key()), work.key());
      assertTrue(seen.add(work.authors() + work.year() + work.title()), work.key());
      work.identifiers().forEach(number -> assertTrue(seen.add(number), number));
      assertTrue(work.year().matches("(1[89]|20)\\d\\d"), work.key());
      assertTrue(Set.of("yes", "no").contains(work.refereed()), work.key());
      boolean unrefereed = work.venue().matches("preprint|manuscript|technical .*");
      assertEquals(unrefereed, !work.isRefereed(), work.key() + ": " + work.venue());
      assertTrue(Set.of("confirmed", "recalled", "not found").contains(work.checked()), work.key());
      assertTrue(work.date().matches("\\d{4}-\\d\\d-\\d\\d"), work.key());
    }
  }

  @Slow
  @Test
  void everyMentionIsInTheBibliographyAndListedThere() throws IOException {
    Map<String, Set<String>> citedBy = BIBLIOGRAPHY.citedBy();
    List<String> outOfDate = new ArrayList<>();
    for (Work work : BIBLIOGRAPHY.works()) {
      Set<String> names = citedBy.get(work.key());
      if (names.isEmpty() || !names.equals(work.citedBy())) {
        outOfDate.add(work.key() + " is cited by: " + String.join(" ", names));
      }
    }
    assertEquals(List.of(), outOfDate, "to write it anew: " + Pages.COMMAND);
  }
}
