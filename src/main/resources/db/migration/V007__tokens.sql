create sequence api_token_seq increment by 50;
create table api_token (
  id bigint primary key,
  name varchar(200) not null,
  hash varchar(64) not null unique,
  created_at timestamp with time zone not null
);
