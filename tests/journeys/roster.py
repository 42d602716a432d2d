# roster.py — a week planned by keyboard and from lists, and all of it undone
# SPDX-License-Identifier: GPL-3.0-or-later

import datetime

import tap
from driver import ROLE, Program, eventually, press_keys
from steps import add_staff, block, blocks, choose, go_to, set_up

WEEKDAYS = ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')
BUSY, FREE = 'Ottoline Vesterberg', 'Teodor Rannikko'
WHY = 'Agreed by phone'
REASON = f'with a reason: {WHY}, by {BUSY}'
program = None


def day(offset):
  """How the roster writes a day of the week shown, which is the one after this week."""
  today = datetime.date.today()
  monday = today - datetime.timedelta(days=(today.weekday() + 1) % 7) + datetime.timedelta(days=7)
  wanted = monday + datetime.timedelta(days=offset)
  return f'{WEEKDAYS[wanted.weekday()]} {wanted.day} {wanted:%B}'


def new_shift(begins, ends):
  program.press('Add Shift')
  program.on_top('New Shift')
  program.fill('Begins at', begins)
  program.fill('Ends at', ends)
  program.press('Save')
  program.without_window('New Shift')


def names():
  return sorted(node.name for node in blocks(program))


def become(*wanted):
  """Waits until the week holds exactly these shifts, each given by words in its name."""
  def ask():
    now = blocks(program)
    return len(now) == len(wanted) and all(
      any(all(word in node.name for word in words) for node in now) for words in wanted)
  try:
    eventually(ask, '')
  except AssertionError:
    raise AssertionError(f'not {wanted} but {names()}') from None


def set_up_agency():
  """An agency with a programme and two people"""
  set_up(program, programme='Outreach by bike')
  add_staff(program, BUSY, 'Professional')
  add_staff(program, FREE, 'Professional')
  # After saving, the keyboard is in the search of the list; what is undone there is not the typing.
  program.type('Teodor')
  press_keys('ctrl+z')
  program.says(f'Undone: {FREE} added.')
  press_keys('ctrl+shift+z')
  program.says(f'Done again: {FREE} added.')
  program.press('Roster')
  program.press('Next week')
  program.says('No shifts in this week yet')


def assign(person, *words):
  go_to(program, *words)
  press_keys('a')
  program.on_top('Assign')
  program.find(role=ROLE.LIST_ITEM, name=person).click()
  program.without_window('Assign')


def busy():
  """Who is on another shift is marked in the list, with that shift, and cannot be chosen"""
  new_shift('8:00', '12:00')
  assign(BUSY, '08:00–12:00', '2 open slots')
  block(program, '08:00–12:00', BUSY, '1 open slot')

  new_shift('11:00', '15:00')
  go_to(program, '11:00–15:00', '2 open slots')
  press_keys('a')
  program.on_top('Assign')
  program.says('11:00–15:00')
  row = program.find(role=ROLE.LIST_ITEM, name=BUSY)
  assert '✕ Busy' in row.description and '08:00–12:00' in row.description, row.description
  assert not row.sensitive, 'who is busy can be chosen'
  press_keys('Escape')
  program.without_window('Assign')
  become(('08:00–12:00', BUSY), ('11:00–15:00', '2 open slots'))


def overlap():
  """A shift is not moved onto another one of the same person, and both are named in place"""
  block(program, '11:00–15:00').click()
  program.on_top('Edit Shift')
  program.fill('Begins at', '12:00')
  program.press('Save')
  program.without_window('Edit Shift')
  assign(BUSY, '12:00–15:00', '2 open slots')
  become(('08:00–12:00', BUSY), ('12:00–15:00', BUSY))

  block(program, '12:00–15:00').click()
  program.on_top('Edit Shift')
  program.fill('Begins at', '11:00')
  said = program.says('overlaps').name
  assert BUSY in said and '11:00–15:00' in said and '08:00–12:00' in said, said
  assert not program.button('Save').sensitive, 'an overlap can be saved'
  program.press('Cancel')
  program.press('Discard')
  program.without_window('Edit Shift')
  become(('08:00–12:00', BUSY), ('12:00–15:00', BUSY))
  press_keys('ctrl+z', 'ctrl+z')
  become(('08:00–12:00', BUSY), ('11:00–15:00', '2 open slots'))


def undo():
  """Undo by keyboard and by toast, redo by keyboard"""
  assign(FREE, '11:00–15:00', '2 open slots')
  become(('08:00–12:00', BUSY), ('11:00–15:00', FREE))
  program.says('Shift assigned to ')
  program.press('Undo')  # of the toast, which is opened last
  become(('08:00–12:00', BUSY), ('11:00–15:00', '2 open slots'))
  press_keys('ctrl+shift+z')
  become(('08:00–12:00', BUSY), ('11:00–15:00', FREE))
  press_keys('ctrl+z', 'ctrl+z')
  become(('08:00–12:00', BUSY))
  press_keys('ctrl+shift+z', 'ctrl+y')
  become(('08:00–12:00', BUSY), ('11:00–15:00', FREE))


