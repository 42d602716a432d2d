# training.py — a course is needed, taught, runs out and is renewed, as time goes by
# SPDX-License-Identifier: GPL-3.0-or-later

import csv
import datetime
import glob
import os
import zoneinfo

import icalendar
import tap
from driver import BUTTON_ROLES, ROLE, Program, eventually
from steps import add_peer, add_staff, block, choose, choose_day, document, go_to, noon_zone, \
    save_as, set_up

PROFESSIONAL, REFERENCE = 'Astrid Feldmannova', 'Bartholomea Quist'
PEERS = [f'{first} Vesterberg' for first in ('Ada', 'Bela', 'Cilla', 'Dima', 'Egon', 'Fanni',
                                             'Gita', 'Hugo')]
COURSE = 'Naloxone'
MONTHS = 24
# Of the program alone; what measures how long something takes goes on as it does.
CLOCK = {'LD_PRELOAD': glob.glob('/usr/lib/*/faketime/libfaketimeMT.so.1')[0],
         'FAKETIME_DONT_FAKE_MONOTONIC': '1'}
CSV = os.path.join(os.environ['HOME'], 'certificates.csv')
ICS = os.path.join(os.environ['HOME'], 'session.ics')
DAY = datetime.timedelta(days=1)
program = None
passed = datetime.timedelta()  # how much later it is for the program


def today():
  return datetime.datetime.now(zoneinfo.ZoneInfo(os.environ['TZ'])).date() + passed


