/** Developer pages generated from the rules: one for each rule, and the coverage of every clause. Markdown. */

import type { Parameter, ParameterNeeds } from '../../rules/parameters/parameter.ts'
import type { Rule } from '../../rules/rule.ts'
import { SEVERITY_NAMES } from '../../templates/findings/finding.ts'
import { activityLog } from '../../templates/forms/activity-log.ts'
import { assessments } from '../../templates/forms/assessments.ts'
import { fundEntries } from '../../templates/forms/funds.ts'
import { officeInfo } from '../../templates/forms/office-info.ts'
import { submissionInfo } from '../../templates/forms/submission-info.ts'
import { type Measure, quote } from '../../templates/measure.ts'
import { type Form, headerPath } from '../../templates/sheet/form.ts'
import { byCode } from '../../templates/values/text.ts'
import { type Coverage, type CoverageStatus, clausesOf, coverage } from './coverage.ts'
import type { RuleFolder } from './rule-folders.ts'

/** The file of a rule's page, as findings and the coverage link to it. */
const pageOfRule = (id: string): string => `${id.replace('/', '-')}.md`

const columnsOf = (form: Form, keys: readonly string[]): string =>
  keys
    .map((key) => form.columns[key])
    .filter((column) => column !== undefined)
    .map(headerPath)
    .join('、')

/** The forms that a rule ranges over, each with the columns that it reads. */
function formsOf(rule: Rule): string[] {
  if (rule.scope === 'cell') return [`每张表中格式为 \`${rule.format}\` 的列`]
  if (rule.scope === 'record') return [`《${rule.form.title}》：${columnsOf(rule.form, rule.reads)}`]
  return Object.entries(rule.forms).map(
    ([key, form]) => `《${form.title}》（\`${form.id}\`）：${columnsOf(form, rule.reads[key] ?? [])}`,
  )
}

/** The parameters that a rule needs or can do without. */
export const parametersOf = (rule: Rule): readonly Parameter[] =>
  rule.scope === 'cell'
    ? []
    : Object.values(rule.params satisfies ParameterNeeds).map((need) =>
        'optional' in need ? need.optional : need,
      )

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n')

/** Where a rule stands, without the ending; its test stands at the same place below `test/`. */
export const pathOfRule = (folder: string, rule: Rule): string =>
  clausesOf(rule).includes(rule.id) ? `${folder}/clauses/${rule.id}` : `${folder}/${rule.id}`

