/** Programmes put together: whatever reads, judges, merges or writes is handed one of these, and knows no others. */

import { citing } from '../rules/cited-rules.ts'
import { rules as formats } from '../rules/format-rules.ts'
import { groundsOf } from '../rules/grounds.ts'
import { inWords, measureInWords, ruleInWords } from '../rules/parameters/in-words.ts'
import {
  type ParameterLine,
  type ParameterSet,
  parametersInForce,
} from '../rules/parameters/parameter-set.ts'
import type { Rule } from '../rules/rule.ts'
import { type Masker, maskerOf } from '../templates/findings/mask-finding.ts'
import { checks } from '../templates/forms/checks.ts'
import { foreignSenders, formMapping } from '../templates/forms/form-mapping.ts'
import { ledger } from '../templates/forms/ledger.ts'
import { receipts } from '../templates/forms/receipts.ts'
import { yearTotals } from '../templates/forms/year-totals.ts'
import type { Grounds, Measure } from '../templates/measure.ts'
import { type Place, topOf } from '../templates/places/place.ts'
import { EDITION_YEAR, type Form } from '../templates/sheet/form.ts'
import type { Lists } from '../templates/sheet/open-lists.ts'
import type { Template } from '../templates/sheet/template.ts'
import { SENDER_KIND_SPELLINGS } from '../templates/units.ts'
import { byCode, foldText } from '../templates/values/text.ts'
import { rulesOver } from './across/rules.ts'
import { formsOf, officeTemplates, templatesOf } from './blanks.ts'
import { type Programme, sendersOf } from './programme.ts'

export interface Registry {
  readonly programmes: readonly Programme[]
  readonly measures: readonly Measure[]
  /** The topmost places of the programmes: all others hang below them. */
  readonly places: readonly Place[]
  /** Every rule, sorted by id. */
  readonly rules: readonly Rule[]
  /** The blanks of the programmes, then those of the offices. */
  readonly templates: readonly Template[]
  /** Every form of any template, each once. */
  readonly forms: readonly Form[]
  /** The forms of the offices' own workbooks. */
  readonly officeForms: readonly Form[]
  /** What may be chosen where a form leaves it open: the programmes, and the kinds of their senders. */
  readonly lists: Lists
  /** Hides what a list that is passed on may not show. */
  readonly mask: Masker
  /** For whose sake a column is filled in. */
  readonly grounds: Grounds
  /** @throws RangeError for an id that none of the programmes has */
  byId(id: string): Programme
  /** The programme of a name as a sheet writes it; `null` for any other word. */
  named(word: string): Programme | null
}

/** Sheets of an office that are kept by the run, and that no blank holds. */
const KEPT = [
  checks,
  receipts,
  ledger,
  yearTotals,
  formMapping,
  foreignSenders,
] as readonly unknown[] as readonly Form[]

export function registryOf(programmes: readonly Programme[]): Registry {
  const parameters = programmes.flatMap((one) => one.parameters)
  const fill = inWords(parameters, EDITION_YEAR)
  const measures = programmes.map(({ measure }) => measureInWords(measure, fill))
  const offices = officeTemplates(programmes)
  const templates = [...programmes.flatMap(templatesOf), ...offices]
  const forms = formsOf(templates)
  const rules = [
    ...citing(measures, [
      ...formats,
      ...rulesOver(programmes),
      ...programmes.flatMap(({ name, rules: own }) => own.map((rule) => ({ ...rule, programme: name }))),
    ]),
  ]
    .map((rule) => ruleInWords(rule, fill))
    .sort((a, b) => byCode(a.id, b.id))
  return {
    programmes,
    measures,
    places: [...new Set(programmes.map(({ place }) => topOf(place)))],
    rules,
    templates,
    forms,
    officeForms: [...formsOf(offices), ...KEPT],
    lists: listsOf(programmes, templates),
    mask: maskerOf(forms),
    grounds: groundsOf(rules),
    byId(id) {
      const found = programmes.find((programme) => programme.id === id)
      if (found === undefined) throw new RangeError(`no programme ${id}`)
      return found
    },
    named: (word) => programmes.find(({ name }) => foldText(name) === foldText(word)) ?? null,
  }
}

function listsOf(programmes: readonly Programme[], templates: readonly Template[]): Lists {
  const kinds = new Set<string>([
    ...programmes.flatMap(sendersOf),
    ...templates.flatMap(({ senderKind }) => senderKind ?? []),
  ])
  return {
    申报项目: {
      options: programmes.map(({ name }) => name),
      spellings: Object.fromEntries(
        programmes.flatMap(({ name, spellings }) => spellings.map((spelling) => [spelling, name])),
      ),
    },
    单位类型: {
      options: [...kinds],
      spellings: Object.fromEntries(
        Object.entries(SENDER_KIND_SPELLINGS).filter(([, kind]) => kinds.has(kind)),
      ),
    },
  }
}

/**
 * The template that a sender of a kind fills for a programme; `null` where the kind takes no part in it.
 * @param programme its id; `null` for the offices' own workbooks
 */
export const templateFor = (
  { templates }: Registry,
  programme: string | null,
  senderKind: string,
): Template | null =>
  templates.find(
    (one) => one.holds === undefined && one.programme === programme && one.senderKind === senderKind,
  ) ?? null

/** The parameters of a programme for a year under the law and the lines of a notice, if there is one. */
export const parameterSet = (
  { id, parameters }: Pick<Programme, 'id' | 'parameters'>,
  year: number,
  lines: readonly ParameterLine[] = [],
): ParameterSet => parametersInForce(parameters, id, year, lines)
