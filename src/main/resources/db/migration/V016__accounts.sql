-- Tries to prove who one is that were wrong, or are not decided yet. A bucket is a hash: of an account, of an address of
-- the network, of both. What was typed as an email may be a password.
create sequence attempt_seq increment by 50;
create table attempt (
  id bigint primary key,
  bucket varchar(64) not null,
  at timestamp with time zone not null
);
create index attempt_bucket on attempt (bucket, at);
create index attempt_at on attempt (at);

-- Where somebody has signed in from: nobody locks them out there by guessing elsewhere.
create sequence familiar_place_seq increment by 50;
create table familiar_place (
  id bigint primary key,
  person_id bigint not null references person,
  network varchar(64) not null,
  seen_at timestamp with time zone not null
);
create index familiar_place_person on familiar_place (person_id, network);

-- A second factor by an app. Without since it was begun and not confirmed yet.
create sequence second_factor_seq increment by 50;
create table second_factor (
  id bigint primary key,
  person_id bigint not null unique references person,
  secret varchar(64) not null,
  -- The time step of the code that was used last: a code opens once.
  last_step bigint not null,
  since timestamp with time zone
);
create sequence recovery_code_seq increment by 50;
create table recovery_code (
  id bigint primary key,
  person_id bigint not null references person,
  code_hash varchar(64) not null
);
create index recovery_code_person on recovery_code (person_id);

-- Whose password was right and whose code is awaited. This is no session.
create sequence half_sign_in_seq increment by 50;
create table half_sign_in (
  id bigint primary key,
  token_hash varchar(64) not null unique,
  person_id bigint not null references person,
  began_at timestamp with time zone not null,
  tries integer not null
);

-- Links that let somebody choose a password. The secret is made while the mail is written, and only its hash is kept.
create sequence password_link_seq increment by 50;
create table password_link (
  id bigint primary key,
  -- Null until it is known whether the address is anybody's.
  person_id bigint references person,
  address varchar(254) not null,
  -- Who asked for it, by name. Null: whoever has forgotten their password.
  asked_by varchar(200),
  created_at timestamp with time zone not null,
  attempts integer not null,
  token_hash varchar(64) unique,
  ends_at timestamp with time zone
);
create index password_link_person on password_link (person_id);
