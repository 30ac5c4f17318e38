-- Calendars that somebody subscribes to, and what each has told: an event keeps its identity however its shift changes.
create sequence feed_seq increment by 50;
create table feed (
  id bigint primary key,
  token_hash varchar(64) not null unique,
  name varchar(200) not null,
  -- A handle; null: a program made it.
  owner varchar(64),
  -- Whose shifts: a person's, a team's, or one schedule of a team.
  person varchar(64),
  team varchar(64),
  schedule varchar(64),
  duties varchar(8) not null,
  busy boolean not null,
  alarm_minutes integer,
  created_at timestamp with time zone not null,
  told_revision bigint not null,
  last_fetched_at timestamp with time zone,
  last_fetched_by varchar(200)
);
create index feed_owner on feed (owner);

create sequence feed_event_seq increment by 50;
create table feed_event (
  id bigint primary key,
  feed_id bigint not null references feed,
  uid varchar(64) not null,
  team varchar(64) not null,
  schedule varchar(64) not null,
  starts timestamp with time zone not null,
  ends timestamp with time zone not null,
  digest varchar(64) not null,
  sequence integer not null,
  stamp timestamp with time zone not null,
  gone boolean not null,
  unique (feed_id, uid)
);
