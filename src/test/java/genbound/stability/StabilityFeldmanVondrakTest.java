package genbound.stability;

class StabilityFeldmanVondrakTest implements UniformContract<StabilityFeldmanVondrak> {}
