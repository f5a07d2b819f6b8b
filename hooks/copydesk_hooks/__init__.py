"""The ways in to copydesk: the command, the reporters, the hooks, the language server."""
