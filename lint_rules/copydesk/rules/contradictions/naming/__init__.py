"""What conflicting-name reads: the names of people, firms and places, and the posts people hold."""
