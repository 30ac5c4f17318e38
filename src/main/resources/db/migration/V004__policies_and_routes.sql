create sequence escalation_policy_seq increment by 50;
create table escalation_policy (
  id bigint primary key,
  team_id bigint not null references team,
  slug varchar(64) not null,
  repeats integer not null,
  unique (team_id, slug)
);

create table escalation_step (
  policy_id bigint not null references escalation_policy,
  position integer not null,
  escalate_after_seconds bigint not null,
  primary key (policy_id, position)
);

create table escalation_target (
  policy_id bigint not null references escalation_policy,
  step integer not null,
  position integer not null,
  schedule_id bigint references schedule,
  person_id bigint references person,
  team_id bigint references team,
  primary key (policy_id, step, position)
);

create sequence playbook_seq increment by 50;
create table playbook (
  id bigint primary key,
  team_id bigint not null references team,
  slug varchar(64) not null,
  title varchar(200) not null,
  text text not null,
  unique (team_id, slug)
);

-- The first that matches wins; the last matches everything.
create sequence route_seq increment by 50;
create table route (
  id bigint primary key,
  position integer not null,
  team_id bigint references team,
  policy_id bigint references escalation_policy,
  urgency varchar(8) not null,
  hold_seconds bigint not null,
  playbook varchar(200)
);

create table route_matcher (
  route_id bigint not null references route,
  position integer not null,
  matcher varchar(1000) not null,
  primary key (route_id, position)
);
