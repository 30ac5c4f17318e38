-- The key that a source had before. It still works until its end, so that no alert is lost while the new one is given
-- to whatever sends.
alter table integration add column previous_key_hash varchar(64);
alter table integration add column previous_key_ends_at timestamp with time zone;
create index integration_previous_key on integration (previous_key_hash);
-- When the key before was used last; null: not since it was replaced.
alter table last_signal add column previous_key_at timestamp with time zone;

-- Null: it has no end.
alter table feed add column ends_at timestamp with time zone;
