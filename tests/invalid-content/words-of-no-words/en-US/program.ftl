mondayy = Monday
