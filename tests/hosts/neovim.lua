-- The driver of test_neovim.py: see editors.py. The article is in the first buffer.
local wait = tonumber(vim.env.WAIT) * 1000
local expected = tonumber(vim.env.EXPECTED)
local seen = { editor = vim.fn.matchstr(vim.fn.execute('version'), 'NVIM v[0-9.]*') }

local function await(what, condition)
  if not vim.wait(wait, condition, 20) then
    error('waited in vain for ' .. what)
  end
end

local function diagnostics()
  return vim.tbl_map(function(d)
    return {
      code = d.code,
      line = d.lnum + 1,
      text = table.concat(vim.api.nvim_buf_get_text(0, d.lnum, d.col, d.end_lnum, d.end_col, {}), '\n'),
      message = d.message,
    }
  end, vim.diagnostic.get(0))
end

local function find(code)
  for _, d in ipairs(vim.diagnostic.get(0)) do
    if d.code == code then
      return d
    end
  end
end

local function run()
  await('the diagnostics', function()
    return #vim.diagnostic.get(0) == expected
  end)
  seen.diagnostics = diagnostics()

  local finding = find('TYP001')
  vim.api.nvim_win_set_cursor(0, { finding.lnum + 1, finding.col })
  vim.lsp.buf.hover()
  local float
  await('the hover', function()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then
        float = window
      end
    end
    return float
  end)
  local lines = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(float), 0, -1, true)
  seen.hover = table.concat(lines, '\n')
  vim.api.nvim_win_close(float, true)

  -- Headless, nobody can answer the menu: this chooses what the user would.
  vim.ui.select = function(items, options, choose)
    seen.actions = vim.tbl_map(options.format_item, items)
    for index, title in ipairs(seen.actions) do
      if title:find("Replace with 'changing'", 1, true) then
        seen.actions[index] = "Replace with 'changing'"
        choose(items[index], index)
      end
    end
  end
  vim.lsp.buf.code_action()
  await('the diagnostic to go', function()
    return vim.bo.modified and #vim.diagnostic.get(0) == expected - 1 and not find('TYP001')
  end)
  seen.afterwards = diagnostics()
  vim.cmd('write')

  vim.cmd('CopydeskCheckWorkspace')
  await('the findings of all articles', function()
    return #vim.fn.getqflist() > 0
  end)
  seen.elsewhere = vim.tbl_map(function(item)
    return vim.fn.fnamemodify(vim.fn.bufname(item.bufnr), ':t')
  end, vim.fn.getqflist())
end

local succeeded, why = pcall(run)
if not succeeded then
  seen.error = why .. '\n' .. vim.fn.execute('messages')
end
vim.fn.writefile({ vim.fn.json_encode(seen) }, vim.env.REPORT)
vim.cmd('qall!')
