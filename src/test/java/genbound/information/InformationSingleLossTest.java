package genbound.information;

class InformationSingleLossTest implements SelectorContract<InformationSingleLoss> {}
