enum StaffingPlansRoom {}
