package genbound.evidence.learner;

import genbound.evidence.Estimate;

/** An information in nats known up to a confidence, from independent repeats. */
public interface EstimatedInformation extends Estimate {}
