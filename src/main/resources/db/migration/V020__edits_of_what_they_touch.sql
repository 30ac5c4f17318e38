-- The number of the edit that changed a team or a person last. Numbers are drawn from one sequence by all nodes.
alter table team add column revision bigint default 0 not null;
alter table person add column revision bigint default 0 not null;

-- What each edit changed, by which the other nodes know what to read again: slugs and handles, a space between them.
create sequence rota_change_seq start with 1 increment by 1;
create table rota_change (
  revision bigint primary key,
  teams text not null,
  people text not null,
  routes boolean not null
);

-- When it was made: it has no past before. Nothing: it was made before this was kept.
alter table schedule add column made_at timestamp with time zone;

-- One row a shift: a line for each person on call, with their handle, whether they could act, and what put them there.
alter table recorded_shift add column served text;
update recorded_shift set served = (
  select string_agg(a.person || case when a.laptop then ' 1 ' else ' 0 ' end || a.source, chr(10) order by a.position)
  from recorded_assignment a where a.recorded_shift_id = recorded_shift.id);
update recorded_shift set served = '' where served is null;
alter table recorded_shift alter column served set not null;

-- Who is in the record of a schedule: to find somebody's past without reading everybody's.
create table recorded_person (
  person varchar(64) not null,
  schedule_id bigint not null references schedule,
  primary key (person, schedule_id)
);
create index recorded_person_schedule on recorded_person (schedule_id);
insert into recorded_person
  select distinct a.person, s.schedule_id from recorded_assignment a join recorded_shift s on s.id = a.recorded_shift_id;
drop table recorded_assignment;

-- Which schedules name somebody.
create index rotation_seat_person on rotation_seat (person_id);
create index schedule_override_person on schedule_override (person_id, ends);
create index schedule_override_instead on schedule_override (instead_id, ends);

-- Whoever edits the routes holds this row until the commit; other edits wait for nobody but those of the same team.
drop table rota_revision;
create table routes_lock (id integer primary key);
insert into routes_lock values (1);

-- Feeds told of numbers that were counted otherwise.
update feed set told_revision = 0;
