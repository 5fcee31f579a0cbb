/** A number names one card of a workbook: cards are copied, and their numbers with them. */

import { type RowFault, type Rule, type Senders, workbookRule } from '../../../rules/rule.ts'
import { ByNumber, numberKey } from '../../../rules/words/by-number.ts'
import { Day } from '../../../templates/values/day.ts'
import { groupBy } from '../../../templates/values/group-by.ts'
import { flatMapSteps, type Steps } from '../../../templates/values/steps.ts'
import type { Programme } from '../../programme.ts'
import { byId, ofEach } from '../studio-applications.ts'

interface Numbered {
  readonly number: string | undefined
}

type Rows = readonly Numbered[]

const told = (row: object): string =>
  JSON.stringify(
    Object.entries(row).map(([key, value]) => [key, value instanceof Day ? String(value) : value]),
  )

/** All that stands on a card: a copy that nobody has filled yet is no second application. */
const contentOf = (card: Numbered, parts: readonly Rows[], senders: Senders): string =>
  [card, ...parts.flatMap((rows) => new ByNumber(rows, senders).all(card))].map(told).join('\n')

function repeated(cards: Rows, parts: readonly Rows[], senders: Senders): Steps<RowFault[]> {
  const byNumber = groupBy(cards, (card) => numberKey(senders.unitOf(card), card.number))
  byNumber.delete(null)
  return flatMapSteps([...byNumber.values()], ([first, ...others]): RowFault[] =>
    others
      // On one sheet, the rule over sheets says so.
      .filter((card) => senders.sheetOf(card) !== senders.sheetOf(first!))
      .filter((card) => contentOf(card, parts, senders) !== contentOf(first!, parts, senders))
      .map((card) => ({
        row: card,
        blames: 'number',
        says: `申报编号 ${card.number} 在《${senders.sheetOf(first!)}》上已用过`,
        related: [{ row: first!, key: 'number' }],
      })),
  )
}

export const uniqueCard = (programmes: readonly Programme[]): Rule => {
  const forms = byId(programmes.flatMap(({ application, children }) => [application, ...children]))
  return workbookRule({
    id: 'workbook/unique-card',
    severity: 'error',
    forms,
    reads: ofEach(forms, () => ['number']),
    checks: '一份一张的申报表，各张的申报编号不重复；复制后一个字没有改的，只算一次，不作重复',
    mend: '请给这一张另编申报编号；是同一份申报的，只留一张',
    holds: (sets, _params, senders) =>
      flatMapSteps(programmes, ({ application, children }) => {
        const rowsOf = (id: string): Rows => (sets[id] ?? []) as readonly unknown[] as Rows
        const cards = rowsOf(application.id).filter((row) => senders.cardOf(row) !== null)
        return cards.length < 2
          ? []
          : repeated(
              cards,
              children.map(({ id }) => rowsOf(id)),
              senders,
            )
      }),
  })
}
