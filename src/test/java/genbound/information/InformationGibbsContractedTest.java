package genbound.information;

import genbound.harness.ExpectedContract;

class InformationGibbsContractedTest implements ExpectedContract<InformationGibbsContracted> {}
