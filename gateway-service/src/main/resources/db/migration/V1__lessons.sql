-- JSON is kept as text: it is read back as it was written, and jsonb refuses characters that a cell's output may hold.

create table lesson (
    id           text primary key,
    state        text        not null,
    requested_at timestamptz not null,
    seq          bigint      not null,
    view         text        not null
);

create index lesson_newest on lesson (requested_at desc, id desc);
create index lesson_newest_by_state on lesson (state, requested_at desc, id desc);

create table lesson_event (
    lesson   text        not null,
    seq      bigint      not null,
    event_id text        not null unique,
    type     text        not null,
    at       timestamptz not null,
    json     text        not null,
    primary key (lesson, seq)
);

create table projection_offset (
    partition   integer primary key,
    next_offset bigint not null
);

-- Not derived from the log, and therefore kept when the rest is made again.
create table claim (
    name         text primary key,
    content_hash text        not null,
    lesson       text        not null,
    claimed_at   timestamptz not null,
    published    boolean     not null
);
