-- Lessons from before have no owner. The indexes leave them out: they are listed by the ones that are there.
alter table lesson add column owner text;

create index lesson_by_owner on lesson (owner, requested_at desc, id desc) where owner is not null;
create index lesson_by_owner_and_state on lesson (owner, state, requested_at desc, id desc) include (retrying)
    where owner is not null;
