-- 0007-training.sql — courses, what needs them, who has them, and what a peer wants to get to
-- SPDX-License-Identifier: GPL-3.0-or-later

CREATE TABLE course (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  archived BOOLEAN NOT NULL CHECK (archived IN (FALSE, TRUE)),
  kind TEXT NOT NULL
    CHECK (kind IN ('orientation-item', 'course', 'workshop', 'forum', 'conference', 'shared')),
  audience TEXT NOT NULL,
  validity TEXT NOT NULL CHECK (validity IN ('always', 'months', 'until')),
  months INTEGER NOT NULL,
  until_day INTEGER NOT NULL,
  CHECK (CASE validity WHEN 'months' THEN months BETWEEN 1 AND 240 ELSE months = 0 END),
  CHECK ((validity = 'until') = (until_day <> 0))
);

CREATE TABLE requirement (
  id INTEGER PRIMARY KEY,
  course_id INTEGER NOT NULL REFERENCES course (id) DEFERRABLE INITIALLY DEFERRED,
  scope TEXT NOT NULL CHECK (scope IN ('role', 'shift-type', 'place', 'alone')),
  roles TEXT NOT NULL,
  shift_type_id INTEGER REFERENCES shift_type (id) DEFERRABLE INITIALLY DEFERRED,
  place_id INTEGER REFERENCES place (id) DEFERRABLE INITIALLY DEFERRED,
  first_day INTEGER NOT NULL,
  lead_days INTEGER NOT NULL CHECK (lead_days BETWEEN 0 AND 366),
  grace_days INTEGER NOT NULL CHECK (grace_days BETWEEN 0 AND 366),
  CHECK ((scope = 'role') = (roles <> '')),
  CHECK ((scope = 'shift-type') = (shift_type_id IS NOT NULL)),
  CHECK ((scope = 'place') = (place_id IS NOT NULL))
);
CREATE INDEX requirement_by_course ON requirement (course_id);

CREATE TABLE certificate (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  course_id INTEGER NOT NULL REFERENCES course (id) DEFERRABLE INITIALLY DEFERRED,
  issued INTEGER NOT NULL,
  expires INTEGER NOT NULL CHECK (expires = 0 OR expires >= issued),
  origin TEXT NOT NULL CHECK (length(origin) <= 300),
  shift_id INTEGER REFERENCES shift (id) DEFERRABLE INITIALLY DEFERRED,
  by_id INTEGER REFERENCES supervisor (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX certificate_by_course ON certificate (course_id, person_id, expires);
CREATE INDEX certificate_by_person ON certificate (person_id);
CREATE INDEX certificate_by_shift ON certificate (shift_id) WHERE shift_id IS NOT NULL;

CREATE TABLE scan (
  id INTEGER PRIMARY KEY,
  certificate_id INTEGER NOT NULL UNIQUE
    REFERENCES certificate (id) DEFERRABLE INITIALLY DEFERRED,
  picture BLOB NOT NULL CHECK (length(picture) BETWEEN 1 AND 4194304)
);

CREATE TABLE waiver (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  course_id INTEGER NOT NULL REFERENCES course (id) DEFERRABLE INITIALLY DEFERRED,
  first_day INTEGER NOT NULL,
  last_day INTEGER NOT NULL CHECK (last_day >= first_day),
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 300),
  by_id INTEGER REFERENCES supervisor (id) DEFERRABLE INITIALLY DEFERRED,
  at BIGINT NOT NULL
);
CREATE INDEX waiver_by_course ON waiver (course_id, person_id);

CREATE TABLE training (
  id INTEGER PRIMARY KEY,
  shift_id INTEGER NOT NULL UNIQUE REFERENCES shift (id) DEFERRABLE INITIALLY DEFERRED,
  course_id INTEGER NOT NULL REFERENCES course (id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'cancelled')),
  trainers TEXT NOT NULL CHECK (length(trainers) <= 300),
  note TEXT NOT NULL CHECK (length(note) <= 300)
);
CREATE INDEX training_by_course ON training (course_id);

CREATE TABLE goal (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES peer (id) DEFERRABLE INITIALLY DEFERRED,
  goal_id INTEGER REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
  what TEXT NOT NULL CHECK (length(what) BETWEEN 1 AND 300),
  agreed INTEGER NOT NULL,
  due INTEGER NOT NULL CHECK (due = 0 OR due >= agreed),
  reached INTEGER NOT NULL CHECK (reached = 0 OR reached >= agreed),
  CHECK (goal_id <> id)
);
CREATE INDEX goal_by_person ON goal (person_id);
