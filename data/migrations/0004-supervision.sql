-- 0004-supervision.sql — supervision sessions, and notes that only their readers can read
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What is sealed is BYTEA, which SQLite takes as it takes BLOB: neither changes bytes. What a
-- transaction writes of a note it writes from the inside out, the part before its note.

-- A condition of a column goes with it only when the column does.
ALTER TABLE shift_type RENAME COLUMN kind TO kind_before;
ALTER TABLE shift_type ADD COLUMN kind TEXT NOT NULL DEFAULT 'outreach'
  CHECK (kind IN ('outreach', 'house-call', 'accompaniment', 'reminder-calls', 'needle-recovery',
                  'drop-in', 'overdose-prevention', 'kit-making', 'team-meeting', 'workshop',
                  'training', 'supervision'));
UPDATE shift_type SET kind = kind_before;
ALTER TABLE shift_type DROP COLUMN kind_before;

ALTER TABLE supervisor ADD COLUMN since INTEGER NOT NULL DEFAULT 0;

ALTER TABLE agency ADD COLUMN supervision_first_months INTEGER NOT NULL DEFAULT 6
  CHECK (supervision_first_months BETWEEN 0 AND 60);
ALTER TABLE agency ADD COLUMN supervision_first_days INTEGER NOT NULL DEFAULT 7
  CHECK (supervision_first_days BETWEEN 1 AND 366);
ALTER TABLE agency ADD COLUMN supervision_days INTEGER NOT NULL DEFAULT 14
  CHECK (supervision_days BETWEEN 1 AND 366);
ALTER TABLE agency ADD COLUMN supervision_staff_days INTEGER NOT NULL DEFAULT 28
  CHECK (supervision_staff_days BETWEEN 1 AND 366);
ALTER TABLE agency ADD COLUMN supervision_lead_days INTEGER NOT NULL DEFAULT 3
  CHECK (supervision_lead_days BETWEEN 0 AND 60);
ALTER TABLE agency ADD COLUMN supervision_least_minutes INTEGER NOT NULL DEFAULT 60
  CHECK (supervision_least_minutes BETWEEN 0 AND 480);

CREATE TABLE supervision (
  id INTEGER PRIMARY KEY,
  shift_id INTEGER NOT NULL UNIQUE REFERENCES shift (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL
    CHECK (kind IN ('one-to-one', 'group', 'work-counselling', 'capacity-review', 'debrief',
                    'informal')),
  state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'cancelled')),
  leader_id INTEGER REFERENCES supervisor (id) DEFERRABLE INITIALLY DEFERRED,
  moved_to_id INTEGER REFERENCES supervision (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (moved_to_id <> id),
  CHECK (moved_to_id IS NULL OR state = 'cancelled')
);
CREATE INDEX supervision_by_successor ON supervision (moved_to_id) WHERE moved_to_id IS NOT NULL;
CREATE INDEX supervision_open ON supervision (state, moved_to_id) WHERE state <> 'held';

-- Of nobody is that of the agency, whose private half is on paper only.
CREATE TABLE note_reader (
  id INTEGER PRIMARY KEY,
  person_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  mark BYTEA NOT NULL UNIQUE CHECK (length(mark) = 64),
  locked_seed BYTEA NOT NULL,
  since INTEGER NOT NULL,
  left_day INTEGER NOT NULL CHECK (left_day = 0 OR left_day >= since),
  CHECK ((person_id IS NULL) = (length(locked_seed) = 0))
);
CREATE UNIQUE INDEX note_reader_now ON note_reader (person_id) WHERE left_day = 0;
CREATE UNIQUE INDEX note_reader_agency ON note_reader (left_day)
  WHERE person_id IS NULL AND left_day = 0;

CREATE TABLE note_template (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL UNIQUE
    CHECK (kind IN ('supervision', 'check-in', 'mirror', 'grey-area', 'concern', 'incident',
                    'joint-visit', 'system-gap')),
  text TEXT NOT NULL CHECK (length(text) <= 4000)
);

