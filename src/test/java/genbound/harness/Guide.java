package genbound.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The guide of a package, as its {@code package-info.java} has it. */
public final class Guide {

  private static final Pattern LINK = Pattern.compile("\\{@link\\s+([\\w.]+)");

  private Guide() {}

  /** The text of the comment, without its stars. */
  public static String of(String packageName) {
    Path file = Path.of("src/main/java", packageName.replace('.', '/'), "package-info.java");
    try {
      String source = Files.readString(file);
      return source.substring(0, source.indexOf("*/")).replaceAll("(?m)^(/\\*| \\*) ?", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The packages and classes that it links. */
  public static Set<String> links(String packageName) {
    return LINK.matcher(of(packageName))
        .results()
        .map(link -> link.group(1))
        .collect(Collectors.toSet());
  }
}
