# wishes.py — when somebody can work, entered by keyboard alone, and what the lists say of it then
# SPDX-License-Identifier: GPL-3.0-or-later

import tap
from driver import ROLE, Program, eventually, press_keys
from steps import add_staff, go_to, set_up

WHO = 'Ottoline Vesterberg'
WISHES = 'Wishes and Availability'
MORNING, NOON, LATER = ('08:00–12:00',), ('12:00–15:00',), ('16:00–18:00',)
program = None


def new_shift(begins, ends):
  program.press('Add Shift')
  program.on_top('New Shift')
  program.fill('Begins at', begins)
  program.fill('Ends at', ends)
  program.press('Save')
  program.without_window('New Shift')


def set_up_agency():
  """An agency with three shifts next week, the last one two days later"""
  set_up(program, programme='Outreach by bike')
  add_staff(program, WHO, 'Professional')
  program.press('Roster')
  program.press('Next week')
  program.says('No shifts in this week yet')
  new_shift('8:00', '12:00')
  new_shift('12:00', '15:00')
  new_shift('16:00', '18:00')
  go_to(program, *LATER)
  press_keys('alt+Right', 'alt+Right')


def says_of_cursor(text):
  """Waits until the grid says this of where its cursor is."""
  def ask():
    return [node for node in program.every() if text in node.description]
  eventually(ask, f'the grid does not say: {text}')


def enter():
  """The usual week and a day away are painted with keys alone"""
  program.press('People')
  program.press('Supervisors')
  program.find(role=ROLE.LIST_ITEM, contains=WHO).click()
  press_keys('Escape')
  eventually(lambda: len(program.titles()) == 1, 'a window is open')
  press_keys('ctrl+e')
  program.on_top(WISHES)
  assert not program.button('Save').sensitive, 'nothing can be saved'
  says_of_cursor('09:00–09:30, Can')

  press_keys('Up', 'Up', *['shift+Down'] * 7, '4')
  says_of_cursor('08:00–12:00, Cannot')
  press_keys('Down', *['shift+Down'] * 5, '3')
  says_of_cursor('12:00–15:00, Rather not')

  press_keys('alt+d', 'ctrl+Page_Down')
  says_of_cursor('12:00–15:00, Rather not')
  press_keys('Right', 'Right', 'Home', 'shift+End', '4')
  says_of_cursor('all day, Cannot')
  assert program.titles()[-1] == WISHES, 'a name is in the title'
  press_keys('ctrl+s')
  program.without_window(WISHES)
  program.says(f'Wishes of {WHO} changed.')


def opinion(words):
  """What the list beside a shift says of the person."""
  go_to(program, *words)
  press_keys('a')
  program.on_top('Assign')
  said = program.find(role=ROLE.LIST_ITEM, name=WHO).description
  press_keys('Escape')
  program.without_window('Assign')
  return said


def told():
  """The list of who can take a shift says so, and why not"""
  program.press('Roster')
  said = opinion(MORNING)
  assert 'Not available then' in said, said
  said = opinion(NOON)
  assert 'Would rather not work then' in said and 'Not available' not in said, said
  said = opinion(LATER)
  assert 'Away' in said, said


def undone():
  """One Undo takes all of it back, and Redo brings it"""
  press_keys('ctrl+z')
  program.says(f'Undone: Wishes of {WHO} changed.')
  for words in (MORNING, NOON, LATER):
    said = opinion(words)
    assert not any(word in said for word in ('available', 'rather', 'Away')), said
  press_keys('ctrl+shift+z')
  program.says(f'Done again: Wishes of {WHO} changed.')
  assert 'Not available then' in opinion(MORNING)


def nothing():
  """What is not changed is not asked about, and what is, is"""
  program.press('People')
  program.find(role=ROLE.PUSH_BUTTON, name='Wishes')
  program.on_top('Alongside')
  press_keys('ctrl+e')
  program.on_top(WISHES)
  says_of_cursor('09:00–09:30')
  press_keys('Down', 'Escape')
  program.without_window(WISHES)
  program.on_top('Alongside')
  press_keys('ctrl+e')
  program.on_top(WISHES)
  says_of_cursor('09:00–09:30')
  press_keys('1', 'Escape')
  program.says('Discard the changes?')
  program.press('Keep Editing')
  program.gone(contains='Discard the changes?')
  program.on_top(WISHES)
  # Nor does the whole program go with what was painted and not saved.
  press_keys('ctrl+q')
  program.says('Discard the changes?')
  program.press('Keep Editing')
  program.gone(contains='Discard the changes?')
  program.on_top(WISHES)
  press_keys('4', 'Escape')
  program.without_window(WISHES)


def test_wishes():
  """Wishes and a day away are entered by keyboard and heeded everywhere"""
  global program
  with Program() as program:
    for step in (set_up_agency, enter, told, undone, nothing):
      print('#', step.__doc__, flush=True)
      step()


if __name__ == '__main__':
  tap.main(globals())
