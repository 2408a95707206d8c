package genbound.stability;

class StabilityAugmentedZhangTest implements AugmentedContract<StabilityAugmentedZhang> {}
