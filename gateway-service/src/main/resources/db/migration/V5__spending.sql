-- What lessons take of language models, by the day that it was told (UTC). Derived from the log, which tells the whole
-- of each lesson each time; what it took since it was told last is added here.
create table model_use (
    day           date             not null,
    lesson        text             not null,
    model         text             not null,
    priced        boolean          not null,
    currency      text             not null,
    calls         bigint           not null,
    input_tokens  bigint           not null,
    output_tokens bigint           not null,
    seconds       double precision not null,
    cost          double precision not null,
    primary key (day, lesson, model, priced, currency)
);

create index model_use_by_lesson on model_use (lesson);

-- Why a lesson's worker waits for the provider of the language model.
alter table lesson add column awaits text;

create index lesson_awaiting on lesson (requested_at) where awaits is not null;
