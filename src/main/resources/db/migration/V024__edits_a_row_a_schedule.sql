-- Of an edit, one row a schedule: a line for each shift, with the seconds at which it begins and ends and the handles; and
-- what was changed of the rotations, so that it can be taken back.
create table recorded_edit_schedule (
  recorded_edit_id bigint not null references recorded_edit,
  position integer not null,
  team varchar(64) not null,
  schedule varchar(64) not null,
  was varchar(1000000) not null,
  became varchar(1000000) not null,
  rotations varchar(1000000),
  -- Handles with a space between them, which the rotations name by their places.
  people varchar(1000000) not null,
  primary key (recorded_edit_id, position)
);
insert into recorded_edit_schedule (recorded_edit_id, position, team, schedule, was, became, people)
select recorded_edit_id, row_number() over (partition by recorded_edit_id order by min(position)) - 1, team, schedule,
  coalesce(string_agg(line, chr(10) order by position) filter (where side = 'BEFORE'), ''),
  coalesce(string_agg(line, chr(10) order by position) filter (where side = 'AFTER'), ''),
  ''
from (
  select recorded_edit_id, position, team, schedule, side,
    rtrim(cast(cast(extract(epoch from starts) as bigint) as varchar(20)) || ' '
      || cast(cast(extract(epoch from ends) as bigint) as varchar(20)) || ' ' || people) as line
  from recorded_edit_shift
) shifts
group by recorded_edit_id, team, schedule;
drop table recorded_edit_shift;
