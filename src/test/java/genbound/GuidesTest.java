package genbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.Classes;
import genbound.harness.Guide;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packages' guides, their {@code package-info.java}, name what is there. */
class GuidesTest {

  private static final Path TESTS = Path.of("src/test/java/genbound/numeric");

  @Test
  void everyPackageHasAGuide() {
    for (String name : packages()) {
      assertTrue(Guide.of(name).lines().count() >= 10, name + " needs a guide of 10 lines or more");
    }
  }

  @Test
  void theFirstGuideLinksEveryDoorAndEveryPackage() {
    Set<String> missing = new TreeSet<>(packages());
    Classes.in("genbound").forEach(door -> missing.add(door.getName()));
    missing.remove("genbound");
    missing.removeAll(Guide.links("genbound"));
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyTheoremIsLinkedInItsGuide() {
    Set<String> missing = new TreeSet<>();
    for (Class<?> theorem : Classes.theorems()) {
      if (!Guide.links(theorem.getPackageName()).contains(theorem.getName())) {
        missing.add(theorem.getName());
      }
    }
    assertEquals(Set.of(), missing, "link these in the package-info.java of their family");
  }

  @Test
  void everyNumericClassHasATest() {
    Set<String> missing = new TreeSet<>();
    for (Class<?> type : Classes.in("genbound.numeric")) {
      Path test = TESTS.resolve(type.getSimpleName() + "Test.java");
      if (Modifier.isPublic(type.getModifiers()) && !Files.exists(test)) {
        missing.add(test.toString());
      }
    }
    assertEquals(Set.of(), missing, "write these tests");
  }

  @Test
  void accuracyStandsInTheTheoremAndNotAgainInItsJavadoc() throws IOException {
    for (Class<?> theorem : Classes.theorems()) {
      String path = "src/main/java/" + theorem.getName().replace('.', '/') + ".java";
      String javadoc = Files.readString(Path.of(path)).split("public record ")[0];
      assertFalse(javadoc.contains(" ulp"), path);
    }
  }

  /**
   * The search field of the javadoc finds the words that users know, besides the names of types.
   */
  @Test
  void theWordsThatUsersSearchForAreInTheIndex() throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        String text = Files.readString(file).replaceAll("\\R *\\* ?", " ");
        Pattern.compile("\\{@index (?:\"([^\"]+)\"|([^ }]+))")
            .matcher(text)
            .results()
            .forEach(tag -> found.add(tag.group(1) == null ? tag.group(2) : tag.group(1)));
      }
    }
    Set<String> missing =
        new TreeSet<>(
            Set.of(
                "test set",
                "test error",
                "hold-out",
                "Clopper",
                "confidence interval",
                "p-value",
                "sample size",
                "random forest",
                "cross-validation",
                "leave-one-out",
                "out-of-bag",
                "overfitting",
                "calibration",
                "generalisation gap",
                "differential privacy"));
    missing.removeAll(found);
    assertEquals(Set.of(), missing, "give these an index tag, where the theorem is");
  }

  private static Set<String> packages() {
    return Classes.below("genbound").stream()
        .map(Class::getPackageName)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
