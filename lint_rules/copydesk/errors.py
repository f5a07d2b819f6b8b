"""What can go wrong, as values a caller can show."""


class CopydeskError(Exception):
    """Base of every error that copydesk raises on purpose; its text is meant for the user."""


class ReadError(CopydeskError):
    """A file could not be read or written."""


class NotTextError(ReadError):
    """A file is not text (images, archives, ...); skipped with a notice rather than failed."""


class ConfigError(CopydeskError):
    """The configuration is wrong. The text names file, line, fault and remedy.

    `path` is the file as shown to the user, `line` counts from 1 (0: the file as a whole).
    """

    def __init__(self, path: str, line: int, fault: str) -> None:
        super().__init__(f"{path}:{line}: {fault}" if line else f"{path}: {fault}")
        self.path = path
        self.line = line
        self.fault = fault
