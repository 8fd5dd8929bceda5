-- What lessons are listed and counted by. Everything here is derived from the log: the tables are emptied, and the
-- gateway fills them again from the log's beginning when it starts.
truncate lesson, lesson_event, projection_offset;

-- Part of every PostgreSQL, and trusted: the owner of the database may create it.
create extension if not exists pg_trgm;

alter table lesson
    add column search         text not null,
    add column waits_for      text,
    add column waits_since    timestamptz,
    add column works_on       text,
    add column retrying       boolean not null,
    add column failure        text,
    add column failed_at      timestamptz,
    add column first_cells_at timestamptz,
    add column stored_at      timestamptz;

-- The view is read for the lessons of one page, the rest for many: it moves aside, and pages of the table stay dense.
alter table lesson set (toast_tuple_target = 128, fillfactor = 80);

create index lesson_retrying on lesson (requested_at desc, id desc) where retrying;
create index lesson_by_failure on lesson (failure, requested_at desc, id desc) where failure is not null;
create index lesson_last_failure on lesson (failure, failed_at desc) where failure is not null;
create index lesson_waiting on lesson (waits_for, waits_since) where waits_for is not null;
create index lesson_worked_on on lesson (works_on, retrying) where works_on is not null;
create index lesson_stored on lesson (stored_at) include (requested_at, first_cells_at) where stored_at is not null;
create index lesson_failed on lesson (failed_at) where failed_at is not null;
create index lesson_search on lesson using gin (search gin_trgm_ops);
