/**
 * Special functions with results on a known side of the exact value, and the checks and the
 * directed rounding that everything else is built from.
 */
package genbound.numeric;
