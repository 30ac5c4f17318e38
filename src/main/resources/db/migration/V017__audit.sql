-- What was done that may be asked about later. Entries are added and never changed, see the triggers of each database.
create sequence audit_entry_seq increment by 50;
create table audit_entry (
  id bigint primary key,
  at timestamp with time zone not null,
  who varchar(200) not null,
  -- Of the network; empty: nobody asked for it.
  address varchar(64) not null,
  what varchar(100) not null,
  about varchar(500) not null,
  was text,
  became text,
  -- Null: it was no edit of the rota.
  edit_id bigint references recorded_edit,
  -- How often a name in it was replaced by a neutral one.
  rewrites integer not null
);
create index audit_entry_at on audit_entry (at, id);
create index audit_entry_who on audit_entry (who, at);

-- The last signal of each source, apart from the source itself: whoever takes an alert never waits for it.
create table last_signal (
  integration_id bigint primary key references integration on delete cascade,
  at timestamp with time zone not null,
  address varchar(64) not null
);

create unique index api_token_name on api_token (name);
