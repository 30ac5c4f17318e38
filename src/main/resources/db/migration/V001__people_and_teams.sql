create sequence person_seq increment by 50;
create table person (
  id bigint primary key,
  handle varchar(64) not null unique,
  name varchar(200) not null,
  email varchar(254) not null,
  zone varchar(64) not null,
  waking_from time not null,
  waking_until time not null,
  password_hash varchar(120),
  administrator boolean not null,
  active boolean not null
);
create index person_email on person (email);

create table person_stay (
  person_id bigint not null references person,
  position integer not null,
  zone varchar(64) not null,
  first_day date not null,
  until_day date not null,
  primary key (person_id, position)
);

create table person_absence (
  person_id bigint not null references person,
  position integer not null,
  kind varchar(16) not null,
  zone varchar(64),
  starts timestamp not null,
  ends timestamp not null,
  reason varchar(500),
  primary key (person_id, position)
);

create table person_contact (
  person_id bigint not null references person,
  position integer not null,
  kind varchar(16) not null,
  address varchar(1000) not null,
  verified boolean not null,
  primary key (person_id, position)
);

create table person_notification_rule (
  person_id bigint not null references person,
  position integer not null,
  urgency varchar(8) not null,
  after_seconds bigint not null,
  via varchar(16) not null,
  primary key (person_id, position)
);

create sequence team_seq increment by 50;
create table team (
  id bigint primary key,
  slug varchar(64) not null unique,
  name varchar(200) not null,
  active boolean not null
);

create table team_member (
  team_id bigint not null references team,
  position integer not null,
  person_id bigint not null references person,
  role varchar(8) not null,
  primary key (team_id, position)
);
