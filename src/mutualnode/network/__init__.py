"""Finding and reaching peers: listening, dialling, one link for each device."""
