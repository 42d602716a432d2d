# twins.py — whose client's record is a peer's is on no page
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two files are made that differ in a private note, which links a peer's record with a client's.
The coordinator, who cannot read the note, goes through both, and all that a screen reader is told
is compared, word by word."""

import os
import subprocess
import sys

import tap
from driver import NAMELESS, ROLE, Program, eventually
from steps import blocks, go_to

TWINS = sys.argv[1]
FILES = [os.path.join(os.environ['TMPDIR'], name, 'agency.alongside') for name in ('one', 'other')]

program = None
seen = {}  # of a place, what it tells
names = []


def told():
  """All that can be told of what is on the screen. Blocks of the roster take turns in being used,
  and so come in any order."""
  lines = ((node.role.value_nick, node.name, node.description, node.text)
           for node in program.every())
  return sorted(line for line in lines if any(line[1:]) and not NAMELESS.match(line[1]))


def look(where):
  """Keeps what is told here, once it stays the same."""
  last = []

  def settled():
    before, last[:] = list(last), told()
    return last and last == before
  eventually(settled, f'does not come to rest: {where}')
  seen[where] = list(last)


def window(title):
  program.on_top(title)
  look(title)
  program.key('Escape')
  program.without_window(title)


def people():
  program.press('People')
  for name, title in (('Peers', 'Peer'), ('Supervisors', 'Member of the Staff'),
                      ('Clients', 'Client')):
    program.press(name)
    program.button('New ' + title)
    look(name)
    program.press('Edit…')
    window('Edit ' + title)
    program.key('ctrl+f')
    program.type(names[2].split()[-1])
    look(f'{name}, searched')
    program.key('Escape')


def roster():
  program.press('Roster')
  for by in ('By Person', 'By Shift'):
    program.press(by)
    look(by)
  go_to(program, min(shift.name for shift in blocks(program, 'open slot')))
  program.key('a')
  window('Assign')
  min(blocks(program), key=lambda shift: shift.name).click()
  window('Edit Shift')
  program.key('ctrl+p')
  window('Print Roster')


def others():
  program.key('alt+1')
  eventually(lambda: program.button('Today').checked, 'not shown: Today')
  look('Today')
  program.press('Supervision')
  look('Supervision')
  program.press('Notes')
  look('Notes')
  program.key('F10')
  program.press('Readers of Notes…')
  window('Readers of Notes')
  program.press('Training')
  look('Training')


def go_through(file):
  """What each place tells of a file."""
  global program
  seen.clear()
  with Program(f'--agency={file}') as program:
    program.find(role=ROLE.PAGE_TAB, name='People')
    for step in (people, roster, others):
      step()
  return dict(seen)


def test_pages():
  """Every page, search and window tells the same of both"""
  names.extend(subprocess.run([TWINS, *FILES], stdout=subprocess.PIPE, check=True,
                              timeout=120).stdout.decode().splitlines())
  # Where somebody is overdue just now, one of the two was looked at before that: then once more.
  for _ in range(2):
    one, other = (go_through(file) for file in FILES)
    if one == other:
      break
  assert list(one) == list(other)
  for where, what in one.items():
    assert len(what) > 10, f'next to nothing is told: {where}'
    differences = [pair for pair in zip(what, other[where]) if pair[0] != pair[1]]
    assert what == other[where], f'{where}: {len(what)} and {len(other[where])}: {differences[:3]}'
  assert any(names[0] in name for _role, name, *_more in one['Peers']), 'the peer is not seen'


if __name__ == '__main__':
  tap.main(globals())
