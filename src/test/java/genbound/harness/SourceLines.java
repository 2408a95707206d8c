package genbound.harness;

import com.sun.source.util.JavacTask;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Lines of a user's program, shown to the compiler. */
public final class SourceLines {

  private SourceLines() {}

  /**
   * What the compiler says against each expression, by its place; nothing against those that are
   * correct.
   *
   * @param imports what is imported, such as {@code genbound.bound.*}
   * @param given the parameters that the expressions may use, as they are declared
   * @param expressions one to a line
   */
  public static Map<Integer, String> errors(
      List<String> imports, List<String> given, List<String> expressions) {
    StringBuilder source = new StringBuilder();
    imports.forEach(name -> source.append("import ").append(name).append("; "));
    source.append("abstract class Lines {\n");
    String parameters = String.join(", ", given);
    for (int i = 0; i < expressions.size(); i++) {
      source.append("Object line" + i + "(" + parameters + ") { return " + expressions.get(i));
      source.append("; }\n");
    }
    return compile(source.append("}\n").toString());
  }

  private static Map<Integer, String> compile(String source) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    var found = new DiagnosticCollector<JavaFileObject>();
    String path = Classes.folder() + File.pathSeparator + System.getProperty("java.class.path");
    List<String> options = List.of("-proc:none", "-Xmaxerrs", "1000", "-cp", path);
    var unit =
        new SimpleJavaFileObject(URI.create("string:///Lines.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    var task = (JavacTask) compiler.getTask(null, null, found, options, null, List.of(unit));
    try {
      task.analyze();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<Integer, String> errors = new TreeMap<>();
    for (var diagnostic : found.getDiagnostics()) {
      if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
        errors.put((int) diagnostic.getLineNumber() - 2, diagnostic.getCode());
      }
    }
    return errors;
  }
}
