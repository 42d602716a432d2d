-- 0005-answers.sql — why a shift was published without something, each reason with what it answers
-- SPDX-License-Identifier: GPL-3.0-or-later

CREATE TABLE answer (
  id INTEGER PRIMARY KEY,
  published_id INTEGER NOT NULL REFERENCES published (id) DEFERRABLE INITIALLY DEFERRED,
  codes TEXT NOT NULL CHECK (codes <> ''),
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 300),
  by_id INTEGER REFERENCES supervisor (id) DEFERRABLE INITIALLY DEFERRED,
  at BIGINT NOT NULL
);
CREATE INDEX answer_by_published ON answer (published_id);

INSERT INTO answer (id, published_id, codes, reason, by_id, at)
SELECT next_id - 1 + row_number() OVER (ORDER BY published.id), published.id, answered, reason,
  by_id, at
FROM published CROSS JOIN id_sequence
WHERE answered <> '' AND reason <> '';
UPDATE id_sequence SET next_id = next_id + (SELECT count(*) FROM answer);

ALTER TABLE published DROP COLUMN answered;
ALTER TABLE published DROP COLUMN reason;
ALTER TABLE published DROP COLUMN by_id;
ALTER TABLE published DROP COLUMN at;
