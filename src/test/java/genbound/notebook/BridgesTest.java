package genbound.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.bound.Certificate;
import java.util.List;
import java.util.ServiceLoader;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.junit.jupiter.api.Test;
import org.rapaio.jupyter.kernel.display.DisplayRenderer;
import org.rapaio.jupyter.kernel.display.spi.DisplayProvider;

class BridgesTest {

  private static final Certificate CERTIFICATE = Holdout.kl(Evidence.errors(7, 285)).atDelta(0.05);

  @Test
  void kernelsFindTheBridges() {
    assertTrue(found(DisplayProvider.class).contains(RapaioBridge.class));
    assertTrue(found(Extension.class).contains(JJavaBridge.class));
  }

  private static <S> List<Class<?>> found(Class<S> service) {
    return ServiceLoader.load(service).stream()
        .<Class<?>>map(ServiceLoader.Provider::type)
        .toList();
  }

  @Test
  void rapaioGetsEveryForm() {
    DisplayRenderer renderer = new RapaioBridge().getDisplayRenderers().get(0);
    assertTrue(renderer.rendererClass().isInstance(CERTIFICATE));
    assertTrue(renderer.canRender("text/html"));
    assertEquals(CERTIFICATE.mime(), renderer.render("text/html", CERTIFICATE).data());
  }

  @Test
  void jjavaGetsEveryForm() {
    Renderer renderer = new Renderer();
    JJavaBridge.register(renderer);
    var data = renderer.render(CERTIFICATE);
    CERTIFICATE
        .mime()
        .forEach((type, form) -> assertEquals(form, data.getData(MIMEType.parse(type)), type));
  }
}
