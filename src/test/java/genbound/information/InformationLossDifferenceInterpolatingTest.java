package genbound.information;

class InformationLossDifferenceInterpolatingTest
    implements SelectorContract<InformationLossDifferenceInterpolating> {}
