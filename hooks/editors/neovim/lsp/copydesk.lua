-- copydesk in Neovim. Copy `lsp` and `plugin` into ~/.config/nvim; Neovim 0.11 and later do with this
-- file alone and `vim.lsp.enable('copydesk')` in init.lua.
-- Tested with Neovim 0.7.2 and 0.12.4; the page is docs/editors/neovim.md.
return {
  cmd = { 'copydesk', 'server' }, -- or { 'path/to/python', '-P', '-m', 'copydesk_hooks', 'server' }
  filetypes = { 'html', 'markdown', 'mdx', 'quarto', 'rmd', 'text' },
  root_markers = { 'copydesk.toml', 'pyproject.toml', '.git' },
  settings = { copydesk = vim.empty_dict() }, -- docs/editors/index.md names them
}
