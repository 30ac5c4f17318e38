create sequence imported_calendar_seq increment by 50;
create table imported_calendar (
  id bigint primary key,
  person_id bigint not null references person,
  name varchar(60) not null,
  url varchar(2000) not null,
  rule varchar(16) not null,
  words varchar(500) not null,
  asked_at timestamp with time zone,
  read_at timestamp with time zone,
  etag varchar(500),
  last_modified varchar(100),
  read_as varchar(64),
  fault varchar(500),
  fails_since timestamp with time zone,
  failures integer not null,
  told boolean not null
);
create index imported_calendar_person on imported_calendar (person_id);

create table imported_absence (
  calendar_id bigint not null references imported_calendar,
  starts timestamp with time zone not null,
  ends timestamp with time zone not null,
  primary key (calendar_id, starts)
);