/** The page of one rule. */
function rulePage(rule: Rule, path: string): string {
  const { cites = [] } = rule
  const clauses = clausesOf(rule)
  const parameters = parametersOf(rule)
  const section = (heading: string, text: string | undefined): string[] =>
    text === undefined || text === '' ? [] : [`## ${heading}`, text]
  return `${[
    `# ${rule.id}`,
    clauses.length === 0
      ? '不依据条款'
      : `${[...new Set(cites.map(quote))].join('、')}${clauses.length > 1 ? `（${clauses.join('、')}）` : ''}`,
    `Scope: ${rule.scope}. Severity: ${rule.severity}（${SEVERITY_NAMES[rule.severity]}）.`,
    ...section('Checks', rule.checks),
    ...section('Reading', rule.reading),
    ...section('Mend', rule.mend),
    ...section('Reads', list(formsOf(rule))),
    ...section('Parameters', list(parameters.map(({ id, name }) => `\`${id}\` ${name}`))),
    ...section('Source', list([`\`${path}.ts\``, `\`test/${path}.test.ts\``])),
  ].join('\n\n')}\n`
}

const STATUS: Readonly<Record<CoverageStatus, string>> = {
  enforced: '已有规则',
  nothing: '无可核对',
  open: '尚未核对',
}

function lineOf({ clause, status, rules }: Coverage, pathOf: ReadonlyMap<string, string>): string {
  const testOf = (id: string): string => `test/${pathOf.get(id)}.test.ts`
  const links = rules.map((id) => `[${id}](rules/${pageOfRule(id)})`).join('、')
  const tests = rules.map((id) => `[${testOf(id)}](../${testOf(id)})`).join('、')
  const why = links || clause.unruled
  return `| ${clause.id} | ${clause.says} | ${clause.check} | ${clause.severity ?? '—'} | ${STATUS[status]}${why ? `：${why}` : ''} | ${tests || '—'} |`
}

/** What the pages are made of. */
export interface PageSources {
  readonly measures: readonly Measure[]
  readonly folders: readonly RuleFolder[]
  /** The forms as which an office's ledger tells of earlier years. */
  readonly told: readonly Form[]
}

const rulesOf = ({ folders }: PageSources): readonly Rule[] =>
  folders.flatMap(({ rules }) => rules).sort((a, b) => byCode(a.id, b.id))

const pathsOf = ({ folders }: PageSources): ReadonlyMap<string, string> =>
  new Map(
    folders.flatMap(({ folder, rules }) => rules.map((rule) => [rule.id, pathOfRule(folder, rule)] as const)),
  )

/** Sheets that tell of several years themselves, as their senders keep them. */
const OF_YEARS: readonly Form[] = [fundEntries, assessments, activityLog] as readonly unknown[] as Form[]

/** Whose workbook it is: no sheet that tells of anything. */
const HEADS: readonly Form[] = [officeInfo, submissionInfo] as readonly unknown[] as Form[]

/** Which rules look back over the ledger, what they need besides it, and which look at the senders' sheets alone. */
function yearsSection({ told }: PageSources, rules: readonly Rule[]): string {
  const titles = (forms: readonly Form[]): string => forms.map(({ title }) => `《${title}》`).join('') || '—'
  const formsRead = (rule: Rule): Form[] =>
    rule.scope === 'cell'
      ? []
      : rule.scope === 'record'
        ? [rule.form]
        : [...new Set(Object.values(rule.forms))]
  const link = ({ id }: Rule): string => `[${id}](rules/${pageOfRule(id)})`
  const clauses = (rule: Rule): string => clausesOf(rule).join('、') || '—'
  const over = rules.filter(({ overYears }) => overYears)
  const own = rules.filter(
    (rule) => !rule.overYears && formsRead(rule).some((form) => OF_YEARS.includes(form)),
  )
  return [
    '## Over the years',
    `台账 gives earlier years again as ${titles(told)}. These rules look at them; to all others earlier years are over. Each is exercised by \`test/submissions/state/five-years.test.ts\`.`,
    [
      '| Rule | Clauses | From 台账 | Sheets that 台账 does not give |',
      '| --- | --- | --- | --- |',
      ...over.map((rule) => {
        const forms = formsRead(rule).filter((form) => !HEADS.includes(form))
        const [given, others] = [
          forms.filter((form) => told.includes(form)),
          forms.filter((form) => !told.includes(form)),
        ]
        return `| ${link(rule)} | ${clauses(rule)} | ${titles(given)} | ${titles(others)} |`
      }),
    ].join('\n'),
    'These rules speak of several years too, and look at the sheets that the senders keep, not at 台账: 台账 holds no accounts, vouchers of single bookings, balances or activities, and an entry that stands in both would count twice.',
    [
      '| Rule | Clauses | Sheets |',
      '| --- | --- | --- |',
      ...own.map(
        (rule) =>
          `| ${link(rule)} | ${clauses(rule)} | ${titles(formsRead(rule).filter((form) => OF_YEARS.includes(form)))} |`,
      ),
    ].join('\n'),
    'All others look at what was sent in the year itself.',
  ].join('\n\n')
}

/** What is checked of every clause of the measures, and what is not. */
export function coveragePage(sources: PageSources): string {
  const rules = rulesOf(sources)
  const paths = pathsOf(sources)
  const covered = sources.measures.map((measure) => ({
    measure,
    clauses: coverage(measure, rules),
  }))
  const all = covered.flatMap(({ clauses }) => clauses)
  const tally = (Object.keys(STATUS) as CoverageStatus[])
    .map((status) => `${STATUS[status]} ${all.filter((each) => each.status === status).length}`)
    .join('，')
  const tables = covered.flatMap(({ measure, clauses }) => [
    `## ${measure.title}`,
    [
      '| Clause | 要点 | Check | Severity | Rule, or why there is none | Test |',
      '| --- | --- | --- | --- | --- | --- |',
      ...clauses.map((each) => lineOf(each, paths)),
    ].join('\n'),
  ])
  const others = rules.filter((rule) => clausesOf(rule).length === 0)
  return `${[
    '# Coverage of the measures',
    'Generated by `npm run docs`; do not edit. One line for each clause.',
    `共 ${all.length} 条：${tally}。`,
    ...tables,
    yearsSection(sources, rules),
    '## Rules on no article',
    list(others.map((rule) => `[${rule.id}](rules/${pageOfRule(rule.id)}) ${rule.checks}`)),
  ].join('\n\n')}\n`
}

/** Every generated page by its path under `docs/`. */
export const pages = (sources: PageSources): ReadonlyMap<string, string> =>
  new Map([
    ['coverage.md', coveragePage(sources)],
    ...sources.folders.flatMap(({ folder, rules }) =>
      rules.map(
        (rule) => [`rules/${pageOfRule(rule.id)}`, rulePage(rule, pathOfRule(folder, rule))] as const,
      ),
    ),
  ])
