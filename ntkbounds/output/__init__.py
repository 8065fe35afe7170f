"""What everything that is written shares: HTML, files that appear whole, versions."""
