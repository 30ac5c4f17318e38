-- Who edited the rota, what that changed, and the shifts of the weeks after it as they were and as they became.
create sequence recorded_edit_seq increment by 50;
create table recorded_edit (
  id bigint primary key,
  at timestamp with time zone not null,
  who varchar(200) not null
);
create index recorded_edit_at on recorded_edit (at);

create table recorded_edit_line (
  recorded_edit_id bigint not null references recorded_edit,
  position integer not null,
  line varchar(1000) not null,
  primary key (recorded_edit_id, position)
);

create table recorded_edit_shift (
  recorded_edit_id bigint not null references recorded_edit,
  position integer not null,
  team varchar(64) not null,
  schedule varchar(64) not null,
  side varchar(8) not null,
  starts timestamp with time zone not null,
  ends timestamp with time zone not null,
  -- Handles with a space between them; empty: nobody.
  people varchar(4000) not null,
  primary key (recorded_edit_id, position)
);
