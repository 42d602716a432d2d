-- 0004-supervision.sqlite.sql — what SQLite does by triggers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What is signed stays as it is.

CREATE TRIGGER note_part_insert BEFORE INSERT ON note_part
WHEN NEW.state = 'signed'
BEGIN
  SELECT RAISE (ABORT, 'note order')
  WHERE NEW.number <>
    (SELECT count(*) FROM note_part WHERE note_id = NEW.note_id AND state = 'signed');
END;

CREATE TRIGGER note_part_update BEFORE UPDATE ON note_part
BEGIN
  SELECT RAISE (ABORT, 'signed note')
  WHERE OLD.state = 'signed' OR NEW.note_id <> OLD.note_id OR NEW.author_id <> OLD.author_id;
  SELECT RAISE (ABORT, 'note order')
  WHERE NEW.state = 'signed' AND NEW.number <>
    (SELECT count(*) FROM note_part WHERE note_id = NEW.note_id AND state = 'signed');
END;

CREATE TRIGGER note_part_delete BEFORE DELETE ON note_part
WHEN OLD.state = 'signed'
BEGIN
  SELECT RAISE (ABORT, 'signed note');
END;

-- A note is signed by its first part, which somebody can read.

CREATE TRIGGER note_insert BEFORE INSERT ON note
WHEN NEW.state = 'signed'
BEGIN
  SELECT RAISE (ABORT, 'note order')
  WHERE NOT EXISTS
    (SELECT 1 FROM note_part JOIN note_wrap ON part_id = note_part.id
     WHERE note_id = NEW.id AND number = 0 AND state = 'signed');
END;

CREATE TRIGGER note_update BEFORE UPDATE ON note
BEGIN
  SELECT RAISE (ABORT, 'signed note')
  WHERE NEW.mark <> OLD.mark OR NEW.author_id <> OLD.author_id OR
    (OLD.state = 'signed' AND
     (NEW.state = 'draft' OR NEW.kind <> OLD.kind OR NEW.at <> OLD.at OR
      NEW.about_id IS NOT OLD.about_id OR NEW.session_id IS NOT OLD.session_id));
  SELECT RAISE (ABORT, 'signed note')
  WHERE OLD.countersigned = 'screen' AND NEW.countersigned <> 'screen';
  SELECT RAISE (ABORT, 'note order')
  WHERE NEW.state <> OLD.state AND NOT EXISTS
    (SELECT 1 FROM note_part JOIN note_wrap ON part_id = note_part.id
     WHERE note_id = NEW.id AND number = 0 AND state = 'signed');
END;

CREATE TRIGGER note_delete BEFORE DELETE ON note
WHEN OLD.state = 'signed'
BEGIN
  SELECT RAISE (ABORT, 'signed note');
END;

-- A wrap goes to nobody else, and of what is signed one stays.

CREATE TRIGGER note_wrap_update BEFORE UPDATE ON note_wrap
WHEN NEW.part_id <> OLD.part_id OR NEW.reader_id <> OLD.reader_id
BEGIN
  SELECT RAISE (ABORT, 'signed note');
END;

CREATE TRIGGER note_wrap_delete AFTER DELETE ON note_wrap
BEGIN
  SELECT RAISE (ABORT, 'signed note')
  WHERE EXISTS (SELECT 1 FROM note_part WHERE id = OLD.part_id AND state = 'signed')
    AND NOT EXISTS (SELECT 1 FROM note_wrap WHERE part_id = OLD.part_id);
END;

-- Nothing that was agreed in a private note or because of a concern is told in clear.

CREATE TRIGGER action_insert BEFORE INSERT ON action
WHEN NEW.note_id IS NOT NULL
BEGIN
  SELECT RAISE (ABORT, 'told note')
  WHERE EXISTS
    (SELECT 1 FROM note WHERE id = NEW.note_id AND (kind = 'private' OR kind = 'concern'));
END;

CREATE TRIGGER action_update BEFORE UPDATE ON action
WHEN NEW.note_id IS NOT NULL
BEGIN
  SELECT RAISE (ABORT, 'told note')
  WHERE EXISTS
    (SELECT 1 FROM note WHERE id = NEW.note_id AND (kind = 'private' OR kind = 'concern'));
END;

-- A draft becomes neither while something was agreed in it.
CREATE TRIGGER note_update_kind AFTER UPDATE OF kind ON note
WHEN NEW.kind = 'private' OR NEW.kind = 'concern'
BEGIN
  SELECT RAISE (ABORT, 'told note')
  WHERE EXISTS (SELECT 1 FROM action WHERE note_id = NEW.id);
END;