CREATE TABLE note (
  id INTEGER PRIMARY KEY,
  mark BYTEA NOT NULL UNIQUE CHECK (length(mark) = 16),
  kind TEXT NOT NULL
    CHECK (kind IN ('supervision', 'check-in', 'mirror', 'grey-area', 'concern', 'incident',
                    'joint-visit', 'system-gap', 'private')),
  state TEXT NOT NULL CHECK (state IN ('draft', 'signed')),
  about_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  author_id INTEGER NOT NULL REFERENCES note_reader (id) DEFERRABLE INITIALLY DEFERRED,
  session_id INTEGER REFERENCES supervision (id) DEFERRABLE INITIALLY DEFERRED,
  at BIGINT NOT NULL,
  head BYTEA NOT NULL,
  countersigned TEXT NOT NULL CHECK (countersigned IN ('not', 'screen', 'paper')),
  countersigned_at BIGINT NOT NULL,
  countersigned_parts INTEGER NOT NULL CHECK (countersigned_parts >= 0),
  countersignature BYTEA NOT NULL,
  -- Nothing in clear tells whom a private note is about.
  CHECK (kind <> 'private' OR (about_id IS NULL AND session_id IS NULL)),
  CHECK (countersigned = 'not' OR state = 'signed'),
  CHECK ((countersigned = 'screen') = (length(countersignature) > 0))
);
CREATE INDEX note_by_time ON note (at, id);
CREATE INDEX note_by_person ON note (about_id) WHERE about_id IS NOT NULL;
CREATE INDEX note_by_session ON note (session_id) WHERE session_id IS NOT NULL;

CREATE TABLE note_part (
  id INTEGER PRIMARY KEY,
  note_id INTEGER NOT NULL REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL CHECK (number >= 0),
  author_id INTEGER NOT NULL REFERENCES note_reader (id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT NOT NULL CHECK (state IN ('draft', 'signed')),
  at BIGINT NOT NULL,
  sealed BYTEA NOT NULL CHECK (length(sealed) > 0)
);
CREATE INDEX note_part_by_note ON note_part (note_id, number);
CREATE UNIQUE INDEX note_part_signed ON note_part (note_id, number) WHERE state = 'signed';
CREATE UNIQUE INDEX note_part_draft ON note_part (note_id, author_id) WHERE state = 'draft';

-- By reader and part, newest last: how a reader's notes are gone through.
CREATE TABLE note_wrap (
  id INTEGER PRIMARY KEY,
  part_id INTEGER NOT NULL REFERENCES note_part (id) DEFERRABLE INITIALLY DEFERRED,
  reader_id INTEGER NOT NULL REFERENCES note_reader (id) DEFERRABLE INITIALLY DEFERRED,
  form TEXT NOT NULL CHECK (form = 'another' OR form = 'oneself'),
  wrapped BYTEA NOT NULL CHECK (length(wrapped) > 0),
  by_id INTEGER NOT NULL REFERENCES note_reader (id) DEFERRABLE INITIALLY DEFERRED,
  signature BYTEA NOT NULL,
  UNIQUE (reader_id, part_id)
);
CREATE INDEX note_wrap_by_part ON note_wrap (part_id);

CREATE TABLE action (
  id INTEGER PRIMARY KEY,
  session_id INTEGER REFERENCES supervision (id) DEFERRABLE INITIALLY DEFERRED,
  note_id INTEGER REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED,
  what TEXT NOT NULL CHECK (length(what) BETWEEN 1 AND 300),
  person_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  due INTEGER NOT NULL,
  done INTEGER NOT NULL
);
CREATE INDEX action_by_session ON action (session_id) WHERE session_id IS NOT NULL;
CREATE INDEX action_by_note ON action (note_id) WHERE note_id IS NOT NULL;
CREATE INDEX action_by_done ON action (done);
