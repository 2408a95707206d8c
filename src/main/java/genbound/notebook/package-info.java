/**
 * Bridges to notebook kernels, found by the kernels' own look-up of services and loaded by nobody
 * else. Whatever implements {@link genbound.bound.Display} is shown in its richest form.
 */
package genbound.notebook;
