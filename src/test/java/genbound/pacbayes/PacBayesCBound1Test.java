package genbound.pacbayes;

class PacBayesCBound1Test implements VoteContract<PacBayesCBound1> {}
