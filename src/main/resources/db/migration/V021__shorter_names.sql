-- Names have at most 80 characters. A longer one, from before there was that limit, is cut; rotations of a schedule
-- stay apart, and the rows of one stay together.
update person set name = left(name, 79) || '…' where char_length(name) > 80;
update team set name = left(name, 79) || '…' where char_length(name) > 80;
update rotation set name = left(name, 56) || '… ' || cast((
  select min(first.id) from rotation first where first.schedule_id = rotation.schedule_id and first.name = rotation.name
) as varchar(20)) where char_length(name) > 80;
