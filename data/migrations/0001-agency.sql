-- 0001-agency.sql — an agency, its people, its roster, and what was changed when
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- SQLite and PostgreSQL read this file alike; what only SQLite does is in 0001-agency.sqlite.sql.
-- Times are seconds since 1970-01-01 UTC, days are counted since 1970-01-01. Enumerations are kept
-- as the nicks of their values, flags as nicks with commas between. A reference to nobody is NULL.
--
-- References are looked at when the transaction ends, so that the order of its changes does not
-- matter. That of an assignment to its shift is looked at at once: without the shift nothing could
-- tell a double booking.
--
-- Where thousands of rows may be written at once, conditions do without IN: SQLite builds a table
-- of such a list for each row.

-- Ids are unique over all tables and never given out twice.
CREATE TABLE id_sequence (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  next_id BIGINT NOT NULL
);
INSERT INTO id_sequence (only_row, next_id) VALUES (1, 2);

CREATE TABLE agency (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  zone TEXT NOT NULL CHECK (zone <> ''),
  week_start INTEGER NOT NULL CHECK (week_start BETWEEN 1 AND 7),
  paper TEXT NOT NULL CHECK (paper IN ('a4', 'letter'))
);

-- Whoever can stand on a roster; what only one kind of people has is in the tables after it.
CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  archived BOOLEAN NOT NULL CHECK (archived IN (FALSE, TRUE)),
  alias TEXT NOT NULL CHECK (length(alias) <= 60),
  phone TEXT NOT NULL CHECK (length(phone) <= 60),
  languages TEXT NOT NULL CHECK (length(languages) <= 300)
);

CREATE TABLE supervisor (
  id INTEGER PRIMARY KEY REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  duties TEXT NOT NULL CHECK (duties <> '')
);

CREATE TABLE peer (
  id INTEGER PRIMARY KEY REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  status TEXT NOT NULL
    CHECK (status IN ('interested', 'orientation', 'active', 'paused', 'moved-on')),
  engagement TEXT NOT NULL
    CHECK (engagement IN ('employed', 'casual', 'relief', 'honorarium', 'day-placement',
                          'transit-contract', 'volunteer')),
  roles TEXT NOT NULL,
  responsible_id INTEGER REFERENCES supervisor (id) DEFERRABLE INITIALLY DEFERRED,
  supervisor_id INTEGER REFERENCES supervisor (id) DEFERRABLE INITIALLY DEFERRED,
  reference_id INTEGER REFERENCES supervisor (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (reference_id <> supervisor_id),
  CHECK (status <> 'active' OR (responsible_id IS NOT NULL AND reference_id IS NOT NULL))
);

CREATE TABLE connection (
  id INTEGER PRIMARY KEY,
  peer_id INTEGER NOT NULL REFERENCES peer (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('connected', 'remote')),
  since INTEGER NOT NULL
);

CREATE TABLE absence (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  start_at BIGINT NOT NULL,
  end_at BIGINT NOT NULL,
  CHECK (end_at > start_at)
);
CREATE INDEX absence_by_end ON absence (end_at);
CREATE INDEX absence_by_person ON absence (person_id, end_at);

CREATE TABLE client (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  archived BOOLEAN NOT NULL CHECK (archived IN (FALSE, TRUE)),
  reach TEXT NOT NULL CHECK (reach IN ('unknown', 'easy', 'hard', 'almost-impossible'))
);

CREATE TABLE place (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  archived BOOLEAN NOT NULL CHECK (archived IN (FALSE, TRUE)),
  address TEXT NOT NULL CHECK (length(address) <= 300)
);

CREATE TABLE shift_type (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  archived BOOLEAN NOT NULL CHECK (archived IN (FALSE, TRUE)),
  kind TEXT NOT NULL
    CHECK (kind IN ('outreach', 'house-call', 'accompaniment', 'reminder-calls', 'needle-recovery',
                    'drop-in', 'overdose-prevention', 'kit-making', 'team-meeting', 'workshop',
                    'training')),
  seats INTEGER NOT NULL CHECK (seats BETWEEN 1 AND 99),
  start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 1439),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440)
);

CREATE TABLE shift (
  id INTEGER PRIMARY KEY,
  type_id INTEGER NOT NULL REFERENCES shift_type (id) DEFERRABLE INITIALLY DEFERRED,
  place_id INTEGER REFERENCES place (id) DEFERRABLE INITIALLY DEFERRED,
  start_at BIGINT NOT NULL,
  end_at BIGINT NOT NULL,
  seats INTEGER NOT NULL CHECK (seats BETWEEN 1 AND 99),
  on_duty_id INTEGER REFERENCES supervisor (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT NOT NULL CHECK (length(note) <= 300),
  -- A day at most, of 25 hours where the clock is set back, which also bounds where a shift that
  -- overlaps another can begin.
  CHECK (end_at > start_at AND end_at - start_at <= 90000)
);
CREATE INDEX shift_by_start ON shift (start_at);

CREATE TABLE assignment (
  id INTEGER PRIMARY KEY,
  shift_id INTEGER NOT NULL REFERENCES shift (id),
  person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT NOT NULL
    CHECK (state = 'proposed' OR state = 'accepted' OR state = 'declined' OR state = 'checked-in'
           OR state = 'done' OR state = 'stood-down' OR state = 'excused' OR state = 'missed'
           OR state = 'cancelled'),
  stands_in_for_id INTEGER REFERENCES assignment (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (stands_in_for_id <> id)
);
CREATE INDEX assignment_by_shift ON assignment (shift_id);
CREATE INDEX assignment_by_person ON assignment (person_id);
CREATE INDEX assignment_by_original ON assignment (stands_in_for_id)
  WHERE stands_in_for_id IS NOT NULL;

-- One seat of a shift for one person. The other states take nobody's time.
CREATE UNIQUE INDEX assignment_seat ON assignment (shift_id, person_id)
  WHERE state <> 'declined' AND state <> 'excused' AND state <> 'missed' AND state <> 'cancelled';

-- Who asked for it is whoever holds the file; what it was before and after is not kept here.
CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  at BIGINT NOT NULL,
  intent TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin = 'new' OR origin = 'undo' OR origin = 'redo')
);

CREATE TABLE audit_change (
  audit_id INTEGER NOT NULL REFERENCES audit (id),
  position INTEGER NOT NULL,
  record_type TEXT NOT NULL,
  record_id BIGINT NOT NULL,
  what TEXT NOT NULL CHECK (what = 'added' OR what = 'changed' OR what = 'removed'),
  properties TEXT NOT NULL,
  PRIMARY KEY (audit_id, position)
);
