-- Who is signed in at pages. Nothing of it comes from the log, and it is kept when the read model is made again. Cookies
-- are known by their SHA-256 alone: what stands here lets nobody in.
create table session (
    cookie_sha256 text primary key,
    owner         text        not null,
    opened_at     timestamptz not null,
    ends_at       timestamptz not null
);

create index session_by_owner on session (owner, opened_at);
create index session_by_end on session (ends_at);
