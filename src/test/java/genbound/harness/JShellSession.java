package genbound.harness;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import jdk.jshell.EvalException;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.VarSnippet;

/**
 * A JShell that answers as the {@code jshell} tool does, {@code name ==> value}, but for the stack
 * traces of exceptions.
 */
public final class JShellSession implements AutoCloseable {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final JShell shell;
  private int evaluated;

  public JShellSession() {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    shell =
        JShell.builder()
            .out(out)
            .err(out)
            .tempVariableNameGenerator(() -> "$" + (evaluated + 1))
            .remoteVMOptions("-Dstdout.encoding=UTF-8", "-Dfile.encoding=UTF-8")
            .build();
    shell.addToClasspath(System.getProperty("java.class.path"));
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
