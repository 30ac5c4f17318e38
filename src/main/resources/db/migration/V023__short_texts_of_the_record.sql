-- What a recorded shift says is short: kept within its row, where it is read with it, and not as a large object beside.
alter table recorded_shift alter column served set data type varchar(1000000);
