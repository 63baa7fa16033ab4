enum OutputAnalysisRoom {}
