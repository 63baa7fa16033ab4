enum ScenarioFilesRoom {}
