-- What the rotations of a schedule do not tell of a version of them that waits for its moment: who made it and when,
-- where that is known, and what it was made to change, where that is no longer just its difference from the version
-- before.
create sequence waiting_version_seq increment by 50;
create table waiting_version (
  id bigint primary key,
  schedule_id bigint not null references schedule,
  counts_from timestamp with time zone not null,
  made_at timestamp with time zone,
  made_by varchar(200),
  change_text text,
  unique (schedule_id, counts_from)
);

-- Whom that change names, by which its text has only their numbers.
create table waiting_version_person (
  waiting_version_id bigint not null references waiting_version,
  position integer not null,
  person_id bigint not null references person,
  primary key (waiting_version_id, position)
);
create index waiting_version_person_person on waiting_version_person (person_id);
