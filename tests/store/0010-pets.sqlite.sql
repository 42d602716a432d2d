-- 0010-pets.sqlite.sql — what only SQLite does for it, after the tables are there
-- SPDX-License-Identifier: GPL-3.0-or-later

CREATE TRIGGER pet_delete BEFORE DELETE ON pet
BEGIN
  SELECT RAISE (ABORT, 'no');
END;
INSERT INTO pet (id, name) VALUES (1, 'Rex');
