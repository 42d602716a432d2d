# notes_keyboard.py — the journey of notes.py by keyboard alone
# SPDX-License-Identifier: GPL-3.0-or-later

import notes
import tap


def test_notes_by_keyboard():
  """A note is written, signed, read, countersigned, printed and locked, by keyboard alone"""
  notes.run(by_keyboard=True)


if __name__ == '__main__':
  tap.main(globals())
