/** A thin, checked layer over EJML: inputs are never modified, and no failure goes unnoticed. */
package genbound.linalg;
