# templates.py — a week becomes a template, and eight weeks come of it, by hand and by keyboard
# SPDX-License-Identifier: GPL-3.0-or-later

import tap
from driver import CHOICE_ROLES, ROLE, Program, eventually, press_keys
from steps import add_staff, block, blocks, go_to, set_up

REGULAR = 'Ottoline Vesterberg'
program = None


def new_shift(begins, ends):
  program.press('Add Shift')
  program.on_top('New Shift')
  program.fill('Begins at', begins)
  program.fill('Ends at', ends)
  program.press('Save')
  program.without_window('New Shift')
  go_to(program, '2 open slots')
  press_keys('a')
  program.on_top('Assign')
  program.find(role=ROLE.LIST_ITEM, name=REGULAR).click()
  program.without_window('Assign')
  block(program, REGULAR, '1 open slot')


def weeks(name, count):
  for _ in range(count):
    press_keys(name)


def become(count, *words):
  """Waits until the week has so many shifts, all with these words."""
  eventually(lambda: len(blocks(program)) == count == len(blocks(program, *words)),
             f'not {count} shifts with {words}: {[node.name for node in blocks(program)]}')


def add(words):
  """Adds what is shown, once it is worked out."""
  program.press(words)
  program.without_window('Fill from a Template')
  program.says('Shifts added.')


def set_up_agency():
  """A week with a regular, who is busy at that hour in the week after"""
  set_up(program, programme='Outreach by bike')
  add_staff(program, REGULAR, 'Professional')
  program.press('Roster')
  program.press('Next week')
  program.press('Next week')
  new_shift('9:00', '11:00')
  program.press('Previous week')
  program.says('No shifts in this week yet')
  new_shift('8:00', '12:00')


def keep():
  """The week is kept as a template, whose shift has its regular"""
  program.press('More ways to add shifts')
  program.press('Keep This Week as a Template…')
  program.on_top('New Template')
  program.says(REGULAR)
  program.fill('Name', 'Usual week')
  program.press('Save')
  program.without_window('New Template')
  become(1, 'From the template “Usual week”')


def generate():
  """Eight weeks are counted with their conflict before anything is written, and undone as one"""
  program.press('More ways to add shifts')
  program.press('Fill from a Template…')
  program.on_top('Fill from a Template')
  program.says('8 shifts, 7 seats filled, 9 stay open')
  row = next(node for node in program.every(role=ROLE.LIST_ITEM) if 'Busy' in node.description)
  assert REGULAR in row.name and 'Stays open' in row.description, (row.name, row.description)
  add('Add 8 Shifts')
  become(2)
  block(program, '08:00–12:00', '2 open slots')
  press_keys('ctrl+z')
  program.says('Undone: Shifts added.')
  become(1, '09:00–11:00')


def by_keyboard():
  """The same by keyboard alone; one that is deleted does not come back"""
  press_keys('ctrl+shift+f')
  program.on_top('Fill from a Template')
  program.says('8 shifts, 7 seats filled, 9 stay open')
  add('Add 8 Shifts')
  become(2)
  weeks('ctrl+Page_Down', 7)
  become(1, '08:00–12:00', REGULAR)
  go_to(program, '08:00–12:00')
  press_keys('Delete')
  program.on_top('Delete Which Shifts?')
  eventually(lambda: program.button('Delete 1 Shift').focused, 'Return does not delete')
  press_keys('Return')
  program.without_window('Delete Which Shifts?')
  program.says('No shifts in this week yet')

  press_keys('ctrl+shift+f')
  program.on_top('Fill from a Template')
  program.says('1 was left out on purpose')
  add('Add 7 Shifts')
  become(1, '08:00–12:00')
  press_keys('ctrl+Page_Up')
  program.says('No shifts in this week yet')


def change():
  """The series is changed from one date on, and nothing before it"""
  press_keys('ctrl+Page_Down')
  become(1, '08:00–12:00')
  block(program, '08:00–12:00').click()
  program.on_top('Edit Shift')
  program.fill('Begins at', '7:00')
  press_keys('ctrl+s')
  program.on_top('Change Which Shifts?')
  program.find(role=CHOICE_ROLES, contains='This and the following').click()
  program.press('Change 7 Shifts')
  program.without_window('Change Which Shifts?')
  program.without_window('Edit Shift')
  program.says('Series changed.')
  become(1, '07:00–12:00')
  press_keys('ctrl+Page_Down')
  become(1, '07:00–12:00')
  weeks('ctrl+Page_Up', 3)
  become(1, '08:00–12:00')


def test_templates():
  """A template is kept, generated, left out of and changed"""
  global program
  with Program() as program:
    for step in (set_up_agency, keep, generate, by_keyboard, change):
      step()
      print('#', step.__doc__, flush=True)


if __name__ == '__main__':
  tap.main(globals())
