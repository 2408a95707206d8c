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
import java.util.stream.Collectors;
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

  private static Set<String> packages() {
    return Classes.below("genbound").stream()
        .map(Class::getPackageName)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
