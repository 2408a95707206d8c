/**
 * Text, HTML, Markdown and SVG as strings: no fonts, no windows, no library.
 *
 * <p><b>Which one?</b> {@link genbound.markup.Table} is rows of text under a head, and leaves out
 * empty columns. It prints as text, Markdown or HTML. {@link genbound.markup.Bars} are horizontal
 * bars with names and numbers, drawn as SVG. {@link genbound.markup.Svg} is a drawing under
 * construction; its colours can be read on light and on dark ground, and it has an accessible name
 * for screen readers. {@link genbound.markup.Markup} escapes text for the place it goes to, and
 * whatever comes in is escaped.
 *
 * <p>What the pages say is decided in {@link genbound.report} and {@link genbound.bound}; this
 * package knows nothing about bounds.
 */
package genbound.markup;
