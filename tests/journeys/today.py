# today.py — a morning by keyboard: the roster is published, somebody comes, goes out and is back
# SPDX-License-Identifier: GPL-3.0-or-later

import os

import tap
from driver import ROLE, Program, eventually, press_keys
from steps import add_staff, block, go_to, noon_zone, set_up

WHO = 'Ottoline Vesterberg'
program = None


def give_reason():
  program.on_top('Reason Needed')
  program.type('Only a trial')
  program.press('Do It Anyway')
  program.without_window('Reason Needed')


def set_up_agency():
  """An agency with a shift that lasts until the end of today"""
  set_up(program, programme='Outreach by bike')
  add_staff(program, WHO, 'Professional')
  program.press('Roster')
  program.says('No shifts in this week yet')
  press_keys('ctrl+n')
  program.on_top('New Shift')
  program.fill('Begins at', '00:00')
  program.fill('Ends at', '23:59')
  program.press('Save')
  program.without_window('New Shift')
  go_to(program, '00:00–23:59')
  press_keys('a')
  program.on_top('Assign')
  program.find(role=ROLE.LIST_ITEM, name=WHO).click()
  give_reason()
  block(program, '00:00–23:59', WHO)


def publish():
  """The week is published with a reason for what it lacks"""
  program.press('State of the roster: Draft')
  program.on_top('Publish Roster')
  program.press('Publish')
  give_reason()
  program.without_window('Publish Roster')
  program.button('State of the roster: Published')


def row(*words):
  """The row of whom, as far as all the words are told with it."""
  def ask():
    return next((node for node in program.every(role=ROLE.LIST_ITEM, name=WHO)
                 if all(word in node.description for word in words)), None)
  return eventually(ask, f'no row of {WHO} with {words}')


def choose(*keys):
  """Opens what can be done with whoever is expected or out, and goes on by these keys."""
  press_keys('alt+1')
  eventually(lambda: row().focused, 'the row does not have the keyboard')
  press_keys('Return', *keys)


def attend():
  """Somebody is expected, goes out with a time of their own, is back, and out again by Undo"""
  row('Began at 00:00, not checked in')
  choose('Up', 'Return')
  program.on_top('Time to Be Back')
  press_keys('ctrl+a')
  program.type('23:58')
  press_keys('Return')
  program.without_window('Time to Be Back')
  row('due back at 23:58')
  choose('Return')
  program.says(f'{WHO} is back.')
  press_keys('ctrl+z')
  row('due back at 23:58')


def fill():
  """What is open leads to who can take it"""
  open_shift = program.find(role=ROLE.LIST_ITEM, contains='00:00–23:59')
  assert '1 open' in open_shift.description, open_shift.description
  open_shift.click()
  program.on_top('Assign')
  press_keys('Escape')
  program.without_window('Assign')


def test_today():
  """Who comes is checked in on the day, and found there by whoever opens the program next"""
  global program
  os.environ['TZ'] = noon_zone()
  with Program() as program:
    for step in (set_up_agency, publish):
      step()
      print('#', step.__doc__, flush=True)

  with Program() as program:
    for step in (attend, fill):
      step()
      print('#', step.__doc__, flush=True)


if __name__ == '__main__':
  tap.main(globals())
