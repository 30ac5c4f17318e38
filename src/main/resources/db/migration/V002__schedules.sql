create sequence schedule_seq increment by 50;
create table schedule (
  id bigint primary key,
  team_id bigint not null references team,
  slug varchar(64) not null,
  duty varchar(8) not null,
  zone varchar(64) not null,
  recorded_until timestamp with time zone,
  unique (team_id, slug)
);

create sequence rotation_seq increment by 50;
create table rotation (
  id bigint primary key,
  schedule_id bigint not null references schedule,
  layer integer not null,
  position integer not null,
  name varchar(200) not null,
  zone varchar(64) not null,
  starts timestamp not null,
  ends timestamp,
  every varchar(12) not null,
  stand_in varchar(8) not null,
  count_idle_turns boolean not null,
  tenure_from timestamp with time zone,
  tenure_until timestamp with time zone,
  turned integer not null
);
create index rotation_schedule on rotation (schedule_id);

-- A slot without people has one seat, and nobody in it.
create table rotation_seat (
  rotation_id bigint not null references rotation,
  slot integer not null,
  seat integer not null,
  person_id bigint references person,
  primary key (rotation_id, slot, seat)
);

create table rotation_hours (
  rotation_id bigint not null references rotation,
  position integer not null,
  opens varchar(9) not null,
  closes varchar(9) not null,
  primary key (rotation_id, position)
);

create sequence schedule_override_seq increment by 50;
create table schedule_override (
  id bigint primary key,
  schedule_id bigint not null references schedule,
  kind varchar(8) not null,
  person_id bigint not null references person,
  instead_id bigint references person,
  starts timestamp with time zone not null,
  ends timestamp with time zone not null,
  made_at timestamp with time zone not null,
  made_by varchar(200) not null
);
create index schedule_override_schedule on schedule_override (schedule_id, ends);
