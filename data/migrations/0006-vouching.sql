-- 0006-vouching.sql — who vouches for the key of a reader of notes
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the signatures say is looked at by readers who unlocked, not here.

ALTER TABLE note_reader ADD COLUMN voucher_id INTEGER
  REFERENCES note_reader (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE note_reader ADD COLUMN vouch BYTEA NOT NULL DEFAULT ''
  CHECK (length(vouch) = CASE WHEN voucher_id IS NULL THEN 0 ELSE 64 END);
ALTER TABLE note_reader ADD COLUMN root BYTEA NOT NULL DEFAULT ''
  CHECK (length(root) IN (0, 64));
ALTER TABLE note_reader ADD COLUMN acceptance BYTEA NOT NULL DEFAULT ''
  CHECK (length(acceptance) = length(root));
CREATE INDEX note_reader_by_voucher ON note_reader (voucher_id) WHERE voucher_id IS NOT NULL;
