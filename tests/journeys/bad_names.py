# bad_names.py — names that people paste or mistype: refused with a sentence, or right everywhere
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import re
import unicodedata

import tap
from driver import CHOICE_ROLES, ROLE, TEXT_ROLES, Program, eventually
from steps import (add_staff, block, choose, code_on, document, go_to, new_entry, read_back,
                   save_as)

HOME = os.environ['HOME']
SHEET, ROSTER = os.path.join(HOME, 'sheet.pdf'), os.path.join(HOME, 'roster.pdf')
STAFF = ('Ottoline Vesterberg', 'Teodor Rannikko')
JOINER = '\u200d'

# What is typed, and a word of the sentence that refuses it.
REFUSED = (('x' * 10000, 'Shorten it to at most 120.'), ('   ', 'Type at least one'),
           (JOINER, 'Type at least one'), ('Aino\u202eniA', 'invisible control character'))

# What is typed, and how it is shown: from right to left; emoji, joined ones, and pasted lines.
RTL = 'نور الهدى'
MIXED = f'Sol 🌻 Meri 👩{JOINER}🌾'
SHOWN = {RTL: RTL, f' Sol 🌻\n\tMeri 👩{JOINER}🌾\n': MIXED}

program = None


def refuse(field, button):
  """Types each name that cannot be; the button that would keep it is of no use then."""
  entry, keeper = program.find(role=TEXT_ROLES, name=field), program.button(button)
  for name, sentence in REFUSED:
    entry.set_text(name)
    what = f'{name[:8]!r} in {field}'
    eventually(lambda: not keeper.sensitive, f'{what} is taken')
    eventually(lambda: program.every(contains=sentence), f'no word on {what}')


def agency():
  """The agency's name, in the set-up"""
  program.press('Set Up a New Agency')
  program.says('Your agency')
  refuse('Name of the Agency', 'Next')
  program.fill('Name of the Agency', f'Brook 🌻\n{RTL}')
  program.press('Next')
  program.find(role=CHOICE_ROLES, name='Outreach by bike').click()
  program.press('Next')
  program.press('Save as PDF…')
  save_as(program, 'Save as PDF', SHEET)
  program.press('Next')
  read_back(program, code_on(SHEET))
  program.press('Start')
  program.find(role=ROLE.PAGE_TAB, name='People')
  for name in STAFF:
    add_staff(program, name, 'Professional', 'Person of reference')


def peers():
  """The first of them in a state in which people get shifts."""
  def active():
    refuse('Name', 'Save')
    program.fill('Name', RTL)
    choose(program, 'Responsible professional', STAFF[0])
    choose(program, 'Person of reference', STAFF[1])
    choose(program, 'Status', 'Active')

  new_entry(program, 'Peers', 'New Peer', active)
  new_entry(program, 'Peers', 'New Peer', lambda: program.fill('Name', next(reversed(SHOWN))))
  for shown in SHOWN.values():
    program.find(role=ROLE.LIST_ITEM, contains=shown)


def clients():
  for i, (name, shown) in enumerate(SHOWN.items()):
    def fill():
      if i == 0:
        refuse('Code or alias', 'Save')
      program.fill('Code or alias', name)
    new_entry(program, 'Clients', 'New Client', fill)
    program.find(role=ROLE.LIST_ITEM, contains=shown)


def places():
  program.key('ctrl+comma')
  program.on_top('Preferences')
  program.find(role=ROLE.LIST_ITEM, name='Places, Types and Templates').click()
  program.on_top('Places, Types and Templates')
  for i, (name, shown) in enumerate(SHOWN.items()):
    program.key('ctrl+n')
    program.on_top('New Place')
    if i == 0:
      refuse('Name', 'Save')
    program.fill('Name', name)
    program.press('Save')
    program.without_window('New Place')
    program.find(role=ROLE.LIST_ITEM, contains=shown)
  for title in ('Places, Types and Templates', 'Preferences'):
    program.on_top(title)
    program.key('ctrl+w')  # Escape would close what it says first
    program.without_window(title)


def roster():
  program.press('Roster')
  program.press('Next week')
  program.says('No shifts in this week yet')
  program.press('Add Shift')
  program.on_top('New Shift')
  choose(program, 'Place', MIXED)
  program.press('Save')
  program.without_window('New Shift')
  go_to(program, MIXED, 'open slot')
  program.key('a')
  program.on_top('Assign')
  program.find(role=ROLE.LIST_ITEM, contains=RTL).click()
  program.without_window('Assign')
  block(program, MIXED, RTL)


def plain(text):
  """Without what only shapes the letters, and in their basic forms."""
  text = unicodedata.normalize('NFKC', text)
  return re.sub(r'\s+', ' ', ''.join(c for c in text if unicodedata.category(c) != 'Cf'))


def paper():
  program.press('Print this week')
  program.on_top('Print Roster')
  program.press('Save as PDF…')
  save_as(program, 'Save as PDF', ROSTER)
  text = plain(document(ROSTER))
  # A narrow column breaks lines between words; which emoji there are is a matter of fonts.
  for word in f'{RTL} Brook Sol Meri'.split():
    assert word in text, f'the printed week lacks {word}:\n{text}'


def test_bad_names():
  """Names of peers, clients, places and the agency that are hard to take"""
  global program
  with Program() as program:
    for step in (agency, peers, clients, places, roster, paper):
      step()


if __name__ == '__main__':
  tap.main(globals())
