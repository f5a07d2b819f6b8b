"""Tables of small numbers that are looked into by the hash of their keys.

A table holds no keys, only a fingerprint of each: three bytes an entry, a tenth of what the keys
would take. So a key that is not in it is taken for one that is now and then: with sixteen keys in a
bucket once in 4,000 look-ups. Where that matters, a table is not for it.

Layout, little-endian: 8 bytes "copyhsh1"; the number of bits B of a bucket's number; the number of
entries N; one 32-bit offset for each of 2 ** B buckets and one for the end; N fingerprints of two
bytes; N values of one byte. A key lies in the bucket that the low B bits of its CRC-32 name (B is at
most 16); the high 16 bits are its fingerprint.
"""

from __future__ import annotations

import mmap
import struct
import sys
from zlib import crc32

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MAGIC = b"copyhsh1"
_HEAD = 16


def offsets(data: mmap.mmap, start: int, end: int) -> Sequence[int]:
    """Return the little-endian 32-bit numbers of a stretch of a mapped file, unread where the machine is so."""
    found: Sequence[int] = memoryview(data)[start:end].cast("I")
    if sys.byteorder == "big":
        from array import array

        found = array("I", data[start:end])
        found.byteswap()
    return found


class Hashed:
    """A mapped file of this layout. Raises OSError if the file cannot be read, ValueError if it is no table."""

    __slots__ = ("data", "fingerprints", "mask", "offsets", "values")

    def __init__(self, path: str) -> None:
        with open(path, "rb") as file:
            self.data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        if self.data[:8] != MAGIC:
            raise ValueError(f"{path} is no table of copydesk's")
        bits, count = struct.unpack_from("<II", self.data, 8)
        self.mask = (1 << bits) - 1
        self.fingerprints = _HEAD + 4 * ((1 << bits) + 1)
        self.values = self.fingerprints + 2 * count
        self.offsets = offsets(self.data, _HEAD, self.fingerprints)

    def value(self, key: bytes) -> int:
        """Return the value of a key, 0 to 255, or -1 if the table lacks it."""
        number = crc32(key)
        bucket = number & self.mask
        first = self.fingerprints
        start = first + 2 * self.offsets[bucket]
        end = first + 2 * self.offsets[bucket + 1]
        wanted = (number >> 16).to_bytes(2, "little")
        found = self.data.find(wanted, start, end)
        while found >= 0:
            if not (found - first) & 1:
                value: int = self.data[self.values + (found - first) // 2]
                return value
            found = self.data.find(wanted, found + 1, end)
        return -1


def packed(entries: Iterable[tuple[bytes, int]], bits: int) -> bytes:
    """Return a table of these keys and values (0 to 255) in its layout; of two keys with one hash the larger value."""
    known: dict[int, int] = {}
    for key, value in entries:
        number = crc32(key)
        number = number >> 16 << 16 | number & (1 << bits) - 1
        known[number] = max(value, known.get(number, 0))
    order = sorted(known, key=lambda number: (number & (1 << bits) - 1, number))
    counts = [0] * ((1 << bits) + 1)
    for number in order:
        counts[(number & (1 << bits) - 1) + 1] += 1
    for bucket in range(1 << bits):
        counts[bucket + 1] += counts[bucket]
    head = MAGIC + struct.pack("<II", bits, len(order))
    offsets = struct.pack(f"<{len(counts)}I", *counts)
    fingerprints = struct.pack(f"<{len(order)}H", *(number >> 16 for number in order))
    return head + offsets + fingerprints + bytes(known[number] for number in order)
