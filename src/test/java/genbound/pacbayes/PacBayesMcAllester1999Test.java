package genbound.pacbayes;

class PacBayesMcAllester1999Test implements GibbsRiskContract.Relaxed<PacBayesMcAllester1999> {}
