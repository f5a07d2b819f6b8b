"""Grammar: what LanguageTool finds, where the configuration asks for it."""
