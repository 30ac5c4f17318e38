create sequence notice_seq increment by 50;
create table notice (
  id bigint primary key,
  person_id bigint not null references person,
  channel varchar(16) not null,
  address varchar(1000) not null,
  zone varchar(64) not null,
  subject varchar(200) not null,
  text varchar(8000) not null,
  link varchar(500) not null,
  status varchar(16) not null,
  created_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  attempts integer not null,
  outcome varchar(1000)
);
create index notice_person on notice (person_id, created_at);
