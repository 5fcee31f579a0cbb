/** A number names one record of its sender. */

import { type RowFault, type Rule, type Senders, sheetRule } from '../../../rules/rule.ts'
import { numberKey } from '../../../rules/words/by-number.ts'
import { flatMapSteps, type Steps } from '../../../templates/values/steps.ts'
import type { Programme } from '../../programme.ts'
import { byId, ofEach } from '../studio-applications.ts'

interface Numbered {
  readonly number: string | undefined
}

function repeated(rows: readonly Numbered[], senders: Senders): Steps<RowFault[]> {
  const firsts = new Map<string, Numbered>()
  return flatMapSteps(rows, (row): RowFault[] => {
    const key = numberKey(senders.unitOf(row), row.number)
    const first = key === null ? undefined : firsts.get(key)
    if (first === undefined) {
      if (key !== null) firsts.set(key, row)
      return []
    }
    return [
      {
        row,
        blames: 'number',
        says: `申报编号 ${row.number} 重复，前面已用过`,
        related: [{ row: first, key: 'number' }],
      },
    ]
  })
}

export const uniqueNumber = (programmes: readonly Programme[]): Rule => {
  // Forms in which a number stands once.
  const forms = byId(programmes.flatMap(({ application, summary }) => [application, summary]))
  return sheetRule({
    id: 'sheet/unique-number',
    severity: 'error',
    forms,
    reads: ofEach(forms, () => ['number']),
    checks: '同一单位在一张表内的申报编号不重复；全角半角、大小写和空格不算不同',
    mend: '请给每份申报编不同的编号，并同步改其他各表中的编号',
    holds: (sets, _params, senders) =>
      flatMapSteps(Object.values(sets), (rows) =>
        repeated(rows as readonly unknown[] as readonly Numbered[], senders),
      ),
  })
}
