"""What is kept: mapped classes only."""
