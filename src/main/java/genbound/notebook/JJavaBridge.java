package genbound.notebook;

import genbound.bound.Display;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.RenderContext;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;

/** Shows results in notebooks of the JJava kernel. */
public final class JJavaBridge implements Extension {

  @Override
  public void install(BaseKernel kernel) {
    register(kernel.getRenderer());
  }

  static void register(Renderer renderer) {
    renderer
        .createRegistration(Display.class)
        .preferring(MIMEType.TEXT_HTML, MIMEType.IMAGE_SVG)
        .supporting(MIMEType.TEXT_PLAIN)
        .register(JJavaBridge::render);
  }

  private static void render(Display display, RenderContext context) {
    display.mime().forEach((type, form) -> offer(MIMEType.parse(type), form, context));
  }

  private static void offer(MIMEType type, Object form, RenderContext context) {
    context.renderIfRequested(type, () -> form);
  }

  @Override
  public String toString() {
    return "display in JJava";
  }
}
