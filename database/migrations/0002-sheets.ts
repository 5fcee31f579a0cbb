/** The sheets of a state as tables, and what must hold among their lines. */
export const sql = `
create table union_workbooks.decisions (
  "line_id" bigint generated always as identity primary key,
  "state_id" bigint not null references union_workbooks.state,
  "line_key" text,
  "unread_cells" jsonb,
  "programme" text,
  "unit" text,
  "number" text,
  "name" text,
  "who" text,
  "employer" text,
  "verdict" text,
  "problems" text,
  "proposed" text,
  "decision" text,
  "rank" bigint,
  "duplicate" text,
  "waived_rule" text,
  "waived_until" text,
  "reason" text,
  "decided_by" text,
  "decided_on" text,
  "explanation" text,
  "content" text
);
create table union_workbooks.naming_list (
  "line_id" bigint generated always as identity primary key,
  "state_id" bigint not null references union_workbooks.state,
  "line_key" text,
  "unread_cells" jsonb,
  "programme" text,
  "named_year" bigint,
  "unit" text,
  "number" text,
  "studio" text,
  "type" text,
  "leader" text,
  "employer" text,
  "reviewed_on" text,
  "review_result" text,
  "meeting" text,
  "approved_on" text,
  "public_from" text,
  "public_to" text,
  "objection" text,
  "issued_on" text,
  "naming_document" text,
  "plaque" text,
  "grant" bigint,
  "explanation" text
);
create table union_workbooks.checks (
  "line_id" bigint generated always as identity primary key,
  "state_id" bigint not null references union_workbooks.state,
  "line_key" text,
  "unread_cells" jsonb,
  "programme" text,
  "unit" text,
  "number" text,
  "name" text,
  "rule" text,
  "looks_at" text,
  "result" text,
  "note" text,
  "checked_by" text,
  "checked_on" text,
  "content" text
);
create table union_workbooks.receipts (
  "line_id" bigint generated always as identity primary key,
  "state_id" bigint not null references union_workbooks.state,
  "line_key" text,
  "unread_cells" jsonb,
  "programme" text,
  "unit" text,
  "number" text,
  "name" text,
  "version" bigint,
  "sent_on" text,
  "received_on" text,
  "verdict" text,
  "problems" bigint,
  "state" text,
  "set_by" text,
  "set_on" text,
  "reason" text,
  "file" text,
  "sheet" text,
  "row" bigint,
  "file_hash" text,
  "content" text
);
create table union_workbooks.ledger (
  "line_id" bigint generated always as identity primary key,
  "state_id" bigint not null references union_workbooks.state,
  "line_key" text,
  "unread_cells" jsonb,
  "kind" text,
  "programme" text,
  "year" bigint,
  "unit" text,
  "number" text,
  "name" text,
  "type" text,
  "who" text,
  "employer" text,
  "place" text,
  "on" text,
  "amount" bigint,
  "result" text,
  "term" text,
  "by" text,
  "document" text,
  "source_file" text,
  "source_sheet" text,
  "source_row" bigint,
  "remark" text
);
create table union_workbooks.year_totals (
  "line_id" bigint generated always as identity primary key,
  "state_id" bigint not null references union_workbooks.state,
  "line_key" text,
  "unread_cells" jsonb,
  "programme" text,
  "year" bigint,
  "of" text,
  "subject" text,
  "read" bigint,
  "sent_back" bigint,
  "review" bigint,
  "problems" bigint,
  "amount" bigint
);
create table union_workbooks.form_mapping (
  "line_id" bigint generated always as identity primary key,
  "state_id" bigint not null references union_workbooks.state,
  "line_key" text,
  "unread_cells" jsonb,
  "sample" text,
  "programme" text,
  "label" text,
  "column" text,
  "unit" text,
  "certainty" text,
  "why" text,
  "confirmed" text,
  "confirmed_by" text,
  "confirmed_on" text,
  "order" bigint
);
create table union_workbooks.foreign_senders (
  "line_id" bigint generated always as identity primary key,
  "state_id" bigint not null references union_workbooks.state,
  "line_key" text,
  "unread_cells" jsonb,
  "programme" text,
  "found" text,
  "unit" text,
  "unit_kind" text,
  "why" text,
  "confirmed" text,
  "confirmed_by" text,
  "confirmed_on" text
);
create table union_workbooks.allocations (
  "line_id" bigint generated always as identity primary key,
  "state_id" bigint not null references union_workbooks.state,
  "line_key" text,
  "unread_cells" jsonb,
  "programme" text,
  "unit" text,
  "unit_kind" text,
  "min" bigint,
  "max" bigint,
  "extended_to" text,
  "extension_reason" text,
  "explanation" text
);

create unique index one_decisions_line on union_workbooks.decisions (state_id, line_key);
create unique index one_naming_list_line on union_workbooks.naming_list (state_id, line_key);
create unique index one_checks_line on union_workbooks.checks (state_id, line_key);
create unique index one_receipts_line on union_workbooks.receipts (state_id, line_key);
create unique index one_ledger_line on union_workbooks.ledger (state_id, line_key);
create unique index one_year_totals_line on union_workbooks.year_totals (state_id, line_key);
create unique index one_form_mapping_line on union_workbooks.form_mapping (state_id, line_key);
create unique index one_foreign_senders_line on union_workbooks.foreign_senders (state_id, line_key);
create unique index one_allocations_line on union_workbooks.allocations (state_id, line_key);

create unique index one_recommended_per_number on union_workbooks.decisions
  (state_id, programme, unit, number) where decision = '推荐' and jsonb_array_length(line_key::jsonb) = 4;
create unique index one_name_per_number on union_workbooks.naming_list
  (state_id, programme, named_year, unit, number);
create unique index one_name_per_studio on union_workbooks.naming_list
  (state_id, programme, unit, studio) where review_result is distinct from '不通过';
create unique index one_naming_per_studio on union_workbooks.ledger
  (state_id, programme, unit, name) where kind = '命名';
create unique index one_grant_per_naming on union_workbooks.ledger
  (state_id, programme, unit, name, coalesce("by", '')) where kind = '资助';
create unique index one_reward_per_hazard on union_workbooks.ledger
  (state_id, programme, employer, place, name) where kind = '奖励';
create unique index one_reward_per_number on union_workbooks.ledger
  (state_id, programme, year, unit, number) where kind = '奖励';
`
