-- 0002-rules.sql — what people want and can carry, and how an agency wants its rules
-- SPDX-License-Identifier: GPL-3.0-or-later

ALTER TABLE agency ADD COLUMN
  emergency_numbers TEXT NOT NULL DEFAULT '' CHECK (length(emergency_numbers) <= 300);

-- Only what is not as the rules come.
CREATE TABLE rule_setting (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE CHECK (code <> ''),
  severity TEXT NOT NULL
    CHECK (severity IN ('impossible', 'needs-reason', 'not-gladly', 'gladly', 'off')),
  number INTEGER NOT NULL CHECK (number BETWEEN 0 AND 44640)
);

CREATE TABLE override (
  id INTEGER PRIMARY KEY,
  assignment_id INTEGER NOT NULL REFERENCES assignment (id) DEFERRABLE INITIALLY DEFERRED,
  codes TEXT NOT NULL CHECK (codes <> ''),
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 300),
  by_id INTEGER REFERENCES supervisor (id) DEFERRABLE INITIALLY DEFERRED,
  at BIGINT NOT NULL
);
CREATE INDEX override_by_assignment ON override (assignment_id);

ALTER TABLE person ADD COLUMN offers TEXT NOT NULL DEFAULT '' CHECK (length(offers) <= 300);
ALTER TABLE peer ADD COLUMN works_alone BOOLEAN NOT NULL DEFAULT FALSE
  CHECK (works_alone IN (FALSE, TRUE));

ALTER TABLE shift_type ADD COLUMN least INTEGER NOT NULL DEFAULT 1 CHECK (least BETWEEN 1 AND 99);
ALTER TABLE shift_type ADD COLUMN with_professional BOOLEAN NOT NULL DEFAULT FALSE
  CHECK (with_professional IN (FALSE, TRUE));
ALTER TABLE shift_type ADD COLUMN after_orientation BOOLEAN NOT NULL DEFAULT FALSE
  CHECK (after_orientation IN (FALSE, TRUE));
ALTER TABLE shift_type ADD COLUMN roles TEXT NOT NULL DEFAULT '';
ALTER TABLE shift_type ADD COLUMN wants TEXT NOT NULL DEFAULT '' CHECK (length(wants) <= 300);

-- Without days (both 0) what always holds, of which there is one a person.
CREATE TABLE terms (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  first_day INTEGER NOT NULL,
  last_day INTEGER NOT NULL,
  week TEXT NOT NULL CHECK (length(week) IN (0, 336)),
  least_minutes INTEGER NOT NULL CHECK (least_minutes BETWEEN 0 AND 10080),
  most_minutes INTEGER NOT NULL CHECK (most_minutes BETWEEN 0 AND 10080),
  most_shifts INTEGER NOT NULL CHECK (most_shifts BETWEEN 0 AND 21),
  most_week_days INTEGER NOT NULL CHECK (most_week_days BETWEEN 0 AND 7),
  most_month_days INTEGER NOT NULL CHECK (most_month_days BETWEEN 0 AND 31),
  most_day_minutes INTEGER NOT NULL CHECK (most_day_minutes BETWEEN 0 AND 1440),
  most_days_in_row INTEGER NOT NULL CHECK (most_days_in_row BETWEEN 0 AND 28),
  most_weekends INTEGER NOT NULL CHECK (most_weekends BETWEEN 0 AND 4),
  CHECK (last_day >= first_day)
);
CREATE INDEX terms_by_person ON terms (person_id);
CREATE UNIQUE INDEX terms_always ON terms (person_id) WHERE last_day = 0;

CREATE TABLE wish (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  start_at BIGINT NOT NULL,
  end_at BIGINT NOT NULL,
  availability TEXT NOT NULL CHECK (availability IN ('prefers', 'can', 'rather-not', 'cannot')),
  CHECK (end_at > start_at)
);
CREATE INDEX wish_by_end ON wish (end_at);
CREATE INDEX wish_by_person ON wish (person_id, end_at);

CREATE TABLE pair (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  other_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('preferred', 'avoided', 'blocked')),
  CHECK (person_id <> other_id)
);
CREATE INDEX pair_by_person ON pair (person_id);
CREATE INDEX pair_by_other ON pair (other_id);

