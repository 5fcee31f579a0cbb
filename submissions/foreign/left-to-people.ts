/** Clauses that cannot be judged because another people's form has not what they need: a person looks at them. */
import type { Programme } from '../../programmes/programme.ts'
import type { Registry } from '../../programmes/registry-of.ts'
import { groundOf } from '../../rules/cited-rules.ts'
import type { Rule } from '../../rules/rule.ts'
import type { Form } from '../../templates/sheet/form.ts'
import { byCode } from '../../templates/values/text.ts'

/** What a submission in another form has not. */
export interface Lacking {
  /** By form that was read, the columns that it has not. */
  readonly columns: ReadonlyMap<Form, ReadonlySet<string>>
  /** Forms of the programme of which nothing was sent. */
  readonly forms: ReadonlySet<Form>
}

const lacksColumn = ({ columns, forms }: Lacking, form: Form, reads: readonly string[]): boolean =>
  forms.has(form) || reads.some((key) => columns.get(form)?.has(key) ?? false)

/** Whether a rule needs something that is not there. */
export function needsLacking(rule: Rule, lacking: Lacking): boolean {
  if (rule.scope === 'cell') return false
  if (rule.scope === 'record') return lacksColumn(lacking, rule.form, [...rule.reads, rule.blames])
  return Object.entries(rule.forms).some(([key, form]) => lacksColumn(lacking, form, rule.reads[key] ?? []))
}

export interface LeftToPeople {
  /** Ids of the rules that are not judged. */
  readonly rules: ReadonlySet<string>
  /** Their articles, in the order of the measure. */
  readonly articles: readonly string[]
}

/** The rules of a programme that a submission in another form leaves unjudged. */
export function leftToPeople({ rules }: Registry, programme: Programme, lacking: Lacking): LeftToPeople {
  const own = rules.filter(
    (rule) =>
      (rule.programme === undefined || rule.programme === programme.name) &&
      rule.severity !== 'info' &&
      needsLacking(rule, lacking),
  )
  const articles = own.flatMap((rule) => groundOf(rule, programme.id)?.clause.article ?? [])
  const order = new Map(programme.measure.clauses.map(({ article }, i) => [article, i] as const).reverse())
  const rank = (article: string): number => order.get(article) ?? Number.MAX_SAFE_INTEGER
  return {
    rules: new Set(own.map(({ id }) => id)),
    articles: [...new Set(articles)].sort((a, b) => rank(a) - rank(b) || byCode(a, b)),
  }
}