def move():
  """Moving a shift by keyboard takes its people along; its end moves by the menu"""
  go_to(program, '11:00–15:00')
  press_keys('alt+Right')
  become(('08:00–12:00', day(0)), ('11:00–15:00', FREE, day(1)))
  go_to(program, '11:00–15:00')
  press_keys('Menu')
  program.press('End 15 Minutes Later')
  become(('08:00–12:00', day(0)), ('11:00–15:15', FREE, day(1)))


def copy():
  """A copy is a new shift with open slots"""
  go_to(program, '11:00–15:15')
  press_keys('ctrl+c', 'Right', 'ctrl+v')
  become(('08:00–12:00',), ('11:00–15:15', day(1)), ('11:00–15:15', day(2), '2 open slots'))


def delete():
  """A shift that was deleted comes back with its people"""
  go_to(program, '11:00–15:15', FREE)
  press_keys('Delete')
  become(('08:00–12:00',), ('11:00–15:15', day(2)))
  press_keys('ctrl+z')
  become(('08:00–12:00',), ('11:00–15:15', FREE, day(1)), ('11:00–15:15', day(2)))


def by_person():
  """By person, each one's shifts stand in a row, and the open slots in one"""
  program.press('By Person')
  eventually(lambda: len(blocks(program, FREE, '11:00–15:15')) >= 1, names)
  program.press('By Shift')
  become(('08:00–12:00',), ('11:00–15:15', FREE), ('11:00–15:15', day(2)))


def weeks():
  """The weeks before and after, and this one"""
  press_keys('ctrl+Next')
  program.says('No shifts in this week yet')
  press_keys('ctrl+Prior')
  become(('08:00–12:00',), ('11:00–15:15', FREE), ('11:00–15:15', day(2)))
  program.press('This Week')
  program.says('No shifts in this week yet')
  program.press('Next week')
  become(('08:00–12:00',), ('11:00–15:15', FREE), ('11:00–15:15', day(2)))


def reason():
  """By keyboard, a rule is made stricter, and what it asks a reason for is done with one"""
  press_keys('ctrl+comma')
  program.on_top('Preferences')
  program.find(role=ROLE.LIST_ITEM, name='Rules').click()
  program.on_top('Rules')
  rest = program.find(role=ROLE.SPIN_BUTTON, name='Number: Rest between shifts')

  def reached():
    return rest.focused or press_keys('Tab')
  eventually(reached, 'the rest is not reached by keyboard')
  press_keys('ctrl+a')
  program.type('20')
  press_keys('Return')
  program.says('Rules changed.')
  press_keys('ctrl+w')
  program.without_window('Rules')
  press_keys('ctrl+w')
  program.without_window('Preferences')

  open_shift = ('11:00–15:15', day(2), '2 open slots')
  assign(FREE, *open_shift)
  program.on_top('Reason Needed')
  program.says('19 h 45 min of rest, agreed 20 h')
  program.type(WHY)
  press_keys('Escape')
  program.press('Discard')
  program.without_window('Reason Needed')
  become(('08:00–12:00',), ('11:00–15:15', day(1)), open_shift)

  assign(FREE, *open_shift)
  program.on_top('Reason Needed')
  program.type(WHY)
  choose(program, 'Decided by', BUSY)
  program.press('Do It Anyway')
  program.without_window('Reason Needed')
  become(('08:00–12:00',), ('11:00–15:15', day(1)), ('11:00–15:15', day(2), FREE, REASON))
  press_keys('ctrl+z')
  become(('08:00–12:00',), ('11:00–15:15', day(1)), open_shift)
  press_keys('ctrl+shift+z')
  become(('08:00–12:00',), ('11:00–15:15', day(1)), ('11:00–15:15', day(2), FREE, REASON))


def second():
  """A second program on the same file says so and leaves the first unharmed"""
  with Program() as other:
    other.says('The agency is open already')
    other.says('Alongside has this agency file open already')
    other.says('close it there first')
    other.key('ctrl+q')
    assert other.ended() == 1, f'{other.process.returncode}: {other.output()}'
  new_shift('16:00', '20:00')
  block(program, '16:00–20:00', '2 open slots')
  program.key('ctrl+q')
  assert program.ended() == 0, program.output()


def test_week():
  """A week is planned, changed, undone and kept"""
  global program
  with Program() as program:
    for step in (set_up_agency, busy, overlap, undo, move, copy, delete, by_person, weeks, reason,
                 second):
      step()
      print('#', step.__doc__, flush=True)

  with Program() as program:
    program.press('Next week')
    become(('08:00–12:00', BUSY), ('11:00–15:15', FREE), ('11:00–15:15', day(2), REASON),
           ('16:00–20:00',))


if __name__ == '__main__':
  tap.main(globals())
