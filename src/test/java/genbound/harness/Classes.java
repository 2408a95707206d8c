package genbound.harness;

import genbound.bound.Bound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The library's own compiled classes, and those of its tests. */
public final class Classes {

  private Classes() {}

  /** Where they lie. */
  public static Path folder() {
    return folder(Bound.class);
  }

  /** The folder or the archive that a class was loaded from. */
  public static Path folder(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The top-level classes of a package and of those below it. */
  public static List<Class<?>> below(String packageName) {
    return below(folder(), packageName);
  }

  private static List<Class<?>> below(Path root, String packageName) {
    try (Stream<Path> files = Files.walk(root.resolve(packageName.replace('.', '/')))) {
      return files
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.endsWith(".class") && !file.contains("$"))
          .filter(file -> !file.endsWith("-info.class"))
          .sorted()
          .<Class<?>>map(Classes::load)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The classes of a package and of those below it, with all that are declared within them. */
  public static List<Class<?>> withInner(String packageName) {
    return below(packageName).stream().flatMap(Classes::inner).toList();
  }

  private static Stream<Class<?>> inner(Class<?> type) {
    return Stream.concat(
        Stream.of(type), Arrays.stream(type.getDeclaredClasses()).flatMap(Classes::inner));
  }

  /** The top-level classes of one package. */
  public static List<Class<?>> in(String packageName) {
    return below(packageName).stream()
        .filter(type -> type.getPackageName().equals(packageName))
        .toList();
  }

  /** The theorems of all families: public records that are bounds. */
  public static List<Class<?>> theorems() {
    return below("genbound").stream()
        .filter(type -> Bound.class.isAssignableFrom(type) && type.isRecord())
        .filter(type -> Modifier.isPublic(type.getModifiers()))
        .filter(type -> !type.getPackageName().equals("genbound.bound"))
        .toList();
  }

  private static Class<?> load(String file) {
    try {
      return Class.forName(file.replace(".class", "").replace('/', '.'));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
