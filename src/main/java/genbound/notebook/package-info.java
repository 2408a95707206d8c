/**
 * Bridges to notebook kernels: {@link genbound.notebook.JJavaBridge} for JJava and {@link
 * genbound.notebook.RapaioBridge} for rapaio-jupyter-kernel.
 *
 * <p>A kernel finds its bridge through {@code META-INF/services}; no other class of the library
 * loads it, and neither kernel is needed elsewhere. A result that implements {@link
 * genbound.bound.Display}, such as a certificate, an explanation, a report or a picture, is shown
 * in the richest of the forms that the notebook supports: HTML, SVG or text. No import is needed.
 *
 * <p>A further kernel needs one class here, one file in {@code META-INF/services}, and an optional
 * dependency. The notebooks are in {@code examples/notebooks}.
 */
package genbound.notebook;
