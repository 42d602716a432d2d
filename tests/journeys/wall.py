# wall.py — an external supervisor who is here sees own sessions only, wherever one looks
# SPDX-License-Identifier: GPL-3.0-or-later

import os

import tap
from driver import ROLE, Program, eventually
from readers import enrol
from steps import blocks, document, save_as

OWN = 'Kaisa Sinipurje'  # from outside
OTHER = 'Anders Månbäck'
KIND = 'One-to-one'
program = None


def settled(ask):
  """What is told once it stays the same."""
  last = []

  def stays():
    before, last[:] = list(last), ask()
    return last and last == before
  eventually(stays, 'does not come to rest')
  return last


def on_roster():
  """The sessions of the week, as the roster tells them."""
  program.key('alt+2')
  program.press('By Shift')
  told = set()
  # Only the rows that are in sight are told of.
  for key in ('ctrl+Home', 'ctrl+End'):
    eventually(lambda: blocks(program), 'no shifts')
    program.key(key)
    told |= {name for name in settled(lambda: sorted(block.name for block in blocks(program)))
             if KIND in name}
  return told


def in_lists():
  """The sessions and what is due, on Today and on the page of supervision."""
  told = []
  for page, words in (('alt+1', 'Next 72 Hours'), ('alt+4', 'Planned Sessions')):
    program.key(page)
    program.press('Sessions') if page == 'alt+4' else None
    program.says(words)
    told += settled(lambda: [node.name + node.description
                             for node in program.every(role=ROLE.LIST_ITEM)])
  return told


def on_paper(page, window):
  path = os.path.join(os.environ['HOME'], f'{window}-{len(os.listdir(os.environ["HOME"]))}.pdf')
  program.key(page)
  program.key('ctrl+p')
  program.on_top(window)
  program.key('ctrl+s')
  save_as(program, 'Save as PDF', path)
  program.on_top(window)
  eventually(lambda: window not in program.titles() or program.key('Escape'),
             f'still open: {window}')
  return ' '.join(document(path).split())


def look():
  """What is told of sessions in each place."""
  return {'roster': on_roster(), 'lists': in_lists(),
          'roster on paper': on_paper('alt+2', 'Print Roster'),
          'sheets': on_paper('alt+4', 'Print Supervision')}


def test_wall():
  """What is not theirs is on no page and on no print until the notes lock"""
  global program
  with Program('--demo=osis') as program:
    program.button('Supervision')
    before = look()
    assert any(OTHER in name for name in before['roster']), before['roster']
    assert any(f', {OTHER}' in row for row in before['lists']), before['lists']
    assert f'Given by {OTHER}' in before['sheets'], before['sheets']

    enrol(program, OWN)
    behind = look()
    assert behind['roster'] and all(OWN in name for name in behind['roster']), behind['roster']
    assert any(f'{KIND}: ' in row for row in behind['lists']), behind['lists']
    assert all(OWN in row for row in behind['lists'] if f'{KIND}: ' in row), behind['lists']
    own = tuple(row[len(f'{KIND}: '):].split(',')[0] for row in behind['lists']
                if row.startswith(f'{KIND}: '))
    due = [row for row in behind['lists'] if 'Last held' in row]
    assert due and all(row.startswith(own) for row in due), (own, due)
    assert f'Given by {OTHER}' not in behind['sheets'], behind['sheets']
    hidden = [name for name in before['roster'] if OWN not in name]
    # Each hidden session has them on it and on duty.
    assert (before['roster on paper'].count(OTHER) - behind['roster on paper'].count(OTHER)
            >= 2 * len(hidden)), (hidden, behind['roster on paper'])

    program.key('alt+4')
    program.press('Notes')
    program.press('Lock')
    program.says('Notes Are Locked')
    assert look() == before


if __name__ == '__main__':
  tap.main(globals())
