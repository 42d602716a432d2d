-- 0001-agency.sqlite.sql — what SQLite does by triggers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Nobody is on two shifts at a time. Spans are half-open: back-to-back is no overlap. The searches
-- go from the few shifts around one in time to the seats on them, in the order that CROSS JOIN
-- pins down; going by the person would read all of that person's years.

CREATE TRIGGER assignment_insert_double_booking AFTER INSERT ON assignment
WHEN NEW.state <> 'declined' AND NEW.state <> 'excused' AND NEW.state <> 'missed'
  AND NEW.state <> 'cancelled'
BEGIN
  SELECT RAISE (ABORT, 'double booking')
  WHERE EXISTS (
    SELECT 1
    FROM shift AS mine CROSS JOIN shift AS other CROSS JOIN assignment AS seat
    WHERE mine.id = NEW.shift_id
      AND other.start_at > mine.start_at - 90000 AND other.start_at < mine.end_at
      AND other.end_at > mine.start_at AND other.id <> mine.id
      AND seat.shift_id = other.id AND seat.person_id = NEW.person_id
      AND seat.state <> 'declined' AND seat.state <> 'excused' AND seat.state <> 'missed'
      AND seat.state <> 'cancelled');
END;

CREATE TRIGGER assignment_update_double_booking
AFTER UPDATE OF shift_id, person_id, state ON assignment
WHEN NEW.state <> 'declined' AND NEW.state <> 'excused' AND NEW.state <> 'missed'
  AND NEW.state <> 'cancelled'
BEGIN
  SELECT RAISE (ABORT, 'double booking')
  WHERE EXISTS (
    SELECT 1
    FROM shift AS mine CROSS JOIN shift AS other CROSS JOIN assignment AS seat
    WHERE mine.id = NEW.shift_id
      AND other.start_at > mine.start_at - 90000 AND other.start_at < mine.end_at
      AND other.end_at > mine.start_at AND other.id <> mine.id
      AND seat.shift_id = other.id AND seat.person_id = NEW.person_id
      AND seat.state <> 'declined' AND seat.state <> 'excused' AND seat.state <> 'missed'
      AND seat.state <> 'cancelled');
END;

-- A shift that is replaced by one of its id keeps its seats.
CREATE TRIGGER shift_insert_double_booking AFTER INSERT ON shift
BEGIN
  SELECT RAISE (ABORT, 'double booking')
  WHERE EXISTS (
    SELECT 1
    FROM assignment AS mine CROSS JOIN shift AS other CROSS JOIN assignment AS seat
    WHERE mine.shift_id = NEW.id
      AND mine.state <> 'declined' AND mine.state <> 'excused' AND mine.state <> 'missed'
      AND mine.state <> 'cancelled'
      AND other.start_at > NEW.start_at - 90000 AND other.start_at < NEW.end_at
      AND other.end_at > NEW.start_at AND other.id <> NEW.id
      AND seat.shift_id = other.id AND seat.person_id = mine.person_id
      AND seat.state <> 'declined' AND seat.state <> 'excused' AND seat.state <> 'missed'
      AND seat.state <> 'cancelled');
END;

CREATE TRIGGER shift_update_double_booking AFTER UPDATE OF start_at, end_at ON shift
BEGIN
  SELECT RAISE (ABORT, 'double booking')
  WHERE EXISTS (
    SELECT 1
    FROM assignment AS mine CROSS JOIN shift AS other CROSS JOIN assignment AS seat
    WHERE mine.shift_id = NEW.id
      AND mine.state <> 'declined' AND mine.state <> 'excused' AND mine.state <> 'missed'
      AND mine.state <> 'cancelled'
      AND other.start_at > NEW.start_at - 90000 AND other.start_at < NEW.end_at
      AND other.end_at > NEW.start_at AND other.id <> NEW.id
      AND seat.shift_id = other.id AND seat.person_id = mine.person_id
      AND seat.state <> 'declined' AND seat.state <> 'excused' AND seat.state <> 'missed'
      AND seat.state <> 'cancelled');
END;

-- The audit log only grows.

CREATE TRIGGER audit_update BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE (ABORT, 'audit log');
END;

CREATE TRIGGER audit_delete BEFORE DELETE ON audit
BEGIN
  SELECT RAISE (ABORT, 'audit log');
END;

CREATE TRIGGER audit_change_update BEFORE UPDATE ON audit_change
BEGIN
  SELECT RAISE (ABORT, 'audit log');
END;

CREATE TRIGGER audit_change_delete BEFORE DELETE ON audit_change
BEGIN
  SELECT RAISE (ABORT, 'audit log');
END;
