# note_scenes.py — the windows in which notes are read and written, for their pictures
# SPDX-License-Identifier: GPL-3.0-or-later

from driver import BUTTON_ROLES, ROLE
from readers import PASSPHRASE
from steps import choose

NOTE = 'What the note says'
READER = 'Anders Månbäck'
PEER = 'Aino Kuutamokivi'


def tab(program, name):
  """The page of supervision, with its sessions or its notes."""
  program.key('alt+4')
  program.press(name)


def passphrases(program):
  for field in program.every(role=ROLE.PASSWORD_TEXT):
    field.focus()
    program.type(PASSPHRASE)
  program.key('Return')


def enrol(camera, program):
  """A peer enrols, and then somebody who works here and is the one unlocked."""
  tab(program, 'Notes')
  program.says('Nobody Reads Notes Yet')
  camera.take(program, 'notes-nobody')
  program.press('Enrol…')
  program.on_top('Enrol to Read Notes')
  choose(program, 'Person', PEER)
  program.every(role=ROLE.PASSWORD_TEXT)[0].focus()
  program.type('password')
  program.says('Guessed')
  camera.take(program, 'enrol')
  program.key('ctrl+a', 'BackSpace')
  passphrases(program)
  program.without_window('Enrol to Read Notes')
  program.find(role=BUTTON_ROLES, name='New Note')
  camera.take(program, 'notes-none')
  readers(program)
  camera.take(program, 'readers')
  program.press('Enrol…')
  program.on_top('Enrol to Read Notes')
  choose(program, 'Person', READER)
  camera.take(program, 'enrol-vouched')
  passphrases(program)
  program.without_window('Readers of Notes')


def readers(program):
  program.key('F10')
  program.press('Readers of Notes…')
  program.on_top('Readers of Notes')


def begin(program, kind):
  program.key('ctrl+n')
  choose(program, 'Kind of note', kind)


def write(camera, program):
  begin(program, 'Supervision')
  choose(program, 'Whom it is about', PEER)
  program.find(role=ROLE.TEXT, name=NOTE).focus()
  camera.take(program, 'note-editor')
  program.key('ctrl+a')
  program.type('A long **week**. Three nights by the harbour.')
  program.key('ctrl+Return')
  program.says('Written by')
  camera.take(program, 'note-signed')
  menu(program, 'Countersign Here…')
  camera.dialog(program, 'countersign', 'Countersign')
  for kind, name in (('Concern', 'note-concern'), ('Dual-role talk', 'note-talk')):
    begin(program, kind)
    camera.take(program, name)


def menu(program, item):
  program.press('More about this note')
  program.press(item)


def windows(camera, program):
  menu(program, 'Templates of This Agency…')
  camera.dialog(program, 'note-templates', 'Templates of Notes')
  readers(program)
  program.find(role=ROLE.LIST_ITEM, name='Leave and Hand Over…').click()
  camera.dialog(program, 'leave', 'Leave and Hand Over')
  program.key('Escape')
  program.without_window('Readers of Notes')


def lock(camera, program):
  program.press('Lock')
  program.says('Notes Are Locked')
  program.says('Notes That Exist')
  camera.take(program, 'notes-locked')
  tab(program, 'Sessions')
  program.says('Planned Sessions')
  camera.take(program, 'sessions')


def take(camera):
  with camera.start('--demo=osis') as program:
    program.button('Supervision')
    for scene in (enrol, write, windows, lock):
      scene(camera, program)
