create sequence integration_seq increment by 50;
create table integration (
  id bigint primary key,
  team_id bigint not null references team,
  slug varchar(64) not null,
  kind varchar(32) not null,
  key_hash varchar(64) not null unique,
  unique (team_id, slug)
);

create sequence alert_seq increment by 50;
create table alert (
  id bigint primary key,
  integration_id bigint not null references integration,
  dedup_key varchar(2000),
  -- Names the open alert of an integration's key; null once it is resolved.
  open_key varchar(64) unique,
  title varchar(1024) not null,
  status varchar(16) not null,
  severity varchar(8) not null,
  urgency varchar(8) not null,
  team_id bigint references team,
  policy_id bigint references escalation_policy,
  playbook varchar(1000),
  link varchar(2000),
  labels text not null,
  details text not null,
  occurrences integer not null,
  opened_at timestamp with time zone not null,
  acknowledged_at timestamp with time zone,
  acknowledged_by varchar(200),
  resolved_at timestamp with time zone,
  resolved_by varchar(200),
  exhausted_at timestamp with time zone,
  due_at timestamp with time zone not null,
  pass integer not null,
  step integer not null
);
create index alert_opened_at on alert (opened_at);
create index alert_open on alert (resolved_at);

create sequence alert_event_seq increment by 50;
create table alert_event (
  id bigint primary key,
  alert_id bigint not null references alert,
  at timestamp with time zone not null,
  what varchar(32) not null,
  who varchar(200),
  detail varchar(2000)
);
create index alert_event_alert on alert_event (alert_id);

create sequence page_seq increment by 50;
create table page (
  id bigint primary key,
  alert_id bigint not null references alert,
  person_id bigint not null references person,
  channel varchar(16) not null,
  address varchar(1000) not null,
  status varchar(16) not null,
  because varchar(500) not null,
  token varchar(64) not null unique,
  created_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  attempts integer not null,
  outcome varchar(1000)
);
create index page_alert on page (alert_id);
