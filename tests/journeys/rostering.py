# rostering.py — from wishes to who is out: a coordinator's season, with the pointer
# SPDX-License-Identifier: GPL-3.0-or-later

import datetime
import os
import zoneinfo

import tap
from driver import ROLE, Node, Program, eventually, press_keys
from steps import (add_peer, add_staff, block, blocks, choose, document, go_to, noon_zone, save_as,
                   set_up)

WEEKDAYS = ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')
PROFESSIONAL, REFERENCE = 'Astrid Feldmannova', 'Bartholomea Quist'
WISHING, FREE = 'Ottoline Vesterberg', 'Teodor Rannikko'
MORNING, NOON, EVENING = '08:00–12:00', '12:00–16:00', '16:00–20:00'
SHORTER = '16:00–19:45'
WISHES = 'Wishes and Availability'
WHY = 'Agreed by phone'
NOTICE = os.path.join(os.environ['HOME'], 'notice.pdf')
program = None


def today():
  return datetime.datetime.now(zoneinfo.ZoneInfo(os.environ['TZ'])).date()


def week():
  """The first day of this week, as the agency has it."""
  return today() - datetime.timedelta(days=(today().weekday() + 1) % 7)


def day_words(day):
  return f'{WEEKDAYS[day.weekday()]} {day.day} {day:%B}'


def set_up_agency():
  """An agency with two of the staff and two peers"""
  set_up(program, programme='Outreach by bike')
  add_staff(program, PROFESSIONAL, 'Professional')
  add_staff(program, REFERENCE, 'Person of reference')
  for name in (WISHING, FREE):
    add_peer(program, name, Person_of_reference=REFERENCE,
             Responsible_professional=PROFESSIONAL, Status='Active')


def new_shift(begins, ends):
  program.press('Add Shift')
  program.on_top('New Shift')
  choose(program, 'Professional on duty', PROFESSIONAL)
  program.fill('Begins at', begins)
  program.fill('Ends at', ends)
  program.press('Save')
  program.without_window('New Shift')
  block(program, f'{begins:0>5}–{ends:0>5}')


def assign(person, *words):
  go_to(program, *words)
  press_keys('a')
  program.on_top('Assign')
  program.find(role=ROLE.LIST_ITEM, name=person).click()
  program.without_window('Assign')


def says_of_cursor(text):
  eventually(lambda: [node for node in program.every() if text in node.description],
             f'the grid does not say: {text}')


def wishes():
  """A peer cannot work in the evening of this weekday, and is away in a week"""
  program.press('People')
  program.press('Peers')
  program.find(role=ROLE.LIST_ITEM, contains=WISHING).click()
  program.on_top('Edit Peer')
  press_keys('Escape')
  program.without_window('Edit Peer')
  program.press('Wishes')
  program.on_top(WISHES)
  column = (today() - week()).days
  says_of_cursor('09:00–09:30, Can')
  press_keys(*['Right'] * column, *['Down'] * 14, *['shift+Down'] * 7, '4')
  says_of_cursor('16:00–20:00, Cannot')
  press_keys('alt+d', 'ctrl+Page_Down', 'Home', 'shift+End', '4')
  says_of_cursor('all day, Cannot')
  program.press('Save')
  program.without_window(WISHES)
  program.says(f'Wishes of {WISHING} changed.')


def plan():
  """Three shifts today, one with two who come every week, are kept as a template"""
  program.press('Roster')
  for begins, ends in (('8:00', '12:00'), ('12:00', '16:00'), ('16:00', '20:00')):
    new_shift(begins, ends)
  for person in (PROFESSIONAL, WISHING):
    assign(person, NOON)
  block(program, NOON, PROFESSIONAL, WISHING)
  program.press('More ways to add shifts')
  program.press('Keep This Week as a Template…')
  program.on_top('New Template')
  program.fill('Name', 'Usual week')
  program.press('Save')
  program.without_window('New Template')
  eventually(lambda: len(blocks(program, 'From the template')) == 3, 'no shift of the template')


