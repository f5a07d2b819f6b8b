" copydesk in Vim, through ALE. Copy `ale_linters` and `autoload` into ~/.vim.
" Tested with Vim 9.0, ALE 3.3.0 and with Vim 9.2, ALE 4.0.0; the page is docs/editors/vim.md.

call ale#Set('copydesk_executable', 'copydesk')
call ale#Set('copydesk_options', 'server')
" The settings that docs/editors/index.md names, such as {'run': 'onSave'}.
call ale#Set('copydesk_config', {})

function! ale#copydesk#Define(filetype) abort
  call ale#linter#Define(a:filetype, {
  \   'name': 'copydesk',
  \   'lsp': 'stdio',
  \   'executable': {buffer -> ale#Var(buffer, 'copydesk_executable')},
  \   'command': {buffer -> '%e' . ale#Pad(ale#Var(buffer, 'copydesk_options'))},
  \   'project_root': function('ale#copydesk#Root'),
  \   'initialization_options': {'positionEncoding': 'utf-8'},
  \   'lsp_config': {buffer -> {'copydesk': ale#Var(buffer, 'copydesk_config')}},
  \})
endfunction

" ALE starts no server without a root, so an article that stands alone has its folder for one.
function! ale#copydesk#Root(buffer) abort
  for l:marker in ['copydesk.toml', 'pyproject.toml']
    let l:file = ale#path#FindNearestFile(a:buffer, l:marker)
    if !empty(l:file)
      return fnamemodify(l:file, ':h')
    endif
  endfor

  let l:git = ale#path#FindNearestDirectory(a:buffer, '.git')
  return empty(l:git) ? expand('#' . a:buffer . ':p:h') : fnamemodify(l:git, ':h:h')
endfunction
