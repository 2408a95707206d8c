/**
 * JSON without a library, for reports that can be verified.
 *
 * <p><b>Which one?</b> {@link genbound.json.Json} writes values and reads them again, strictly.
 * {@link genbound.json.RecordJson} writes the records of this library, evidence and bounds, as such
 * values, and makes them again. What it makes comes from a list of classes and goes through their
 * constructors, so a text from anywhere can be refused but cannot run anything.
 *
 * <p>What a report or a certificate says in JSON is decided in {@link genbound.report} and {@link
 * genbound.bound}.
 */
package genbound.json;
