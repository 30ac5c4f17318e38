-- Somebody asks for cover: for a part of a shift, perhaps all of it. It belongs to the shift and moves with it.
create sequence cover_request_seq increment by 50;
create table cover_request (
  id bigint primary key,
  schedule_id bigint not null references schedule,
  person_id bigint not null references person,
  shift_starts timestamp with time zone not null,
  shift_ends timestamp with time zone not null,
  starts timestamp with time zone not null,
  ends timestamp with time zone not null,
  note varchar(1000) not null,
  asked_by varchar(200) not null,
  asked_at timestamp with time zone not null,
  whole_team boolean not null,
  -- Where the shift is one that the person had taken from somebody else: that covering.
  hands_on_id bigint,
  status varchar(16) not null,
  told_until timestamp with time zone not null,
  closed_at timestamp with time zone
);
create index cover_request_status on cover_request (status, ends);
create index cover_request_person on cover_request (person_id);

create table cover_request_asked (
  cover_request_id bigint not null references cover_request,
  position integer not null,
  person_id bigint not null references person,
  declined_at timestamp with time zone,
  primary key (cover_request_id, position)
);

-- A part, or a swap, which the asker has yet to accept.
create sequence cover_offer_seq increment by 50;
create table cover_offer (
  id bigint primary key,
  request_id bigint not null references cover_request,
  person_id bigint not null references person,
  starts timestamp with time zone not null,
  ends timestamp with time zone not null,
  return_schedule_id bigint references schedule,
  return_starts timestamp with time zone,
  return_ends timestamp with time zone,
  offered_at timestamp with time zone not null,
  status varchar(16) not null,
  decided_at timestamp with time zone,
  decided_by varchar(200)
);
create index cover_offer_request on cover_offer (request_id);

-- Somebody covers: agreed, and in force by an override of its own. Two that are a swap name each other.
create sequence covering_seq increment by 1;
create table covering (
  id bigint primary key,
  request_id bigint not null references cover_request,
  schedule_id bigint not null references schedule,
  person_id bigint not null references person,
  by_id bigint not null references person,
  shift_starts timestamp with time zone not null,
  shift_ends timestamp with time zone not null,
  starts timestamp with time zone not null,
  ends timestamp with time zone not null,
  hands_on_id bigint references covering,
  swap_id bigint references covering,
  status varchar(16) not null,
  agreed_at timestamp with time zone not null,
  agreed_by varchar(200) not null,
  ended_at timestamp with time zone,
  ended_by varchar(200)
);
create index covering_status on covering (status, ends);
create index covering_request on covering (request_id);
create index covering_by on covering (by_id);
alter table cover_request add constraint cover_request_hands_on foreign key (hands_on_id) references covering;

-- An override that is the effect of cover: it follows the shift, and no document speaks of it.
alter table schedule_override add column covering_id bigint references covering;

-- Overrides apply in the order of their ids, whichever node makes them: no node keeps numbers in store.
alter sequence schedule_override_seq increment by 1;
