-- Starts the server of lsp/copydesk.lua, in Neovim 0.7 and later. What should differ from that file
-- stands in init.lua: vim.g.copydesk = { cmd = { ... }, settings = { copydesk = { ... } } }
local changes = vim.g.copydesk or {}

-- All articles of the folder, together, into the quickfix list.
vim.api.nvim_create_user_command('CopydeskCheckWorkspace', function()
  local command = { command = 'copydesk.checkWorkspace', arguments = {} }
  local all = vim.lsp.get_clients or vim.lsp.get_active_clients -- before 0.10
  for _, client in ipairs(all({ bufnr = 0 })) do
    if client.name == 'copydesk' then
      client.request('workspace/executeCommand', command, function(failure)
        if failure then
          vim.notify(failure.message, vim.log.levels.ERROR)
        else
          vim.diagnostic.setqflist()
        end
      end)
      return
    end
  end
  vim.notify('copydesk does not read this text', vim.log.levels.WARN)
end, {})

if vim.lsp.enable then -- 0.11 and later
  vim.lsp.config('copydesk', changes)
  vim.lsp.enable('copydesk')
  return
end

local file = vim.api.nvim_get_runtime_file('lsp/copydesk.lua', false)[1]
local config = vim.tbl_deep_extend('force', dofile(file), changes)
local clients = {} -- the client of each root

local function root_of(buffer)
  local path = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ':p')
  for _, marker in ipairs(config.root_markers) do
    local folder, above = path, vim.fn.fnamemodify(path, ':h')
    while folder ~= above do
      if vim.loop.fs_stat(above .. '/' .. marker) then
        return above
      end
      folder, above = above, vim.fn.fnamemodify(above, ':h')
    end
  end
end

local function attach(buffer)
  if vim.bo[buffer].buftype ~= '' or vim.api.nvim_buf_get_name(buffer) == '' then
    return
  end
  local root = root_of(buffer)
  local key = root or ''
  clients[key] = clients[key]
    or vim.lsp.start_client({
      name = 'copydesk',
      cmd = config.cmd,
      root_dir = root,
      settings = config.settings,
      init_options = config.settings.copydesk, -- 0.7 does not say that it can be asked for settings
      on_exit = function()
        clients[key] = nil
      end,
    })
  if clients[key] then
    vim.lsp.buf_attach_client(buffer, clients[key])
  end
end

vim.api.nvim_create_autocmd('FileType', {
  group = vim.api.nvim_create_augroup('copydesk', {}),
  pattern = config.filetypes,
  callback = function(event)
    attach(event.buf)
  end,
})
