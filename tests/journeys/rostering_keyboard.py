# rostering_keyboard.py — the journey of rostering.py by keyboard alone
# SPDX-License-Identifier: GPL-3.0-or-later

import rostering
import tap


def test_rostering_by_keyboard():
  """A season is planned on the peers' own terms, by keyboard alone"""
  rostering.run(by_keyboard=True)


if __name__ == '__main__':
  tap.main(globals())
