-- Until when the handoffs and reminders of a schedule have been told.
create table handoff_watch (
  schedule_id bigint primary key references schedule,
  told_until timestamp with time zone not null
);

-- What somebody wants to be told; without a row, shifts that moved and the report at a handoff.
create table handoff_wishes (
  person_id bigint primary key references person,
  moved boolean not null,
  report boolean not null
);

create table shift_reminder (
  person_id bigint not null references handoff_wishes,
  position integer not null,
  before_seconds bigint not null,
  via varchar(16) not null,
  primary key (person_id, position)
);

create sequence handoff_note_seq increment by 50;
create table handoff_note (
  id bigint primary key,
  schedule_id bigint not null references schedule,
  -- An instant of the shift that it is about.
  about timestamp with time zone not null,
  written_at timestamp with time zone not null,
  written_by varchar(64) not null,
  text varchar(4000) not null
);
create index handoff_note_schedule on handoff_note (schedule_id, about);
