enum ScenarioModelRoom {}
