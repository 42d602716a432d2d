# notes.py — a note from its first word to its print, through a crash, by whoever can read it
# SPDX-License-Identifier: GPL-3.0-or-later

import os

import tap
from driver import BUTTON_ROLES, ROLE, Missing, Node, Program, eventually
from readers import PASSPHRASE, enrol, lock_screen, passphrase
from steps import AGENCY, add_peer, add_staff, choose, document, noon_zone, set_up, traces

WRITER = 'Sari Salonen'
OTHER = 'Tuomo Tammela'
PEER = 'Aino Kuutamokivi'
PHRASES = {WRITER: PASSPHRASE, OTHER: 'lantern gravel mosaic eleven',
           PEER: 'harbour violet ladder thirty'}

HALF = 'The walnut tree in the yard is growing'
REST = ' and everybody came to see it.'
ADDED = 'A hazel stands beside it.'
ANOTHER = 'The almond is in bloom.'
AGREED = 'Water the garden'
WORDS = ('walnut', 'hazel', 'almond')
program = None


def text_view():
  """Where a note is written, once the keyboard is there."""
  return eventually(lambda: next((node for node in program.every(role=ROLE.TEXT)
                                  if node.name == 'What the note says' and node.focused), None),
                    'the keyboard is not in the note')


def more(item):
  """Does what is in the menu of the note that is shown."""
  program.press('More about this note')
  program.press(item)


def shown(text):
  """Waits until a text view shows it."""
  eventually(lambda: any(text in node.text for node in program.every(role=ROLE.TEXT)),
             f'not shown: {text}')


def rows():
  return [node for node in program.every(role=ROLE.LIST_ITEM)
          if node.inside(ROLE.LIST) and node.inside(ROLE.LIST).name == 'Notes']


def row_text(row):
  return ' '.join(label.name for label in row.walk())


def lists(*wanted):
  """Waits until the list has just these notes, each told by words."""
  def ask():
    names = [row_text(row) for row in rows()]
    return (len(names) == len(wanted)
            and all(word in name for name, words in zip(names, wanted) for word in words))
  eventually(ask, f'not what is listed: {wanted}')


def choose_note(i):
  """Goes to a row by keyboard; each that is passed is shown, and drawn anew when it was read."""
  def there():
    row = rows()[i]
    return row.focused or program.key(row.key_to(row.inside(ROLE.LIST)))
  eventually(there, 'the note is not reached by keyboard')
  program.key('Return')


def locked():
  """It is locked: no word of a note is told any more, and whoever comes back types at once."""
  program.says('Notes Are Locked')
  eventually(lambda: not any(word in line for line in program.texts() for word in WORDS),
             'still on the screen')


def notes_page():
  program.press('Supervision')
  program.press('Notes')


def unlock(person, phrase=None):
  choose(program, 'Reader', person)
  if not any(node.focused for node in program.every(role=ROLE.PASSWORD_TEXT)):
    program.find(role=ROLE.PASSWORD_TEXT).focus()
  passphrase(program)
  program.type(phrase or PHRASES[person])
  program.key('Return')
  if phrase is None:
    program.find(role=BUTTON_ROLES, name='New Note')


def enrol_also(person, voucher):
  """Somebody else enrols, for whom who is unlocked vouches, and is the one unlocked then."""
  program.on_top('Alongside')
  program.key('F10')
  program.press('Readers of Notes…')
  program.on_top('Readers of Notes')
  program.press('Enrol…')
  program.on_top('Enrol to Read Notes')
  choose(program, 'Person', person)
  program.says(f'{voucher}, who has unlocked the notes, vouches that this is {person}.')
  fields = program.every(role=ROLE.PASSWORD_TEXT)
  for field, phrase in zip(fields, (PHRASES[voucher], PHRASES[person], PHRASES[person])):
    field.focus()
    program.type(phrase)
  program.key('Return')
  program.without_window('Readers of Notes')


def begin_agency():
  """An agency with a peer and two who may read notes"""
  set_up(program)
  add_staff(program, WRITER, 'Internal supervisor', 'Professional')
  add_staff(program, OTHER, 'Person of reference')
  add_peer(program, PEER, Status='Active', Responsible_professional=WRITER, Supervisor=WRITER,
           Person_of_reference=OTHER)


def enrol_all():
  """Each enrols with a passphrase of their own"""
  program.press('Supervision')
  enrol(program)
  enrol_also(OTHER, WRITER)
  enrol_also(PEER, OTHER)
  program.press('Lock')
  locked()
  unlock(WRITER)


def plan():
  """A session is planned, and has begun"""
  program.press('Sessions')
  program.find(role=ROLE.PUSH_BUTTON, contains=f'Plan…: {PEER}').click()
  program.on_top('Plan a Session')
  program.fill('Begins at', '00:00')
  program.fill('Ends at', '01:00')
  program.press('Save')
  program.without_window('Plan a Session')


def write():
  """Its note is begun from its row, and saved by itself, for nobody else"""
  program.find(role=BUTTON_ROLES, contains=f'More: One-to-one: {PEER}').click()
  program.press('Write the Note…')
  text_view()
  program.says(f'Can be read, once signed, by: {WRITER}, {PEER}')
  program.key('ctrl+a')
  program.type(HALF)
  program.says('Draft saved, sealed for you alone')


