package genbound.notebook;

import genbound.bound.Display;
import java.util.List;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.DisplayRenderer;
import org.rapaio.jupyter.kernel.display.DisplayTransformer;
import org.rapaio.jupyter.kernel.display.spi.DisplayProvider;

/** Shows results in notebooks of the rapaio kernel. */
public final class RapaioBridge implements DisplayProvider {

  @Override
  public List<DisplayRenderer> getDisplayRenderers() {
    return List.of(new Renderer());
  }

  @Override
  public List<DisplayTransformer> getDisplayTransformers() {
    return List.of();
  }

  @Override
  public String toString() {
    return "display in rapaio-jupyter-kernel";
  }

  private static final class Renderer implements DisplayRenderer {

    @Override
    public Class<?> rendererClass() {
      return Display.class;
    }

    @Override
    public boolean canRender(String mime) {
      return true;
    }

    @Override
    public DisplayData render(String mime, Object value) {
      Display display = (Display) value;
      DisplayData data = DisplayData.fromText(value.toString());
      display.mime().forEach(data::putData);
      return data;
    }
  }
}
