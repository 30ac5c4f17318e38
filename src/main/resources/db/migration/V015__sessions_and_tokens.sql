-- Who is signed in where. Kept here, so that a restart signs nobody out and a session ends on every node at once.
create sequence person_session_seq increment by 50;
create table person_session (
  id bigint primary key,
  token_hash varchar(64) not null unique,
  person_id bigint not null references person,
  began_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  -- Where it was opened: an address of the network, and the browser as it calls itself.
  address varchar(64) not null,
  program varchar(300) not null
);
create index person_session_person on person_session (person_id);

-- Names separated by spaces. Tokens that were there before may do everything, as they could.
alter table api_token add column scopes varchar(100) default 'read rota alerts' not null;
alter table api_token alter column scopes drop default;
alter table api_token add column created_by varchar(64);
-- Null: it has no end.
alter table api_token add column ends_at timestamp with time zone;
alter table api_token add column used_at timestamp with time zone;
alter table api_token add column used_from varchar(64);
