-- What was answered before an edit: the truth about every instant before schedule.recorded_until.
create sequence recorded_shift_seq increment by 50;
create table recorded_shift (
  id bigint primary key,
  schedule_id bigint not null references schedule,
  starts timestamp with time zone not null,
  ends timestamp with time zone not null
);
create index recorded_shift_schedule on recorded_shift (schedule_id, ends);

create table recorded_assignment (
  recorded_shift_id bigint not null references recorded_shift,
  position integer not null,
  person varchar(64) not null,
  source varchar(220) not null,
  laptop boolean not null,
  primary key (recorded_shift_id, position)
);

-- Counts the edits of the rota. Whoever edits it holds this row until the commit.
create table rota_revision (
  id integer primary key,
  revision bigint not null
);
insert into rota_revision values (1, 0);
