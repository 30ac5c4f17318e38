-- A question about the past reads a few neighbouring entries of this index and no rows, which lie where each edit left them.
drop index recorded_shift_schedule;
create index recorded_shift_schedule on recorded_shift (schedule_id, ends, starts, served);
