/** One column holds the evidence of a clause that a person judges. */

import type { Severity } from '../../templates/findings/finding.ts'
import type { StudioCategory } from '../../templates/values/vocabulary.ts'
import { type Rule, reviewRule } from '../rule.ts'
import { fact } from '../words/facts.ts'
import { saysNothing } from '../words/says-nothing.ts'
import { ofCategory, type StudioForm, type StudioLaw } from './studio-law.ts'

type TextKey =
  | 'serviceConcept'
  | 'serviceSystem'
  | 'serviceBrand'
  | 'serviceLead'
  | 'serviceRecognition'
  | 'managementLead'
  | 'managementSystem'

/**
 * @param severity of a blank
 * @param what the thing that is to be described, in the words of messages
 * @param looksAt what the reviewer decides
 */
export function described(declared: {
  id: string
  law: StudioLaw
  category: StudioCategory
  severity: Severity
  key: TextKey & keyof StudioForm['columns']
  what: string
  looksAt: string
}): Rule {
  const { id, law, category, severity, key, what, looksAt } = declared
  return reviewRule({
    id,
    severity,
    forms: { studios: law.form },
    reads: { studios: ['category', key] },
    when: { studios: ofCategory(law, category) },
    subject: 'studios',
    blames: key,
    checks: `${category}写明${what}；${looksAt}，由人审核`,
    mend: `请写明${what}，或写佐证附件的名称${severity === 'warning' ? '；没有的在“说明”栏写明' : ''}`,
    looksAt,
    lacks: (row, _sets, _params, senders) =>
      !saysNothing(row[key]) || senders.reported(row, key)
        ? []
        : [{ says: `没有写${what}${severity === 'review' ? '，由审核人员核实' : ''}` }],
    facts: (row) => [fact(what, row[key])],
  })
}
