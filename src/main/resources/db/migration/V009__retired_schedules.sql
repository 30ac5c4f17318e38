-- A schedule that is retired answers no more; its record stays.
alter table schedule add column active boolean default true not null;
