package genbound.information;

import genbound.Information;
import genbound.evidence.LossTail;
import genbound.harness.ExpectedContract;

class InformationXuRaginskyAbsoluteTest
    implements ExpectedContract<InformationXuRaginskyAbsolute>,
        TwoTailContract<InformationXuRaginskyAbsolute> {

  @Override
  public InformationXuRaginskyAbsolute bound(LossTail tail) {
    return Information.xuRaginskyAbsolute(10, 1000, tail);
  }
}
