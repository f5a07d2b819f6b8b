"""Tests in real editors: Neovim, Vim, Emacs, VS Code, and the protocol itself."""
