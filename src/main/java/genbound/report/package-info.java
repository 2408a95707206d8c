/**
 * Many bounds on one model: a table, a picture and plain words.
 *
 * <p>A {@link genbound.report.Comparison} gathers bounds, as evidence waits for a confidence; given
 * one it becomes a {@link genbound.report.Report}. The report's promises are those that paid for
 * being chosen, and hold together at the one confidence; beside them stands what each bound would
 * give alone. Bounds on different quantities are never ranked together, and neither are bounds in
 * expectation or rates.
 *
 * <p>A {@link genbound.report.Picture} draws curves, such as bounds against the number of examples.
 * A {@link genbound.report.Recommendation} says which bounds apply to the evidence at hand and what
 * to measure for a tighter one.
 */
package genbound.report;
