"""What is seen: the window, one folder per noun."""
