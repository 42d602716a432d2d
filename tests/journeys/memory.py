# memory.py — nothing of what was typed into notes stays in the memory of the program when they lock
# SPDX-License-Identifier: GPL-3.0-or-later

import tap
from driver import BUTTON_ROLES, ROLE, Program, eventually
from readers import enrol, find_in_memory, lock_screen
from steps import choose

PEER = 'Aino Kuutamokivi'
NOTE = 'What the note says'
TEMPLATE = 'What a new note begins with'

# Twenty phrases that stand in nothing else, by where they are typed.
SIGNED = ('The walnut leans on the fence', 'seven kites above the harbour',
          'a bell under the stairs', 'blue paint on both thumbs',
          'the ferry left without him', 'a moose drank at the ford')
ANSWERS = ('she naps after the soup', 'long queues make him cough')
ADDENDUM = ('a parrot named Friday', 'two spoons in the drawer')
TALK = ('to sing at the market', 'that the lift will stop', 'nobody knocks after nine')
DRAFT = ('an owl counted to eleven', 'their boots dry on the sill', 'plums for the auditor')
SOUGHT = ('marmalade submarine', 'walnut leans')
CUT = ('the otter keeps receipts',)
OF_TEMPLATE = ('ask about the lanterns',)
PHRASES = SIGNED + ANSWERS + ADDENDUM + TALK + DRAFT + SOUGHT + CUT + OF_TEMPLATE

program = None


def text_view(name):
  view = program.find(role=ROLE.TEXT, name=name)
  view.focus()
  return view


def type_lines(*lines):
  for line in lines:
    program.type(line)
    program.key('Return')


def begin(kind):
  program.key('ctrl+n')
  choose(program, 'Kind of note', kind)


def shown(*phrases):
  """Waits until text views show them."""
  def ask():
    texts = ' '.join(node.text for node in program.every(role=ROLE.TEXT))
    return all(phrase in texts for phrase in phrases)
  eventually(ask, f'not shown: {phrases}')


def sign():
  program.key('ctrl+Return')
  program.says('Written by')


def write():
  """A note, with answers below the headings of its template, and what is added to it."""
  begin('Supervision')
  choose(program, 'Whom it is about', PEER)
  text_view(NOTE)
  program.key('ctrl+End')
  type_lines(*SIGNED, *CUT)
  program.key('Up', 'shift+End', 'ctrl+x')
  program.key('ctrl+Home', 'Down')
  type_lines(*ANSWERS)
  sign()
  shown(*SIGNED, *ANSWERS)
  program.press('More about this note')
  program.press('Add an Addendum')
  text_view(NOTE)
  type_lines(*ADDENDUM)
  sign()
  shown(*ADDENDUM)


def talk():
  """A talk of two roles, whose fields stay a draft."""
  begin('Dual-role talk')
  fields = [node for node in program.every(role=ROLE.TEXT) if node.name in
            ('Wishes', 'Fears', 'Common rules')]
  assert len(fields) == 3, [node.name for node in program.every(role=ROLE.TEXT)]
  for field, words in zip(fields, TALK):
    field.focus()
    program.type(words)
  program.says('Draft saved, sealed for you alone')


def seek():
  for words in SOUGHT:
    program.key('ctrl+f', 'ctrl+a')
    program.type(words)
  program.key('Escape')


def begin_draft():
  begin('Check-in')
  text_view(NOTE)
  program.key('ctrl+End')
  type_lines(*DRAFT)
  program.says('Draft saved, sealed for you alone')


def change_template():
  """What was typed there may be out of a note."""
  program.press('More about this note')
  program.press('Templates of This Agency…')
  program.on_top('Templates of Notes')
  text_view(TEMPLATE)
  program.key('ctrl+a')
  type_lines(*OF_TEMPLATE)


def lock():
  def ask():
    lock_screen()
    return program.every(role=ROLE.LABEL, name='Notes Are Locked')
  eventually(ask, 'the notes stay open when the screen is locked')


def test_memory():
  """Of twenty phrases that were typed and shown, none is in the memory after the lock"""
  global program
  assert len(set(PHRASES)) == 20, len(PHRASES)
  with Program('--demo=osis') as program:
    program.button('Supervision')
    enrol(program)
    program.find(role=BUTTON_ROLES, name='New Note')
    for step in (write, talk, seek, begin_draft, change_template):
      step()
    # What is on the screen is found: the search finds what there is.
    there = find_in_memory(program, DRAFT + OF_TEMPLATE)
    assert set(there) == set(DRAFT + OF_TEMPLATE), there
    lock()
    found = {}

    def is_gone():
      found.clear()
      found.update(find_in_memory(program, PHRASES))
      return not found
    try:
      eventually(is_gone, 'words of notes stay in the memory of the process')
    finally:
      print(f'# found after the lock: {found}')
    program.key('ctrl+q')
    assert program.ended() == 0, program.output()


if __name__ == '__main__':
  tap.main(globals())
