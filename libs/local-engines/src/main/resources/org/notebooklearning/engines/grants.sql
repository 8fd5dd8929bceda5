-- What makes a cluster ready for its one user, as often as it is run. An empty line ends a statement.
do $$
begin
    if not exists (select from pg_roles where rolname = '{user}') then
        create role {user};
    end if;
end
$$;

alter role {user} with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '{password}';

alter database {database} owner to {user};

-- In a cluster of an earlier version everything belongs to the superuser. Indexes go with their tables, and so do sequences of
-- columns; what an extension made stays as it is.
do $$
declare
    relation regclass;
begin
    for relation in
        select c.oid
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p', 'v', 'm', 'S')
          and c.relowner <> '{user}'::regrole
          and n.nspname not like 'pg\_%' and n.nspname <> 'information_schema'
          and not exists (select from pg_depend d where d.objid = c.oid and d.deptype in ('a', 'i', 'e'))
    loop
        execute 'alter table ' || relation || ' owner to {user}';
    end loop;
end
$$;

