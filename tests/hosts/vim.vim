" The driver of test_vim.py: see editors.py. The article is in the first buffer.
" The steps run from a timer: only between them does Vim notice changes and tell ALE.
let s:ale = matchstr(join(readfile(findfile('autoload/ale.vim', &rtp))), 'ale_version = \[\zs[^]]*')
let s:ale = substitute(s:ale, ', ', '.', 'g')
let s:seen = {'editor': printf('Vim %d.%d, ALE %s', v:version / 100, v:version % 100, s:ale)}
let s:started = localtime()

function! s:Diagnostics() abort
  return map(copy(ale#engine#GetLoclist(bufnr(''))), {_, item -> {
  \   'code': item.code,
  \   'line': item.lnum,
  \   'text': strpart(getline(item.lnum), item.col - 1, item.end_col - item.col + 1),
  \   'message': item.text,
  \}})
endfunction

function! s:Find(code) abort
  return filter(copy(ale#engine#GetLoclist(bufnr(''))), {_, item -> item.code is# a:code})
endfunction

" ALE asks the user for a number; this chooses what the user would.
function! s:Choose(menu) abort
  let s:seen.actions = map(filter(split(a:menu, "\n"), 'v:val =~# ''^\d'''), 'v:val[3:]')
  return 1 + index(s:seen.actions, "Replace with 'changing'")
endfunction

function! s:Show() abort
  if len(s:Diagnostics()) != $EXPECTED
    return 0
  endif
  let s:seen.diagnostics = s:Diagnostics()
  let l:finding = s:Find('TYP001')[0]
  call cursor(l:finding.lnum, l:finding.col)
  let g:ale_hover_to_preview = 1
  ALEHover
  return 1
endfunction

function! s:Mend() abort
  let l:preview = filter(getbufinfo(), 'v:val.name =~# "ALEPreviewWindow$"')
  if empty(l:preview)
    return 0
  endif
  let s:seen.hover = join(getbufline(l:preview[0].bufnr, 1, '$'), "\n")
  function! ale#util#Input(message, ...) abort
    return s:Choose(a:message)
  endfunction
  ALECodeAction
  return 1
endfunction

function! s:Save() abort
  if !&modified || len(s:Diagnostics()) != $EXPECTED - 1 || !empty(s:Find('TYP001'))
    return 0
  endif
  let s:seen.afterwards = s:Diagnostics()
  noautocmd write
  return 1
endfunction

let s:steps = ['Show', 'Mend', 'Save']

function! s:Step(timer) abort
  call feedkeys("\<Ignore>", 'n') " goes around Vim's main loop, which looks for changes
  try
    if localtime() - s:started > 3 * $WAIT
      throw 'waited in vain for the step ' . s:steps[0]
    elseif call('s:' . s:steps[0], [])
      call remove(s:steps, 0)
    endif
  catch
    let s:seen.error = v:exception . "\n" . execute('messages')
    let s:steps = []
  endtry
  if empty(s:steps)
    call writefile([json_encode(s:seen)], $REPORT)
    qall!
  endif
endfunction

call timer_start(20, function('s:Step'), {'repeat': -1})
