/** A program in a named module. It exports nothing. */
module caller {
  requires genbound;

  // Without this, explain() says "not readable" where the inputs of the caller's own bounds stand.
  opens caller.inside to
      genbound;
}
