enum ContactDemandRoom {}
