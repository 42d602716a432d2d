# supervision.py — supervision is planned, held, cancelled and rescheduled, until nobody is overdue
# SPDX-License-Identifier: GPL-3.0-or-later

import datetime
import os
import zoneinfo

import tap
from driver import BUTTON_ROLES, ROLE, Program, eventually
from steps import blocks, choose_day, document, save_as, search

FIRST = 'Aino Kuutamokivi'
SECOND = 'Veikko Revontulila'
ZONE = zoneinfo.ZoneInfo('Europe/Helsinki')  # that of the programme
program = None


def row(name, *words):
  """The row that begins with the name, as far as all the words are told with it."""
  def ask():
    return next((node for node in program.every(role=ROLE.LIST_ITEM)
                 if node.name.startswith(name) and all(word in node.description for word in words)),
                None)
  return eventually(ask, f'no row of {name} with {words}')


def gone(name, word):
  eventually(lambda: not any(node.name.startswith(name) and word in node.description
                             for node in program.every(role=ROLE.LIST_ITEM)),
             f'{name} is still told with {word}')


def press(what, name):
  """The button that does that about whom or what."""
  program.find(role=ROLE.PUSH_BUTTON, contains=f'{what}: {name}').click()


def planned(name):
  """The row of the planned session with them, once all are shown: how many come before it hangs on
  the day of the week."""
  def ask():
    for button in program.every(role=BUTTON_ROLES):
      if ': Planned Sessions' in button.name:
        button.click()
    return any(node.name.startswith('One-to-one: ' + name)
               for node in program.every(role=ROLE.LIST_ITEM))
  eventually(ask, f'no session with {name}')


def save(title):
  """Saves what is on top, with a reason where a rule asks for one: whom it is about works on
  other days each week."""
  program.press('Save')
  eventually(lambda: title not in program.titles() or 'Reason Needed' in program.titles(),
             f'{title} stays')
  if 'Reason Needed' in program.titles():
    program.on_top('Reason Needed')
    program.type('It was the only time')
    program.press('Do It Anyway')
    program.without_window('Reason Needed')
  program.without_window(title)


def plan():
  """From Today, somebody who is overdue is given a session, which has begun"""
  program.key('alt+1')
  program.says('Supervision Overdue')
  row(FIRST, 'Overdue')
  press('Plan…', FIRST)
  program.on_top('Plan a Session')
  # In the evening the next day is suggested.
  choose_day(program, 'Day', datetime.datetime.now(ZONE).date())
  program.fill('Begins at', '00:00')
  program.fill('Ends at', '01:00')
  save('Plan a Session')


def hold():
  """It is on the page and the roster as what it is; once it was held, nobody is overdue for it"""
  program.key('alt+4')
  row('One-to-one: ' + FIRST)
  press('Held', 'One-to-one: ' + FIRST)
  row('One-to-one: ' + FIRST, 'Held')
  # Whoever is due later comes further down.
  program.find(role=ROLE.PUSH_BUTTON, contains=': Who Is Due').click()
  row(FIRST, 'Last held')
  program.key('alt+2')
  eventually(lambda: blocks(program), 'no shifts')
  search(program, 'One-to-one (Held)', FIRST)
  program.key('alt+1')
  row(SECOND, 'Overdue')
  gone(FIRST, 'Overdue')


def cancel():
  """A session that is cancelled is told on Today until another one is in its place"""
  program.key('alt+4')
  row(SECOND, 'Overdue')
  press('Plan…', SECOND)
  program.on_top('Plan a Session')
  save('Plan a Session')
  planned(SECOND)
  program.find(role=BUTTON_ROLES, contains='More: One-to-one: ' + SECOND).click()
  program.press('Cancel the Session')
  row('One-to-one: ' + SECOND, 'Cancelled, to be rescheduled')
  program.key('alt+1')
  row(SECOND, 'was cancelled and not rescheduled')


def reschedule():
  """It is rescheduled from there; Undo brings it back, and redo again"""
  press('Reschedule…', SECOND)
  program.on_top('Reschedule the Session')
  # Early enough for the sheets of the week to come.
  choose_day(program, 'Day', datetime.datetime.now(ZONE).date() + datetime.timedelta(days=1))
  program.fill('Begins at', '20:00')
  program.fill('Ends at', '21:00')
  save('Reschedule the Session')
  row(SECOND, 'Next planned')
  gone(SECOND, 'not rescheduled')
  program.key('ctrl+z')
  row(SECOND, 'not rescheduled')
  program.key('ctrl+shift+z')
  row(SECOND, 'Next planned')


def print_sheets():
  """The sheets of the sessions are printed from the page"""
  path = os.path.join(os.environ['HOME'], 'sheets.pdf')
  program.key('alt+4')
  row(SECOND, 'Next planned')
  program.key('ctrl+p')
  program.on_top('Print Supervision')
  program.key('ctrl+s')
  save_as(program, 'Save as PDF', path)
  text = document(path)
  assert 'Session sheet' in text and SECOND in text, text
  program.on_top('Print Supervision')
  # The first one is for the word that it was saved.
  eventually(lambda: 'Print Supervision' not in program.titles() or program.key('Escape'),
             'still open: Print Supervision')


def test_supervision():
  """Who is overdue has a session, which is held or cancelled and rescheduled"""
  global program
  with Program('--demo=osis') as program:
    for step in (plan, hold, cancel, reschedule, print_sheets):
      step()
      print('#', step.__doc__, flush=True)


if __name__ == '__main__':
  tap.main(globals())
