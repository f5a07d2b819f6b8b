"""The language server: the same checks as the command, on texts that are being written.

    app.py            what the server can do, and which function answers which message
    session.py        the state of one client: its options, its open texts, who checks them
    buffers.py        an open text and what is known of it
    scheduler.py      when a text is checked: at once, after a pause, in the worker's thread
    second_wave.py    LanguageTool's answers, where it is asked: later, and nothing waits for them
    incremental.py    findings through an edit: which moved, which are asked for anew
    positions.py      offsets to the protocol's positions and back
    options.py        the client's settings
    diagnostics.py  actions.py  hover.py  commands.py  workspace.py
                      what is answered: one kind of message each
    ignoring.py       the comment that silences a finding, and where it may stand
    writing.py        accepted words and suppressions into the user's configuration

Nothing here but `app` is imported before the command `copydesk server` runs.
"""