def last_day(day):
  """The last one on which a certificate of that day is valid; the 29 February has none."""
  return (day.replace(year=day.year + MONTHS // 12) if (day.month, day.day) != (2, 29)
          else day.replace(year=day.year + MONTHS // 12, day=28))


def row(name, *words):
  """The row that begins with the name, as far as all the words are told with it."""
  def ask():
    return next((node for node in program.every(role=ROLE.LIST_ITEM)
                 if node.name.startswith(name) and all(word in node.description for word in words)),
                None)
  return eventually(ask, f'no row of {name} with {words}')


def none_of(name):
  eventually(lambda: not any(node.name.startswith(name)
                             for node in program.every(role=ROLE.LIST_ITEM)),
             f'there still is: {name}')


def view(name):
  program.press('Training')
  program.find(role=(*BUTTON_ROLES, ROLE.RADIO_BUTTON), name=name).click()


def set_number(name, number):
  program.find(role=ROLE.SPIN_BUTTON, name=name).set_text(str(number))


def roster_of(day):
  """Shows the week of the day, which is this one or the next; weeks begin on Sundays."""
  program.press('Roster')
  if program.button('This Week').sensitive:
    program.press('This Week')
  if day - datetime.timedelta(days=(day.weekday() + 1) % 7) > today():
    program.press('Next week')


def add_shift(day, begins, ends, seats):
  roster_of(day)
  program.press('Add Shift')
  program.on_top('New Shift')
  choose(program, 'Professional on duty', PROFESSIONAL)
  choose_day(program, 'Day', day)
  program.fill('Begins at', begins)
  program.fill('Ends at', ends)
  set_number('Seats for people', seats)
  program.press('Save')
  program.without_window('New Shift')


def ranked(person, *words):
  """The row of whom in the list of those who can take the shift, searched, as it may be longer than
  what is seen of it."""
  def ask():
    return next((node for node in program.every(role=ROLE.LIST_ITEM, name=person)
                 if all(word in node.description for word in words)), None)
  program.fill('Search people', person)
  return eventually(ask, f'no {person} in the list with {words}')


def set_up_agency():
  """An agency with two of the staff and eight peers"""
  set_up(program, programme='Outreach by bike')
  add_staff(program, PROFESSIONAL, 'Professional')
  add_staff(program, REFERENCE, 'Person of reference')
  for name in PEERS:
    add_peer(program, name, Person_of_reference=REFERENCE,
             Responsible_professional=PROFESSIONAL, Status='Active')


def define():
  """A course is valid for two years, and outreach needs it"""
  program.press('Training')
  program.press('Add a Course…')
  program.on_top('New Course')
  program.fill('Name', COURSE)
  choose(program, 'Certificates are valid', 'For some months')
  set_number('Months from the day of issue', MONTHS)
  program.press('Add what needs it')
  choose(program, 'What it is needed for', 'Shifts: Bike outreach')
  program.press('Save')
  program.without_window('New Course')


def can_be_sent(who):
  """Of all eight these, and they alone, can take the shift of tomorrow."""
  go_to(program, '10:00–14:00')
  program.key('a')
  program.on_top('Assign')
  for name in PEERS:
    node = ranked(name) if name in who else ranked(name, COURSE)
    assert node.sensitive == (name in who), f'{name}: {node.description}'
  program.fill('Search people', '')
  program.key('Escape')
  program.without_window('Assign')


def go_out():
  """A shift of outreach has six open seats, which nobody can take yet"""
  add_shift(today() + DAY, '10:00', '14:00', 6)
  can_be_sent(())


def save(title):
  """Saves what is on top, with a reason where a rule asks for one."""
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
  """All eight have a seat in a session, which is on the roster like any shift"""
  view('Sessions')
  program.press('Plan a Session…')
  program.on_top('Plan a Training Session')
  choose(program, 'Course', COURSE)
  choose_day(program, 'Day', today())
  program.fill('Begins at', '08:00')
  program.fill('Ends at', '09:00')
  for name in PEERS:
    program.find(role=ROLE.LIST_ITEM, name=name).click()
  save('Plan a Training Session')
  row(COURSE, '8 of', 'places taken')
  roster_of(today())
  block(program, '08:00–09:00', *PEERS)


def attend():
  """All eight were there, and have a certificate; a calendar file tells of none of them"""
  view('Sessions')
  program.find(role=BUTTON_ROLES, contains='More: ' + COURSE).click()
  # There is a button of that name, too, for all that are still to come.
  program.find(role=ROLE.MENU_ITEM, name='Save for Calendars…').click()
  save_as(program, 'Save for Calendars', ICS)
  eventually(lambda: os.path.exists(ICS), 'no calendar file')
  with open(ICS, encoding='utf-8') as file:
    event, = icalendar.Calendar.from_ical(file.read()).walk('VEVENT')
  assert str(event['SUMMARY']) == COURSE and 'DESCRIPTION' not in event, event
  program.find(role=ROLE.PUSH_BUTTON, contains='Attendance…: ' + COURSE).click()
  program.on_top('Attendance')
  for name in PEERS:
    check = program.find(role=ROLE.CHECK_BOX, name=name)
    if not check.checked:
      check.click()
  save('Attendance')
  row(COURSE, 'Held')


def fill():
  """Now they can be sent"""
  roster_of(today() + DAY)
  can_be_sent(PEERS)
  for name in PEERS[:6]:
    program.key('a')
    program.on_top('Assign')
    assert ranked(name).sensitive, f'{name} cannot be sent'
    program.find(role=ROLE.LIST_ITEM, name=name).click()
    program.without_window('Assign')
  block(program, '10:00–14:00', *PEERS[:6])


def print_both():
  """Who has what, and what each has learned, are printed"""
  view('Who Has What')
  program.key('ctrl+p')
  program.on_top('Print Training')
  for layout, title in (('Who Has What', 'Training: who has what'),
                        ('Records of All', f'{COURSE}: Valid until')):
    choose(program, 'Layout', layout)
    path = os.path.join(os.environ['HOME'], layout + '.pdf')
    program.key('ctrl+s')
    save_as(program, 'Save as PDF', path)
    text = document(path)
    for words in (title, COURSE, *PEERS):
      assert words in text, f'{layout} lacks {words}:\n{text}'
    program.on_top('Print Training')


def expiring():
  """Three days before it runs out, the due list and Today tell of everybody"""
  view('Due')
  for name in PEERS:
    row(f'{name}: {COURSE}', 'Valid until')
  program.press('Today')
  for name in PEERS:
    row(f'{name}: {COURSE}', 'Valid until')


def expired():
  """The day after it has run out, nobody can be sent any more, and Today still tells of it"""
  view('Due')
  for name in PEERS:
    row(f'{name}: {COURSE}', 'Expired on')
  program.press('Today')
  for name in PEERS:
    row(f'{name}: {COURSE}', 'Expired on')
  add_shift(today() + DAY, '10:00', '14:00', 6)
  can_be_sent(())


def renew():
  """Whoever renews it can be sent at once, and is not due any more"""
  view('Due')
  program.find(role=ROLE.PUSH_BUTTON, contains='Certificate…: ' + PEERS[0]).click()
  save('New Certificate')
  none_of(PEERS[0])
  program.press('Today')
  row(f'{PEERS[1]}: {COURSE}', 'Expired on')
  none_of(f'{PEERS[0]}: {COURSE}')
  program.press('Roster')
  can_be_sent(PEERS[:1])


def keep_all():
  """The table of certificates has what was renewed, too"""
  view('Courses')
  program.press('Save as a Table…')
  save_as(program, 'Save Certificates', CSV)
  eventually(lambda: os.path.exists(CSV), 'no table')
  with open(CSV, encoding='utf-8-sig', newline='') as file:
    table = list(csv.reader(file, delimiter=';'))
  # The heads, two of who has renewed it, and one of everybody else.
  assert [line[0] for line in table[1:]].count(PEERS[0]) == 2, table
  assert len(table) == len(PEERS) + 2, table


def run(steps, day):
  """Takes the steps as if it were that day."""
  global program, passed
  passed = datetime.timedelta()
  passed = day - today()
  with Program(env={**CLOCK, 'FAKETIME': f'+{passed.days}d'} if passed else None) as program:
    for step in steps:
      step()
      print('#', step.__doc__, flush=True)


def test_training():
  """Nobody goes out who is not prepared, on the day of the shift"""
  os.environ['TZ'] = noon_zone()
  begun = today()
  run((set_up_agency, define, go_out, plan, attend, fill, print_both), begun)
  run((expiring,), last_day(begun) - 3 * DAY)
  run((expired, renew, keep_all), last_day(begun) + DAY)


if __name__ == '__main__':
  tap.main(globals())