def generate():
  """Eight weeks are made of it, and whoever is away is told before"""
  program.press('More ways to add shifts')
  program.press('Fill from a Template…')
  program.on_top('Fill from a Template')
  program.says('24 shifts, 15 seats filled, 33 stay open')
  row = next(node for node in program.every(role=ROLE.LIST_ITEM) if 'Away' in node.description)
  assert WISHING in row.name and 'Stays open' in row.description, (row.name, row.description)
  program.press('Add 24 Shifts')
  program.without_window('Fill from a Template')
  block(program, NOON, PROFESSIONAL, '1 open slot')
  program.press('This Week')
  block(program, MORNING, day_words(today()))


def fill():
  """Open slots are filled from the list of who can take them"""
  for person, times in ((FREE, MORNING), (PROFESSIONAL, MORNING), (FREE, EVENING)):
    assign(person, times)
    block(program, times, person)
  go_to(program, EVENING)
  press_keys('a')
  program.on_top('Assign')
  row = program.find(role=ROLE.LIST_ITEM, name=WISHING)
  assert 'Not available then' in row.description and not row.sensitive, row.description
  press_keys('Escape')
  program.without_window('Assign')


def override():
  """What is against a rule is done with a reason"""
  assign(PROFESSIONAL, EVENING)
  program.on_top('Reason Needed')
  program.says('12 h')
  program.fill('Reason', WHY)
  choose(program, 'Decided by', REFERENCE)
  program.press('Do It Anyway')
  program.without_window('Reason Needed')
  block(program, EVENING, PROFESSIONAL, f'with a reason: {WHY}, by {REFERENCE}')


def publish():
  """The week is published"""
  program.find(role=ROLE.PUSH_BUTTON, contains='State of the roster').click()
  program.on_top('Publish Roster')
  program.press('Publish')
  program.without_window('Publish Roster')


def change():
  """A published shift ends earlier, and that is told"""
  go_to(program, EVENING)
  press_keys('Menu')
  program.press('End 15 Minutes Earlier')
  block(program, SHORTER)
  program.find(role=ROLE.PUSH_BUTTON, contains='State of the roster: 1 change')


def notice():
  """The change notice is printed from where the changes are listed"""
  program.find(role=ROLE.PUSH_BUTTON, contains='State of the roster').click()
  program.on_top('Publish Roster')
  program.says(EVENING)
  program.press('Print Change Notice…')
  program.on_top('Print Roster')
  program.press('Save as PDF…')
  save_as(program, 'Save as PDF', NOTICE)
  text = document(NOTICE)
  for word in (EVENING, SHORTER, *PROFESSIONAL.split()):
    assert word in text, f'the notice lacks {word}:\n{text}'
  assert WHY not in text, f'a reason is printed:\n{text}'
  program.says('Saved.')
  for title in ('Print Roster', 'Publish Roster'):
    program.on_top(title)
    press_keys('ctrl+w')
    program.without_window(title)


def answer(person, times, words):
  """Answers at check-in for somebody who is expected."""
  row = eventually(lambda: next((node for node in program.every(role=ROLE.LIST_ITEM, name=person)
                                 if times in node.description), None), f'{person} is not expected')
  row.find(role=(ROLE.TOGGLE_BUTTON, ROLE.PUSH_BUTTON), contains='Check in').click()
  program.press(words)


def attend():
  """Two come at noon: one goes out, one is stood down and found on Today"""
  program.press('Today')
  answer(PROFESSIONAL, NOON, 'Check In: Fit')
  program.says('due back at 16:00')
  answer(WISHING, NOON, 'Check In: Stood Down')
  program.gone(role=ROLE.LIST_ITEM, name=WISHING)
  program.find(role=ROLE.LIST_ITEM, name=f'Bike outreach, {NOON}')


def run(by_keyboard):
  global program
  os.environ['TZ'] = noon_zone()
  with Program() as program:
    set_up_agency()
    Node.by_keyboard = by_keyboard
    for step in (wishes, plan, generate, fill, override, publish, change, notice, attend):
      step()
      print('#', step.__doc__, flush=True)


def test_rostering():
  """A season is planned on the peers' own terms"""
  run(by_keyboard=False)


if __name__ == '__main__':
  tap.main(globals())
