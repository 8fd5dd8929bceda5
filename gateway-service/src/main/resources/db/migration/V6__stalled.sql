-- By what is found out who is ahead of whom in a stage's queue, and what nothing was heard of for long. Lessons that were
-- under way before have neither until their next event.
alter table lesson
    add column works_since timestamptz,
    add column updated_at  timestamptz;
