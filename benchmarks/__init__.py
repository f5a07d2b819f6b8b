"""What copydesk costs and how often it is right, measured on real text."""
