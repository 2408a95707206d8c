package genbound.harness;

import genbound.bound.Bound;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jdk.jshell.EvalException;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.VarSnippet;
import org.apache.commons.math3.special.Gamma;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * A JShell that answers as the {@code jshell} tool does, {@code name ==> value}, but for the stack
 * traces of exceptions.
 */
public final class JShellSession implements AutoCloseable {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final JShell shell;
  private int evaluated;

  /**
   * A fresh session.
   *
   * @param options of the virtual machine that runs what is typed
   */
  public JShellSession(String... options) {
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(List.of("-Dstdout.encoding=UTF-8", "-Dfile.encoding=UTF-8"));
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    shell =
        JShell.builder()
            .out(out)
            .err(out)
            .tempVariableNameGenerator(() -> "$" + (evaluated + 1))
            .remoteVMOptions(all.toArray(String[]::new))
            .build();
    classPath().forEach(entry -> shell.addToClasspath(entry.toAbsolutePath().toString()));
  }

  /** What an embedder has, and nothing of what only tests need. */
  private static List<Path> classPath() {
    return Stream.of(Bound.class, DMatrixRMaj.class, CommonOps_DDRM.class, Gamma.class)
        .map(Classes::folder)
        .toList();
  }

  /** What the source prints and what its snippets evaluate to. */
  public String eval(String source) {
    StringBuilder answer = new StringBuilder();
    String rest = source;
    while (!rest.isBlank()) {
      CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      List<SnippetEvent> events = shell.eval(info.source());
      evaluated++;
      answer.append(printed.toString(StandardCharsets.UTF_8));
      printed.reset();
      events.forEach(event -> answer.append(shown(event)));
      rest = info.remaining();
    }
    return answer.toString().stripTrailing();
  }

  /** What a cell of a notebook prints, and below it its last value; fails where the cell fails. */
  public String cell(String source) {
    String value = "";
    String rest = source;
    while (!rest.isBlank()) {
      CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      value = "";
      for (SnippetEvent event : shell.eval(info.source())) {
        boolean failed = event.exception() != null || event.status() == Snippet.Status.REJECTED;
        if (failed) {
          throw new AssertionError(shown(event) + "in\n" + event.snippet().source());
        }
        boolean isValue = event.snippet() instanceof ExpressionSnippet || isUnnamed(event);
        value = isValue && event.causeSnippet() == null ? event.value() + "\n" : value;
      }
      rest = info.remaining();
    }
    String text = printed.toString(StandardCharsets.UTF_8);
    printed.reset();
    return text + value;
  }

  private static boolean isUnnamed(SnippetEvent event) {
    return event.snippet().subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
  }

  private String shown(SnippetEvent event) {
    if (event.exception() != null) {
      return "|  Exception "
          + name(event.exception())
          + ": "
          + event.exception().getMessage()
          + "\n";
    }
    if (event.status() == Snippet.Status.REJECTED) {
      return shell
          .diagnostics(event.snippet())
          .map(diagnostic -> diagnostic.getMessage(Locale.ROOT) + "\n")
          .reduce("", String::concat);
    }
    if (event.snippet() instanceof MethodSnippet method) {
      return "|  created method " + method.name() + "(" + method.parameterTypes() + ")\n";
    }
    if (event.value() == null || event.causeSnippet() != null) {
      return "";
    }
    if (event.snippet() instanceof VarSnippet variable) {
      return variable.name() + " ==> " + event.value() + "\n";
    }
    if (event.snippet() instanceof ExpressionSnippet expression) {
      return expression.name() + " ==> " + event.value() + "\n";
    }
    return "";
  }

  private static String name(Exception exception) {
    return exception instanceof EvalException thrown
        ? thrown.getExceptionClassName()
        : exception.getClass().getName();
  }

  @Override
  public void close() {
    shell.close();
  }
}