CREATE TABLE place_limit (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  place_id INTEGER NOT NULL REFERENCES place (id) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (person_id, place_id)
);

CREATE TABLE template (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  archived BOOLEAN NOT NULL CHECK (archived IN (FALSE, TRUE)),
  weeks INTEGER NOT NULL CHECK (weeks BETWEEN 1 AND 8),
  first_day INTEGER NOT NULL
);

CREATE TABLE slot (
  id INTEGER PRIMARY KEY,
  template_id INTEGER NOT NULL REFERENCES template (id) DEFERRABLE INITIALLY DEFERRED,
  ended BOOLEAN NOT NULL CHECK (ended IN (FALSE, TRUE)),
  week INTEGER NOT NULL CHECK (week BETWEEN 1 AND 8),
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 1439),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
  type_id INTEGER NOT NULL REFERENCES shift_type (id) DEFERRABLE INITIALLY DEFERRED,
  place_id INTEGER REFERENCES place (id) DEFERRABLE INITIALLY DEFERRED,
  seats INTEGER NOT NULL CHECK (seats BETWEEN 1 AND 99),
  on_duty_id INTEGER REFERENCES supervisor (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT NOT NULL CHECK (length(note) <= 300)
);
CREATE INDEX slot_by_template ON slot (template_id);

CREATE TABLE regular (
  id INTEGER PRIMARY KEY,
  slot_id INTEGER NOT NULL REFERENCES slot (id) DEFERRABLE INITIALLY DEFERRED,
  person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (slot_id, person_id)
);

-- What was deleted of a series stays deleted.
CREATE TABLE skip (
  id INTEGER PRIMARY KEY,
  slot_id INTEGER NOT NULL REFERENCES slot (id) DEFERRABLE INITIALLY DEFERRED,
  day INTEGER NOT NULL,
  UNIQUE (slot_id, day)
);

ALTER TABLE shift ADD COLUMN slot_id INTEGER REFERENCES slot (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE shift ADD COLUMN slot_day INTEGER NOT NULL DEFAULT 0;

-- What a series has on a day it has once.
CREATE UNIQUE INDEX shift_by_slot ON shift (slot_id, slot_day) WHERE slot_id IS NOT NULL;

-- What is no draft any more, and what stood on it when it was published. A shift may be gone since.
CREATE TABLE publication (
  id INTEGER PRIMARY KEY,
  first_day INTEGER NOT NULL UNIQUE,
  last_day INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('published', 'closed')),
  at BIGINT NOT NULL,
  reason TEXT NOT NULL CHECK (length(reason) <= 300),
  by_id INTEGER REFERENCES supervisor (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (last_day >= first_day)
);

CREATE TABLE published (
  id INTEGER PRIMARY KEY,
  publication_id INTEGER NOT NULL REFERENCES publication (id) DEFERRABLE INITIALLY DEFERRED,
  shift_id BIGINT NOT NULL,
  type_id INTEGER NOT NULL REFERENCES shift_type (id) DEFERRABLE INITIALLY DEFERRED,
  place_id INTEGER REFERENCES place (id) DEFERRABLE INITIALLY DEFERRED,
  start_at BIGINT NOT NULL,
  end_at BIGINT NOT NULL,
  on_duty_id INTEGER REFERENCES supervisor (id) DEFERRABLE INITIALLY DEFERRED,
  seats INTEGER NOT NULL CHECK (seats BETWEEN 1 AND 99),
  note TEXT NOT NULL CHECK (length(note) <= 300),
  people TEXT NOT NULL,
  UNIQUE (shift_id, publication_id)
);
CREATE INDEX published_by_start ON published (start_at);
CREATE INDEX published_by_publication ON published (publication_id);

CREATE INDEX assignment_out ON assignment (shift_id) WHERE state = 'checked-in';
ALTER TABLE assignment ADD COLUMN fit TEXT NOT NULL DEFAULT 'unknown'
  CHECK (fit = 'unknown' OR fit = 'fit' OR fit = 'adjusted');
ALTER TABLE assignment ADD COLUMN checked_in_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE assignment ADD COLUMN due_back_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE assignment ADD COLUMN back_at BIGINT NOT NULL DEFAULT 0;
