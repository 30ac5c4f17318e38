-- Who somebody is in Keycloak, and whether they are shut out there.
alter table person add column subject varchar(255);
alter table person add constraint person_subject unique (subject);
alter table person add column disabled boolean default false not null;

-- The last time that people were brought over, well or not: one row.
create table directory_run (
  id bigint primary key,
  at timestamp with time zone not null,
  -- A person's handle, or what did it by itself.
  who varchar(64) not null,
  -- How many things changed.
  changes integer not null,
  fault varchar(1000),
  -- When it last went well.
  well_at timestamp with time zone
);
create table directory_run_problem (
  run_id bigint not null references directory_run,
  position integer not null,
  problem varchar(1000) not null,
  primary key (run_id, position)
);
