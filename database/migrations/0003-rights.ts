/**
 * Who may do what. A login belongs to offices (`member`) and to groups of rights: an office's clerks write its own
 * state, whoever looks on only reads; identity numbers, accounts and the bytes of files have a right of their own.
 */
const OF_STATE = [
  'decisions',
  'naming_list',
  'checks',
  'receipts',
  'ledger',
  'year_totals',
  'form_mapping',
  'foreign_senders',
  'allocations',
  'private_value',
]

/** Rows of a state are seen and written by whose state it is. */
const ownRows = (table: string): string => `
alter table union_workbooks.${table} enable row level security;
create policy own on union_workbooks.${table}
  using (state_id = any (array(select union_workbooks.own_states())))
  with check (state_id = any (array(select union_workbooks.own_states())));
`

export const sql = `
do $body$
declare
  each text;
begin
  foreach each in array array['union_workbooks_look', 'union_workbooks_office', 'union_workbooks_private'] loop
    if not exists (select from pg_roles where rolname = each) then
      execute format('create role %I nologin', each);
    end if;
  end loop;
end
$body$;
grant union_workbooks_look to union_workbooks_office;

create function union_workbooks.own_offices() returns setof bigint
language sql stable security definer set search_path = pg_catalog as $body$
  select distinct office_id from union_workbooks.member
  where exists (select from pg_roles where rolname = role) and pg_has_role(session_user, role, 'member')
$body$;

create function union_workbooks.own_states() returns setof bigint
language sql stable security definer set search_path = pg_catalog as $body$
  select id from union_workbooks.state where office_id in (select union_workbooks.own_offices())
$body$;

create function union_workbooks.offices_below() returns setof bigint
language sql stable security definer set search_path = pg_catalog as $body$
  with recursive below as (
    select union_workbooks.own_offices() as id
    union
    select office.id from union_workbooks.office join below on office.above = below.id
  )
  select id from below
$body$;

create function union_workbooks.states_below() returns setof bigint
language sql stable security definer set search_path = pg_catalog as $body$
  select id from union_workbooks.state where office_id in (select union_workbooks.offices_below())
$body$;

create function union_workbooks.own_unions() returns setof text
language sql stable security definer set search_path = pg_catalog as $body$
  select union_name from union_workbooks.office where id in (select union_workbooks.own_offices())
$body$;

create function union_workbooks.take(wanted bigint) returns bigint
language plpgsql security definer set search_path = pg_catalog as $body$
declare
  counted bigint;
begin
  select events into counted from union_workbooks.state
    where id = wanted and id in (select union_workbooks.own_states()) for update;
  return counted;
end
$body$;

create function union_workbooks.hands_up(union_name_ text, above_ text) returns void
language sql as $body$
  update union_workbooks.office set above = (select id from union_workbooks.office where union_name = above_)
  where union_name = union_name_
$body$;

${OF_STATE.map(ownRows).join('')}
alter table union_workbooks.office enable row level security;
create policy everybody on union_workbooks.office for select using (true);

alter table union_workbooks.member enable row level security;
create policy own on union_workbooks.member for select
  using (office_id in (select union_workbooks.own_offices()));

alter table union_workbooks.state enable row level security;
create policy below on union_workbooks.state for select
  using (office_id = any (array(select union_workbooks.offices_below())));
create policy begun on union_workbooks.state for insert
  with check (office_id in (select union_workbooks.own_offices()) and events = 0);

alter table union_workbooks.event enable row level security;
create policy own on union_workbooks.event for select
  using (state_id = any (array(select union_workbooks.own_states())));
create policy done on union_workbooks.event for insert
  with check (state_id = any (array(select union_workbooks.own_states())));

alter table union_workbooks.sending enable row level security;
create policy seen on union_workbooks.sending for select using (
  state_id = any (array(select union_workbooks.states_below()))
  or sender = any (array(select union_workbooks.own_unions()))
);
create policy received on union_workbooks.sending for insert
  with check (state_id = any (array(select union_workbooks.own_states())));
create policy sorted on union_workbooks.sending for update
  using (state_id = any (array(select union_workbooks.own_states())))
  with check (state_id = any (array(select union_workbooks.own_states())));

alter table union_workbooks.paper enable row level security;
create policy own on union_workbooks.paper
  using (state_id = any (array(select union_workbooks.own_states())))
  with check (state_id = any (array(select union_workbooks.own_states())));

alter table union_workbooks.content enable row level security;
create policy seen on union_workbooks.content for select using (
  exists (select from union_workbooks.sending where sending.hash = content.hash)
  or exists (select from union_workbooks.paper where paper.hash = content.hash)
);
create policy added on union_workbooks.content for insert with check (true);

revoke all on all tables in schema union_workbooks from public;
revoke all on all functions in schema union_workbooks from public;
grant usage on schema union_workbooks to union_workbooks_look;
grant execute on function union_workbooks.own_offices(), union_workbooks.own_states(),
  union_workbooks.offices_below(), union_workbooks.states_below(), union_workbooks.own_unions() to union_workbooks_look;
grant execute on function union_workbooks.take(bigint) to union_workbooks_office;
grant select on union_workbooks.migration, union_workbooks.office, union_workbooks.member, union_workbooks.state,
  union_workbooks.event, union_workbooks.sending, union_workbooks.paper,
  ${OF_STATE.filter((table) => table !== 'private_value')
    .map((table) => `union_workbooks.${table}`)
    .join(', ')} to union_workbooks_look;
grant select (state_id, form, line_id, key) on union_workbooks.private_value to union_workbooks_look;
grant select (hash) on union_workbooks.content to union_workbooks_look;
grant insert on union_workbooks.state, union_workbooks.event, union_workbooks.sending,
  union_workbooks.content to union_workbooks_office;
grant insert, update on union_workbooks.paper,
  ${OF_STATE.map((table) => `union_workbooks.${table}`).join(', ')} to union_workbooks_office;
grant update (present, sender) on union_workbooks.sending to union_workbooks_office;
grant delete on union_workbooks.private_value to union_workbooks_office;
grant select on union_workbooks.private_value, union_workbooks.content to union_workbooks_private;
`
