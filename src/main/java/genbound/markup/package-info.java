/**
 * Text, HTML, Markdown and SVG as strings: no fonts, no windows, no library. Whatever text comes in
 * goes out escaped for the place it goes to.
 */
package genbound.markup;