def recover():
  """After a crash the one who wrote it finds the draft, goes on and signs it"""
  notes_page()
  unlock(WRITER)
  lists(('Supervision', PEER, 'Draft'))
  choose_note(0)
  text_view()
  shown(HALF)
  program.key('ctrl+End')
  program.type(REST)
  program.key('ctrl+Return')
  shown(HALF + REST)
  lists(('Supervision', PEER, WRITER))


def add():
  """What is signed is added to"""
  more('Add an Addendum')
  text_view()
  program.type(ADDED)
  program.key('ctrl+Return')
  shown(ADDED)


def agree():
  """What was agreed is written down apart from it, in clear"""
  more('Add an Agreed Action…')
  program.on_top('New Agreed Action')
  program.fill('What is to be done', AGREED)
  program.press('Save')
  program.without_window('New Agreed Action')


def countersign():
  """The peer reads it on the screen and countersigns, with a passphrase of their own"""
  more('Countersign Here…')
  program.on_top('Countersign')
  program.find(role=ROLE.PASSWORD_TEXT).focus()
  program.type(PHRASES[PEER])
  program.key('Return')
  program.without_window('Countersign')
  program.says(f'Countersigned by {PEER}')


def find():
  """It is found as one types, and by its kind"""
  program.key('ctrl+n')
  text_view()
  choose(program, 'Kind of note', 'Check-in')
  program.find(role=ROLE.TEXT, name='What the note says').focus()
  program.key('ctrl+a')
  program.type(ANOTHER)
  program.key('ctrl+Return')
  shown(ANOTHER)
  lists(('Check-in',), ('Supervision',))
  program.key('ctrl+f')
  program.type('walnu')
  lists(('Supervision',))
  program.type('z')
  program.says('No Note Matches')
  program.key('BackSpace')
  lists(('Supervision',))
  program.key('Escape')
  lists(('Check-in',), ('Supervision',))
  program.press('Filter')
  choose(program, 'Kind of note', 'Supervision')
  lists(('Supervision',))
  program.press('Clear Filters')
  lists(('Check-in',), ('Supervision',))
  program.key('Escape')


def print_note():
  """Its reader prints it"""
  choose_note(1)
  shown(HALF + REST)
  program.key('ctrl+p')
  program.on_top('Print')
  # The dialog of the toolkit, in which the only printer is a file in the folder of the program.
  program.key('Tab', 'space')
  program.find(role=ROLE.PUSH_BUTTON, contains='Note.pdf')
  program.press('Print')
  program.without_window('Print')
  text = ' '.join(document('Note.pdf').split())
  for words in (HALF + REST, ADDED, PEER, WRITER):
    assert words in text, text
  assert ANOTHER not in text, text
  eventually(lambda: os.stat('Note.pdf').st_mode & 0o777 == 0o600, 'others can read the file')
  os.unlink('Note.pdf')


def others():
  """Whoever it is not for finds nothing; the peer, whom it is about, does"""
  program.press('Lock')
  locked()
  unlock(OTHER)
  program.says('No Notes Yet')
  program.key('ctrl+f')
  program.type('walnut')
  program.says('No Notes Yet')
  program.press('Lock')
  locked()
  unlock(PEER, PHRASES[WRITER])
  program.says('This is not your passphrase.')
  program.key('ctrl+a')
  program.type(PHRASES[PEER])
  program.key('Return')
  lists(('Check-in', 'Unread'), ('Supervision', PEER))
  assert 'Unread' not in row_text(rows()[1]), 'what was countersigned is told as unread'
  choose_note(1)
  shown(HALF + REST)
  shown(ADDED)
  choose_note(0)
  eventually(lambda: 'Unread' not in row_text(rows()[0]), 'what was read is told as unread')


def coordinate():
  """Whoever is no reader sees what was agreed, and no word of the note"""
  lock_screen()
  locked()
  program.press('Sessions')
  program.says(AGREED)
  for page in ('Today', 'Roster', 'People', 'Supervision'):
    program.press(page)
    assert not any(word in line for line in program.texts() for word in WORDS), page


def go_away():
  """Once nobody has touched anything for a minute, it locks by itself"""
  notes_page()
  program.press('Readers of Notes…')
  program.on_top('Readers of Notes')
  minutes = program.find(role=ROLE.SPIN_BUTTON, name='Minutes until notes lock')
  eventually(lambda: minutes.focused or program.key('Tab'), 'the minutes are not reached')
  program.key('ctrl+a')
  program.type('1')
  program.key('Return', 'Escape')
  program.without_window('Readers of Notes')
  unlock(WRITER)
  choose_note(1)
  shown(HALF + REST)
  try:
    locked()
  except Missing:  # a minute is as long as a busy machine may take for anything
    locked()


def run(by_keyboard):
  global program
  os.environ['TZ'] = noon_zone()
  os.chdir(os.environ['HOME'])
  with Program() as program:
    begin_agency()
    Node.by_keyboard = by_keyboard
    for step in (enrol_all, plan, write):
      step()
      print('#', step.__doc__, flush=True)
    program.kill()
  assert not traces(os.path.dirname(AGENCY), WORDS), 'a word is in a file'
  with Program() as program:
    for step in (recover, add, agree, countersign, find, print_note, others, coordinate, go_away):
      step()
      print('#', step.__doc__, flush=True)


def test_notes():
  """A note is written, survives a crash, is signed, read, countersigned, printed and locked"""
  run(by_keyboard=False)


if __name__ == '__main__':
  tap.main(globals())
