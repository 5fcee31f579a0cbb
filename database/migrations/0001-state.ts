/** Whose state it is, what was done to it, and its files. What was done is numbered and signed here, and stays. */
export const sql = `
create table union_workbooks.office (
  id bigint generated always as identity primary key,
  union_name text not null unique,
  above bigint references union_workbooks.office
);

create table union_workbooks.member (
  role name not null,
  office_id bigint not null references union_workbooks.office,
  primary key (role, office_id)
);

create table union_workbooks.state (
  id bigint generated always as identity primary key,
  office_id bigint not null references union_workbooks.office,
  year integer not null,
  level text not null,
  events bigint not null default 0,
  constraint one_state_per_year unique (office_id, year)
);

create table union_workbooks.event (
  state_id bigint not null references union_workbooks.state,
  seq bigint not null default 0,
  at timestamptz not null default now(),
  role text not null default '',
  by_name text,
  kind text not null,
  form text not null,
  line text not null,
  line_after text not null,
  sets jsonb not null,
  was jsonb not null,
  primary key (state_id, seq)
);
create index event_line on union_workbooks.event (state_id, form, line);
create index event_line_after on union_workbooks.event (state_id, form, line_after);

create table union_workbooks.private_value (
  state_id bigint not null references union_workbooks.state,
  form text not null,
  line_id bigint not null,
  key text not null,
  value text not null,
  primary key (form, line_id, key)
);
create index private_value_state on union_workbooks.private_value (state_id);

create table union_workbooks.content (
  hash text primary key,
  bytes bytea not null,
  constraint marked_by_its_bytes check (hash = left(encode(sha256(bytes), 'hex'), 32))
);
alter table union_workbooks.content alter column bytes set storage external;

create table union_workbooks.sending (
  state_id bigint not null references union_workbooks.state,
  path text not null,
  hash text not null references union_workbooks.content,
  sender text,
  present boolean not null default true,
  at timestamptz not null default now(),
  role text not null default '',
  primary key (state_id, path, hash)
);

create table union_workbooks.paper (
  state_id bigint not null references union_workbooks.state,
  path text not null,
  hash text not null references union_workbooks.content,
  rest text not null,
  at timestamptz not null default now(),
  role text not null default '',
  by_name text,
  primary key (state_id, path)
);

create function union_workbooks.number_event() returns trigger
language plpgsql security definer set search_path = pg_catalog as $body$
begin
  perform from union_workbooks.state where id = new.state_id for update;
  select coalesce(max(seq), 0) + 1 into new.seq from union_workbooks.event where state_id = new.state_id;
  new.at := clock_timestamp();
  new.role := session_user;
  return new;
end
$body$;
create trigger number_event before insert on union_workbooks.event
  for each row execute function union_workbooks.number_event();

create function union_workbooks.count_events() returns trigger
language plpgsql security definer set search_path = pg_catalog as $body$
begin
  update union_workbooks.state set events = counted.last
    from (select state_id, max(seq) as last from added group by state_id) as counted
    where id = counted.state_id;
  return null;
end
$body$;
create trigger count_events after insert on union_workbooks.event referencing new table as added
  for each statement execute function union_workbooks.count_events();

create function union_workbooks.stays() returns trigger language plpgsql as $body$
begin
  raise exception 'union_workbooks: what happened stays';
end
$body$;
create trigger stays before update or delete on union_workbooks.event
  for each row execute function union_workbooks.stays();

create function union_workbooks.sign() returns trigger
language plpgsql security definer set search_path = pg_catalog as $body$
begin
  new.at := clock_timestamp();
  new.role := session_user;
  return new;
end
$body$;
create trigger sign before insert on union_workbooks.sending
  for each row execute function union_workbooks.sign();
create trigger sign before insert or update on union_workbooks.paper
  for each row execute function union_workbooks.sign();
`
